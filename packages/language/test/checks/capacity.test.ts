import { describe, expect, test } from 'vitest';
import { applyDiff } from '../support/apply-diff.ts';
import { repaired } from '../support/apply-fix.ts';
import { STARTER } from '../support/compile-text.ts';
import { findingsOf, relatedLines } from '../support/findings.ts';

const CAPACITY = '-  capacity 60 touches per business day each\n';
const found = (code: string, diff: string) => findingsOf(code, applyDiff(STARTER, diff));
const capacity = (line: string, more = '') => `${CAPACITY}+  ${line}\n${more}`;

describe('capacity-exceeded', () => {
  // 800 leads × 5% are 40 qualified leads a month, with 6 attempts each 240 touches.
  test('the first month with both numbers, and the first week', () => {
    // January 2027 has 19 business days (New Year and Martin Luther King Day are holidays), so 3 people make 19 × 3 × 4.
    expect(found('capacity-exceeded', capacity('capacity 4 touches per business day each'))).toEqual([
      "capacity 4 touches per business day each | In January 2027 'FollowUp' asks 'SalesRep' for 240 touches, and its people can make 228 (105%). It breaks first in the week of 2027-01-04. Ask for fewer attempts, expect fewer leads, or add people.",
    ]);
  });
  test('as many touches as people can make', () => {
    expect(found('capacity-exceeded', capacity('capacity 5 touches per business day each'))).toEqual([]);
    expect(found('capacity-exceeded', capacity('capacity 240 touches per month together'))).toEqual([]);
    expect(found('capacity-exceeded', capacity('capacity 239 touches per month together'))).toHaveLength(1);
  });
  test('a later month, when somebody leaves', () => {
    const leaver = `-  headcount 3\n${CAPACITY}+  member "Bo Li" <bo@company.example> until 2027-05-31\n+  headcount 1\n+  capacity 8 touches per business day each\n`;
    expect(found('capacity-exceeded', leaver)).toEqual([expect.stringContaining('In June 2027')]);
  });
  test('a week, where the whole month does', () => {
    const holiday = `-  headcount 3\n${CAPACITY}+  member "Bo Li" <bo@company.example> away 2027-03-08 to 2027-03-12\n+  member "Cy Das" <cy@company.example>\n+  capacity 7 touches per business day each\n`;
    expect(found('capacity-exceeded', holiday)).toEqual([
      expect.stringContaining(
        "In the week of 2027-03-08 53 touches are asked of 'SalesRep', and its people can make 35.",
      ),
    ]);
  });
  test('leads to the policies that ask', () => {
    const text = applyDiff(STARTER, capacity('capacity 1 touches per business day each'));
    const line = text.split('\n').findIndex((words) => words.startsWith('contact FollowUp')) + 1;
    expect(relatedLines('capacity-exceeded', text)).toEqual([line]);
  });
  test('nobody at all is said once, elsewhere', () => {
    expect(found('capacity-exceeded', '-  headcount 3\n')).toEqual([]);
  });
});

describe('receives-exceeded', () => {
  test('more leads than may be received', () => {
    expect(found('receives-exceeded', `${CAPACITY}+  receives at most 39 leads per month together`)).toEqual([
      expect.stringMatching(
        /^receives at most 39 .*In January 2027 .*'SalesRep' 40 leads, and its people receive at most 39\./,
      ),
    ]);
  });
  test.each(['receives at most 40 leads per month together', 'receives at most 14 leads per month each', ''])(
    '%s',
    (line) => {
      expect(found('receives-exceeded', `${CAPACITY}+  ${line}`)).toEqual([]);
    },
  );
});

describe('capacity-missing', () => {
  test('a role with a contact policy', () => {
    expect(found('capacity-missing', CAPACITY)).toEqual([
      expect.stringMatching(/^SalesRep \| 'FollowUp' asks touches/),
    ]);
  });
  test('not a role that contacts nobody', () => {
    expect(found('capacity-missing', '')).toEqual([]);
  });
});

describe('allowance-scope', () => {
  const BARE = capacity('capacity 1,060 touches per business day\n+  receives at most 20 leads per 2 business days');

  test('each line that does not say it', () => {
    const [one, two, ...more] = found('allowance-scope', BARE);
    expect(one).toMatch(/^capacity 1,060 touches per business day \| .* taken for each/);
    expect(two).toMatch(/^receives at most 20 leads per 2 business days \|/);
    expect(more).toEqual([]);
  });
  test('is repaired', () => {
    const { text, errors } = repaired(applyDiff(STARTER, BARE), 'allowance-scope');
    expect(text).toContain(
      '  capacity 1,060 touches per business day each\n  receives at most 20 leads per 2 business days\n',
    );
    const again = repaired(text, 'allowance-scope');
    expect(again.text).toContain('  receives at most 20 leads per 2 business days each\n');
    expect([errors, again.errors, again.isGone]).toEqual([[], [], true]);
  });
  test('not where both mean the same', () => {
    expect(
      found('allowance-scope', `-  headcount 3\n${CAPACITY}+  headcount 1\n+  capacity 60 touches per day`),
    ).toEqual([]);
  });
  test.each(['each', 'together'])('%s', (word) => {
    expect(found('allowance-scope', capacity(`capacity 60 touches per day ${word}`))).toEqual([]);
  });
});

describe('ramp-idle', () => {
  test('nobody begins', () => {
    const lines = found('ramp-idle', `${CAPACITY}+  ramp leads 0%, 100%\n+  ramp goals 50%, 100%`);
    expect(lines).toEqual([
      expect.stringMatching(/^ramp leads 0%, 100% \|/),
      expect.stringMatching(/^ramp goals 50%, 100% \|/),
    ]);
  });
  test('somebody begins', () => {
    const member = '+  member "Bo Li" <bo@company.example> from 2027-03-01';
    expect(found('ramp-idle', `${CAPACITY}${member}\n+  ramp leads 0%, 100%`)).toEqual([]);
  });
});

describe('weight-idle', () => {
  const ANA = 'member "Ana Ruiz" <ana@company.example>';
  const members = (...lines: readonly string[]) =>
    `-  headcount 3\n${CAPACITY}${lines.map((line) => `+  ${line}`).join('\n')}`;

  test.each([
    [[`${ANA} weight 2`], "weight 2 | 'Ana Ruiz' is alone in 'SalesRep'"],
    [
      [`${ANA} weight 2`, 'member "Bo Li" <bo@company.example> weight 2'],
      "weight 2 | Everybody in 'SalesRep' has this weight",
    ],
  ])('%j', (lines, words) => {
    expect(found('weight-idle', members(...lines))).toEqual([expect.stringContaining(words)]);
  });
  test.each([
    [[ANA]],
    [[`${ANA} weight 2`, 'headcount 1']],
    [[`${ANA} weight 2`, 'member "Bo Li" <bo@company.example>']],
    [[ANA, 'member "Bo Li" <bo@company.example> weight 2']],
  ])('%j', (lines) => {
    expect(found('weight-idle', members(...lines))).toEqual([]);
  });
});
