import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { starter } from '../support/expect-finding.ts';
import { findingsOf } from '../support/findings.ts';

const foundIn = (text: string, code: string): readonly string[] => findingsOf(code, text);

const KPI = 'kpi Punctual "Promises kept" owned by Sales { measure kept ToSales, Recycle, FollowUp }';
const WITHOUT_ACCEPTANCE = `
-${KPI}
+kpi Punctual "Promises kept" owned by Sales { measure kept ToSales, FollowUp }
@@
-  accept within 2 business days
-  if late notify "Josh Park"
`;

describe('what a handoff between teams says', () => {
  test.each([
    [
      'no acceptance',
      'handoff-no-acceptance',
      WITHOUT_ACCEPTANCE,
      ["Recycle | 'Recycle' does not say how soon 'Marketing' accepts"],
    ],
    [
      'no notification',
      'handoff-no-notification',
      '-  notify owner by email',
      ["ToSales | 'ToSales' tells nobody in 'Sales'"],
    ],
    [
      'no payload',
      'handoff-no-payload',
      '-  pass email, Interest',
      ["Recycle | 'Recycle' does not say what 'Marketing' learns", 'pass email, phone'],
    ],
    [
      'no trigger',
      'handoff-no-trigger',
      '-  when lead becomes Recycled',
      ["Recycle | 'Recycle' does not say when it happens"],
    ],
  ])('%s', (_, code, diff, words) => {
    const found = foundIn(starter(diff), code);
    expect(found).toHaveLength(1);
    for (const part of words) expect(found[0]).toContain(part);
  });

  test('a handoff that only gives to queues needs no acceptance', () => {
    const text = starter(`${WITHOUT_ACCEPTANCE}@@\n-  route round robin among Marketer\n`);
    expect(foundIn(text, 'handoff-no-acceptance')).toEqual([]);
  });

  const INSIDE = `
-handoff Recycle from Sales to Marketing {
+handoff Inside from Sales to Sales {
+  when lead becomes Customer
+  route to Unassigned otherwise
+}
+handoff Recycle from Sales to Marketing {`;
  test.each(['handoff-no-acceptance', 'handoff-no-notification', 'handoff-no-payload', 'handoff-no-way-back'])(
    '%s is not asked inside a team',
    (code) => expect(foundIn(starter(INSIDE), code)).toEqual([]),
  );

  test.each([
    ['handoff-no-acceptance', WITHOUT_ACCEPTANCE, '  accept within 1 business day\n}'],
    ['handoff-no-notification', '-  notify Marketer by email', '  notify owner by email\n}'],
    ['handoff-no-payload', '-  pass email, Interest', '  pass email, phone, amount\n}'],
    [
      'route-last-not-queue',
      '-  route round robin among Marketer\n-  route to Nurturing otherwise\n+  route to Nurturing when phone is missing\n+  route round robin among Marketer',
      '  route to Nurturing otherwise\n}',
    ],
    [
      'queue-unworked',
      '-queue Nurturing in Marketing { owned by Marketer }\n+queue Nurturing in Marketing',
      'queue Nurturing in Marketing {\n  owned by Marketer\n}',
    ],
  ])('%s is repaired', (code, diff, words) => {
    const { text, isGone, errors } = repaired(starter(diff), code);
    expect(text).toContain(words);
    expect([isGone, errors]).toEqual([true, []]);
  });
});

describe('the way back', () => {
  const PARTNER = `
-handoff Recycle from Sales to Marketing {
+team Partner { led by "Eva Stone" <eva@company.example> }
+handoff Out from Sales to Partner { when lead becomes Recycled }
+handoff Recycle from Partner to Marketing {`;
  test('may lead over a third team', () => {
    expect(foundIn(starter(PARTNER), 'handoff-no-way-back')).toEqual([]);
  });

  test('is asked once for two teams, however many handoffs there are', () => {
    const diff = `
-handoff Recycle from Sales to Marketing {
+handoff Again from Marketing to Sales { when lead becomes Customer }
+handoff Recycle from Marketing to Marketing {`;
    expect(foundIn(starter(diff), 'handoff-no-way-back')).toEqual([
      "Again | 'Again' gives leads from 'Marketing' to 'Sales', and no handoff gives any back. Add one from 'Sales' to 'Marketing', such as for leads that are recycled.",
    ]);
  });
});

describe('rejected and reassigned leads', () => {
  const reject = (extra: string) =>
    starter(
      `   accept within 4 business hours\n+  reject for "Bad fit", "Bad data"\n@@\n   enters from MQL when FollowUp is exhausted\n${extra}`,
    );
  test.each([
    ['no stage', '', "rejects for 'Bad fit' or 'Bad data' stays where it is"],
    [
      'a stage for one reason',
      '+  enters from MQL when ToSales is rejected for "Bad fit"',
      "rejects for 'Bad data' stays",
    ],
    ['a stage for any reason', '+  enters from MQL when ToSales is rejected', undefined],
    ['the event', '+  enters from MQL when rejected', undefined],
  ])('reject-no-stage: %s', (_, extra, words) => {
    const found = foundIn(reject(extra), 'reject-no-stage');
    expect(found).toHaveLength(words === undefined ? 0 : 1);
    if (words !== undefined) expect(found[0]).toContain(words);
  });

  test('reassign-nowhere asks for a handoff into the team that owes', () => {
    const promise = (role: string) =>
      starter(`+team Support { led by "Eva Stone" <eva@company.example> }
+role Agent in Support { headcount 2 }
+promise Welcome by ${role} to Sales {
+  starts when lead becomes Customer
+  done when touched
+  within 2 business days
+  if late reassign
+}
 report Weekly from "Amy Chen" to "Josh Park" every Friday {`);
    expect(foundIn(promise('Agent'), 'reassign-nowhere')[0]).toContain(
      "reassign | To reassign a lead runs the routes of its handoff again, but no handoff gives leads to 'Support'",
    );
    expect(foundIn(promise('SalesRep'), 'reassign-nowhere')).toEqual([]);
  });
});

describe('handoffs at one moment', () => {
  const TO_SALES = 'handoff ToSales from Marketing to Sales {';
  const handoff = (name: string, when: string) =>
    `+handoff ${name} from Marketing to Sales { when ${when}; route to Unassigned otherwise }`.replaceAll('; ', '\n+');
  const before = (...handoffs: readonly string[]) => starter(`${handoffs.join('\n')}\n ${TO_SALES}\n`);
  const second = (when: string, name = 'Callable') => before(handoff(name, when));
  const found = (when: string, name?: string) => foundIn(second(when, name), 'handoffs-overlap');

  test.each([
    ['the same moment', 'lead becomes MQL'],
    ['more asked beside it', 'lead becomes MQL and phone is known'],
    ['one of several moments', 'lead becomes MQL or lead becomes Customer'],
  ])('%s', (_, when) => {
    expect(found(when)).toEqual([
      expect.stringMatching(/'Callable' and 'ToSales' can happen at the same moment .*'ToSales' has the lead/),
    ]);
  });

  test('the last by name has the lead, wherever it stands', () => {
    expect(found('lead becomes MQL', 'Worth')).toEqual([expect.stringMatching(/'Worth' has the lead/)]);
  });

  test.each([
    ['another moment', 'lead becomes Customer'],
    ['a moment of its own', 'owner leaves'],
    ['a moment that cannot be', 'lead becomes MQL and phone is known and phone is missing'],
  ])('%s is not found fault with', (_, when) => {
    expect(found(when)).toEqual([]);
  });

  test('each is told of once', () => {
    const all = ['Alike', 'Callable'].map((name) => handoff(name, 'lead becomes MQL'));
    expect(foundIn(before(...all), 'handoffs-overlap')).toHaveLength(2);
  });

  test('of very many the first that is not looked at is told', () => {
    const many = (count: number) =>
      before(
        ...Array.from({ length: count }, (_, at) => handoff(`H${at}`, `lead becomes Customer and phone = "${at}"`)),
      );
    const left = expect.stringMatching(/The first 50 handoffs of this moment/);
    expect(foundIn(many(51), 'comparisons-left')).toEqual([left]);
    expect(foundIn(many(50), 'comparisons-left')).toEqual([]);
  });
});
