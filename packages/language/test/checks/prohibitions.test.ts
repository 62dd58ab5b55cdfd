import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';
import { findingsOf, relatedLines } from '../support/findings.ts';

/** A matrix that forbids some leads to Sales; `MQL` and `Customer` are owned by Sales, `Lead` and `Recycled` are not. */
const MATRIX = `
matrix Priority {
  row Reachable when phone is known
  row Unknown otherwise
  column Hot when Interest >= 50
  column Cold otherwise
  cell Reachable and Hot is Call
  cell otherwise is Held
  never Held to Sales
}
`;

/** The starter in which only calls come to `MQL`. */
const kept = (diff = ''): string =>
  starter(
    `-  enters when Interest >= 50\n-  enters from Recycled when Interest >= 50\n+  enters when Priority is Call\n${diff}`,
  ) + MATRIX;

const CODE = 'prohibition-broken';

describe('stages', () => {
  test.each<readonly [what: string, lines: readonly string[], words: string | undefined]>([
    [
      'a condition',
      ['when Interest >= 50'],
      "'MQL' gives 'Sales' leads that it must never get, those where 'Priority is Held': a lead with",
    ],
    ['a condition that says so', ['when Interest >= 50 and Priority is not Held'], undefined],
    ['a condition that means so', ['when Interest >= 50 and phone is known'], undefined],
    ['a condition that means almost so', ['when Interest >= 49 and phone is known'], 'Interest = 49'],
    ['a decision', ['when Priority is Call', 'when Marketer decides'], "'MQL' gives 'Sales' leads"],
    [
      'a decision that is offered only so',
      ['when Priority is Call', 'when Marketer decides and Priority is Call'],
      undefined,
    ],
    ['the way back', ['when Priority is Call', 'from Recycled when replied'], "'MQL' gives 'Sales' leads"],
    ['another result', ['when Priority is Call', 'from Recycled when Priority is Call and replied'], undefined],
  ])('%s', (_, lines, words) => {
    const text = kept().replace('  enters when Priority is Call\n', lines.map((line) => `  enters ${line}\n`).join(''));
    expectFinding(CODE, text, words);
  });

  test('from one stage of the team to another nothing is given', () => {
    const text = kept().replace(
      '  enters from MQL when owner decides\n',
      '  enters from MQL when owner decides\n  enters from MQL when replied\n',
    );
    expectFinding(CODE, text, undefined);
  });

  test('from a stage of nobody something is', () => {
    const text = `${kept().replace('  enters from MQL when owner decides\n', '  enters from MQL, Open when owner decides\n')}
stage Open owned by nobody { enters from MQL when Marketer decides }
`;
    expectFinding(CODE, text, "'Customer' gives 'Sales' leads");
  });

  test('at creation', () => {
    const text = kept().replace('stage Lead owned by Marketer', 'stage Lead owned by SalesRep');
    expectFinding(CODE, text, "'Lead' gives 'Sales' leads");
  });

  test('other teams may have them', () => {
    const text = kept().replace('never Held to Sales', 'never Held to Marketing');
    expect(findingsOf(CODE, text).every((one) => !one.includes("'MQL' gives"))).toBe(true);
  });

  test('points at the line and at the prohibition', () => {
    const text = kept().replace('  enters when Priority is Call\n', '  enters when Interest >= 50\n');
    const line = text.split('\n').indexOf('  never Held to Sales') + 1;
    expect(findingsOf(CODE, text)[0]).toMatch(/^enters when Interest >= 50 \|/);
    expect(relatedLines(CODE, text)).toEqual([line]);
  });

  test.each([
    'when Interest >= 50',
    'when Interest >= 50 or replied',
    'when Marketer decides for "Trade fair", "Referral"',
  ])('the line also asks for the opposite: %s', (line) => {
    const { text, isGone, errors } = repaired(
      kept().replace('  enters when Priority is Call\n', `  enters ${line}\n`),
      CODE,
    );
    expect([isGone, errors]).toEqual([true, []]);
    expect(text).toContain('and Priority is');
  });
});

describe('handoffs', () => {
  /** A handoff to Sales beside the stages, when a lead comes back to Marketing or has done something. */
  const handoff = (when: string, ...routes: readonly string[]): string =>
    `${kept()}
handoff Early from Marketing to Sales {
  when ${when}
${routes.map((route) => `  route ${route}\n`).join('')}}
`;

  test.each<readonly [what: string, when: string, routes: readonly string[], words: string | undefined]>([
    [
      'at any moment',
      'replied',
      ['round robin among SalesRep', 'to Unassigned otherwise'],
      "'Early' gives 'Sales' leads",
    ],
    ['at a moment that excludes it', 'replied and Priority is Call', ['to Unassigned otherwise'], undefined],
    [
      'by a route that excludes it',
      'replied',
      ['to Unassigned when Priority is Call', 'to Nurturing otherwise'],
      undefined,
    ],
    [
      'after a queue that takes such leads',
      'replied',
      ['to Nurturing when Priority is Held', 'to Unassigned otherwise'],
      undefined,
    ],
    [
      'after people who may be away',
      'replied',
      ['round robin among Marketer when Priority is Held', 'to Unassigned otherwise'],
      "route to Unassigned otherwise | 'Early'",
    ],
    ['behind a queue that takes all', 'replied', ['to Nurturing otherwise', 'to Unassigned otherwise'], undefined],
    ['to a person', 'replied', ['to "Amy Chen"', 'to Nurturing otherwise'], 'route to "Amy Chen" | '],
    ['to a person of the other team', 'replied', ['to "Josh Park"', 'to Nurturing otherwise'], undefined],
    [
      'to the owner of the account',
      'replied',
      ['to account owner when account is known', 'to Nurturing otherwise'],
      'route to account owner',
    ],
    [
      'when it comes to a stage of the other team',
      'lead becomes Recycled',
      ['to Unassigned otherwise'],
      "'Early' gives 'Sales' leads",
    ],
    ['when it comes to a stage of its own', 'lead becomes MQL', ['to Unassigned otherwise'], undefined],
  ])('%s', (_, when, routes, words) => expectFinding(CODE, handoff(when, ...routes), words));

  test('what was asked at the way into a stage holds when the handoff happens', () => {
    const text = `${kept()}
stage Ready owned by Marketer { enters from Lead when replied and Priority is Call }
handoff Early from Marketing to Sales {
  when lead becomes Ready
  route to Unassigned otherwise
}
`;
    expectFinding(CODE, text, undefined);
  });

  test('a cover of the other team', () => {
    const text = `${kept()
      .replace(
        'role Marketer in Marketing { headcount 2 }',
        'role Marketer in Marketing { member "Ann Lee" <ann@company.example> away 2027-03-01 to 2027-03-05 covered by "Bo Li" }',
      )
      .replace('  headcount 3\n', '  member "Bo Li" <bo@company.example>\n')}
handoff Early from Sales to Marketing {
  when lead becomes Lead
  route round robin among Marketer
  route to Nurturing otherwise
}
`;
    expectFinding(
      CODE,
      text.replace(
        'from Sales to Marketing {\n  when lead becomes Lead',
        'from Marketing to Marketing {\n  when lead becomes Lead',
      ),
      "'Early' gives 'Sales' leads",
    );
  });
});

describe('what is late', () => {
  const late = (by: string, action: string): string => `${kept()}
promise Answer by ${by} {
  starts when lead becomes Lead
  done when touched
  within 1 business day
  if late ${action}
}
`;

  test.each<readonly [by: string, action: string, words: string | undefined]>([
    ['Marketer', 'route to Unassigned', "'Answer' gives 'Sales' leads"],
    ['Marketer', 'route to Nurturing', undefined],
    ['Marketer', 'reassign', undefined],
    ['Marketer', 'notify "Amy Chen"', undefined],
    ['SalesRep', 'route to Unassigned', undefined],
  ])('%s: %s', (by, action, words) => expectFinding(CODE, late(by, action), words));
});

test('an agreement that keeps its prohibition says nothing of it', () => {
  expectFinding(CODE, kept(), undefined);
  expectFinding('prohibition-unproved', kept(), undefined);
});
