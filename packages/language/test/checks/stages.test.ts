import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';
import { findingsOf } from '../support/findings.ts';

type Case = readonly [what: string, diff: string, words: string | undefined];

/** The starter with one more stage. */
const stage = (declaration: string): string =>
  starter(`
   enters from MQL when owner decides for "No budget", "Bad timing"
 }
+${declaration}`);

/** The starter with more lines in \`MQL\`. */
const intoMql = (...lines: readonly string[]): string =>
  starter(['   enters when Interest >= 50', ...lines.map((line) => `+  enters ${line}`)].join('\n'));

describe('stage-no-owner', () => {
  test.each<readonly [declaration: string, words: string | undefined]>([
    ['stage Parked { enters from MQL when owner decides }', "Nobody owns the leads in 'Parked'"],
    ['stage Parked owned by nobody { enters from MQL when owner decides }', undefined],
    ['stage Parked owned by Nurturing { enters from MQL when owner decides }', undefined],
  ])('%s', (declaration, words) => expectFinding('stage-no-owner', stage(declaration), words));
});

describe('stage-no-entry', () => {
  test.each<readonly [declaration: string, words: string | undefined]>([
    ['stage Parked owned by Marketer', "No line says when a lead enters 'Parked'"],
    ['stage Parked owned by Marketer { final }', "No line says when a lead enters 'Parked'"],
    ['stage Parked owned by Marketer { enters from MQL when owner decides }', undefined],
  ])('%s', (declaration, words) => expectFinding('stage-no-entry', stage(declaration), words));
});

describe('path-repeats-stage', () => {
  test.each<readonly [path: string, words: string | undefined]>([
    ['Lead -> MQL -> Lead -> Customer', "Lead | 'Lead' stands on the path twice"],
    ['Lead -> MQL -> Customer', undefined],
  ])('%s', (path, words) =>
    expectFinding('path-repeats-stage', starter(`\n-  path Lead -> MQL -> Customer\n+  path ${path}`), words),
  );
});

describe('stage-no-way-on', () => {
  const parked = 'stage Parked owned by Marketer { enters from MQL when owner decides }';

  test.each<Case>([
    [
      'off the path',
      `\n stage Lead owned by Marketer { enters when created }\n+${parked}`,
      "A lead in 'Parked' never leaves it",
    ],
    [
      'the last of the path',
      `
 stage Customer owned by SalesRep {
   enters from MQL when owner decides
-  final
 }`,
      undefined,
    ],
    [
      'nobody gets in',
      '\n stage Lead owned by Marketer { enters when created }\n+stage Parked owned by Marketer',
      undefined,
    ],
    [
      'a way on',
      `\n stage Lead owned by Marketer { enters when created }\n+${parked}\n+stage Back owned by Marketer {\n+  enters from Parked when owner decides\n+  final\n+}`,
      undefined,
    ],
  ])('%s', (_, diff, words) => expectFinding('stage-no-way-on', starter(diff), words));

  test('the stage is made final', () => {
    const { text, isGone, errors } = repaired(stage(parked), 'stage-no-way-on');
    expect(text).toContain('  enters from MQL when owner decides\n  final\n}');
    expect([isGone, errors]).toEqual([true, []]);
  });
});

describe('path-after-final', () => {
  const text = starter('   enters from Recycled when Interest >= 50\n+  final');

  test('a final stage before the end', () =>
    expectFinding('path-after-final', text, "'MQL' is final, so no lead gets on to 'Customer'"));

  test('a final stage at the end', () => expectFinding('path-after-final', starter(''), undefined));

  test('the word is taken out', () => {
    const { isGone, errors } = repaired(text, 'path-after-final');
    expect([isGone, errors]).toEqual([true, []]);
  });
});

describe('stage-no-start', () => {
  const created = '-stage Lead owned by Marketer { enters when created }';

  test.each<Case>([
    [
      'no stage at creation',
      `${created}\n+stage Lead owned by Marketer { enters from Recycled when owner decides }`,
      'No stage is entered when a lead is created',
    ],
    [
      'not for all',
      `${created}\n+stage Lead owned by Marketer { enters when created and email is known }`,
      'a lead with email unknown enters no stage',
    ],
    [
      'the others begin elsewhere',
      `${created}\n+stage Lead owned by Marketer { enters when created and email is known }\n+stage Raw owned by Marketer {\n+  enters when created and email is missing\n+  final\n+}`,
      undefined,
    ],
    ['all', '', undefined],
    ['a first stage without any line is told for that', `${created}\n+stage Lead owned by Marketer`, undefined],
  ])('%s', (_, diff, words) => expectFinding('stage-no-start', starter(diff), words));

  test('the first stage is entered at creation', () => {
    const { isGone, errors } = repaired(
      starter(`${created}\n+stage Lead owned by Marketer { enters from Recycled when owner decides }`),
      'stage-no-start',
    );
    expect([isGone, errors]).toEqual([true, []]);
  });
});

describe('return-at-once', () => {
  const back = (line: string): string => starter(`-  enters from Recycled when Interest >= 50\n+  enters ${line}`);

  test.each<readonly [line: string, words: string | undefined]>([
    ['from Recycled when demo_requested', "'demo_requested' was true before it came to 'Recycled' goes back to 'MQL'"],
    ['from Recycled when demo_requested and replied', 'demo_requested since Recycled'],
    ['from MQL, Recycled when replied', "before it came to 'Recycled'"],
    ['from Recycled when demo_requested since Recycled', undefined],
    ['from Recycled when demo_requested in the last 7 days', undefined],
    ['from Recycled when demo_requested and phone is known', undefined],
    ['from Recycled when owner decides', undefined],
    ['from Lead when demo_requested', undefined],
  ])('%s', (line, words) => expectFinding('return-at-once', back(line), words));

  test('a way between two stages off the path is none back', () => {
    const declaration = 'stage Parked owned by Marketer { enters from Recycled when replied }';
    expectFinding('return-at-once', stage(declaration), undefined);
  });

  test('the repair asks only for what happens since then', () => {
    const { text, isGone, errors } = repaired(back('from Recycled when demo_requested'), 'return-at-once');
    expect(text).toContain('enters from Recycled when demo_requested since Recycled\n');
    expect([isGone, errors]).toEqual([true, []]);
  });
});

describe('stage-unreachable', () => {
  const island = stage(`stage Parked owned by Marketer { enters from Waiting when owner decides }
+stage Waiting owned by Marketer { enters from Parked when owner decides }`);

  test('two stages that are entered only from each other are one finding', () =>
    expectFinding('stage-unreachable', island, "No lead ever gets to 'Parked': it is entered only from 'Waiting'"));

  test('a stage behind them is no news', () => {
    const text = `${island}\nstage Gone owned by nobody {\n  enters from Waiting when owner decides\n  final\n}\n`;
    expect(findingsOf('stage-unreachable', text)).toHaveLength(1);
  });

  test.each<readonly [what: string, declarations: string]>([
    [
      'behind a stage without an entry',
      'stage Parked owned by Marketer\n+stage Gone owned by nobody {\n+  enters from Parked when owner decides\n+  final\n+}',
    ],
    [
      'behind a condition that never holds',
      'stage Gone owned by nobody {\n+  enters from MQL when phone is known and phone is missing\n+  final\n+}',
    ],
    ['behind a final stage', 'stage Gone owned by nobody {\n+  enters from Customer when owner decides\n+  final\n+}'],
    ['reached', 'stage Gone owned by nobody {\n+  enters from Recycled when owner decides\n+  final\n+}'],
  ])('%s', (_, declarations) => expectFinding('stage-unreachable', stage(declarations), undefined));

  test('where no lead begins anywhere, that is told alone', () => {
    const text = starter(
      '-stage Lead owned by Marketer { enters when created }\n+stage Lead owned by Marketer { enters from Recycled when owner decides }',
    );
    expectFinding('stage-unreachable', text, undefined);
  });
});

describe('entry-from-final', () => {
  const churned = (when: string) => stage(`stage Churned owned by nobody {\n+  enters from ${when}\n+  final\n+}`);

  test.each<readonly [when: string, words: string | undefined]>([
    ['Customer when owner decides', "No lead comes from 'Customer' here: it is final"],
    ['MQL, Customer when owner decides', "No lead comes from 'Customer' here"],
    ['any when owner decides', undefined],
    ['MQL when owner decides', undefined],
  ])('%s', (when, words) => expectFinding('entry-from-final', churned(when), words));

  test.each<readonly [when: string, words: string | undefined]>([
    ['when replied', 'it is left only by decision, and this is a condition'],
    ['when owner decides', undefined],
  ])('a stage left only by decision: %s', (when, words) => {
    const text = starter(`
   enters from MQL when FollowUp is exhausted
   enters from MQL when owner decides for "No budget", "Bad timing"
+  left only by decision
@@
   enters when Interest >= 50
-  enters from Recycled when Interest >= 50
+  enters from Recycled ${when}`);
    expectFinding('entry-from-final', text, words);
  });
});

describe('stage-circle', () => {
  const back = (diff: string) =>
    starter(`
   enters from MQL when owner decides for "No budget", "Bad timing"
+  enters from MQL when phone is missing
 }
@@
   enters when Interest >= 50
${diff}`);

  test.each<Case>([
    [
      'both lines hold',
      '-  enters from Recycled when Interest >= 50\n+  enters from Recycled when email is known',
      "'MQL' to 'Recycled' to 'MQL'",
    ],
    [
      'one excludes the other',
      '-  enters from Recycled when Interest >= 50\n+  enters from Recycled when phone is known',
      undefined,
    ],
    [
      'one waits for a person',
      '-  enters from Recycled when Interest >= 50\n+  enters from Recycled when owner decides',
      undefined,
    ],
    ['points are dropped on the way', '   enters from Recycled when Interest >= 50', undefined],
  ])('%s', (_, diff, words) => expectFinding('stage-circle', back(diff), words));

  test('shows a lead that goes round', () => {
    const text = back('-  enters from Recycled when Interest >= 50\n+  enters from Recycled when email is known');
    expect(findingsOf('stage-circle', text)[0]).toContain('phone unknown');
  });
});

describe('entries-overlap', () => {
  const parked = (when: string) =>
    stage(`stage Parked owned by Marketer {\n+  enters from MQL when ${when}\n+  final\n+}`);
  const recycled = (when: string, other: string) =>
    parked(other).replace('enters from MQL when FollowUp is exhausted', `enters from MQL when ${when}`);

  test.each<readonly [one: string, other: string, words: string | undefined]>([
    ['phone is missing', 'email is missing', "'Parked' and 'Recycled' can be due at the same moment for a lead with"],
    ['phone is missing', 'phone is known and email is missing', undefined],
    ['FollowUp is exhausted', 'phone is missing', undefined],
    ['FollowUp is exhausted', 'FollowUp is exhausted and phone is missing', 'at the same moment'],
    ['FollowUp is exhausted', 'ToSales is rejected', undefined],
    ['phone is missing', 'owner decides', undefined],
  ])('%s, %s', (one, other, words) => expectFinding('entries-overlap', recycled(one, other), words));

  test('the furthest on the path wins by rule', () => {
    const text = starter(`
   enters from MQL when owner decides
+  enters from Lead when Interest >= 100`);
    expectFinding('entries-overlap', text, undefined);
  });

  test('names the stage that the alphabet chooses', () =>
    expectFinding('entries-overlap', recycled('phone is missing', 'email is missing'), "sends it to 'Parked'"));
});

describe('event-without-window', () => {
  test.each<readonly [line: string, words: string | undefined]>([
    ['when Marketer decides and demo_requested', "'demo_requested' counts however long ago it was"],
    ['when Marketer decides and demo_requested in the last 30 days', undefined],
    ['when demo_requested', undefined],
    ['when page_viewed at least 3 times', "'page_viewed at least 3 times' counts"],
    ['when page_viewed at least 3 times in the last 7 days', undefined],
    ['from Recycled when demo_requested and phone is known', "'demo_requested' counts however long ago"],
    ['from Recycled when demo_requested', undefined],
    ['from Recycled when demo_requested since Recycled and phone is known', undefined],
    ['from Lead when demo_requested', undefined],
  ])('%s', (line, words) => expectFinding('event-without-window', intoMql(line), words));
});
