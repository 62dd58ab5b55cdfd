import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, problemsOf } from './lowered.ts';

const score = (lines: string) => clean(`score Trial {\n${lines}\n}`).scores.Trial;

describe('what changes meanwhile becomes visible', () => {
  test('at times of the agreement’s calendar', () => {
    expect(compact(score('updates every day at 08:00, 14:00')?.updates)).toBe(
      '{daily: {times: ["08:00", "14:00"], calendar: "Office"}}',
    );
  });

  test('at times of the region, first match wins', () => {
    const updates = score(`
      updates every day at 08:00 in calendar Berlin when region = EMEA
      updates every day at 08:00 otherwise`)?.updates;
    expect(updates?.map(({ daily, when }) => [daily.calendar, when?.op])).toEqual([
      ['Berlin', 'compare'],
      ['Office', undefined],
    ]);
  });

  test('a line whose condition is faulty holds back nobody', () => {
    const problems = problemsOf('score Trial { updates every day at 08:00 when region = MARS }');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('option-unknown');
  });
});

describe('a reset', () => {
  test('waits for its time of day', () => {
    const [reset] = score('resets to 0 every day at 02:00 when Trial < 0')?.resets ?? [];
    expect(compact(reset?.daily)).toBe('{times: ["02:00"], calendar: "Office"}');
    expect(reset?.when.op).toBe('compare');
  });

  test('at a time of day asks how things are, not what happens', () => {
    expect(problemsOf('score Trial { resets to 0 every day at 02:00 when lead becomes MQL }').join('\n')).toContain(
      'condition-misplaced',
    );
  });

  test('without a time of day acts at its moment', () => {
    expect(score('resets to 0 when lead becomes MQL')?.resets[0]?.daily).toBeUndefined();
  });
});

describe('limits', () => {
  test('hold back what is taken for silence', () => {
    const [rule] = score('-10 every 30 days not active, at most once per month')?.rules ?? [];
    expect(rule?.kind === 'decay' && compact(rule.atMost)).toBe(
      '{times: 1, per: {amount: 1, unit: "month", business: false}}',
    );
  });

  test.each([
    ['+5 when demo_requested, at most once', 'at most once | clause-unfit'],
    ['+5 when demo_requested, up to 10 points', 'up to 10 points | clause-unfit'],
    ['-5 every 30 days not active, up to 10 points', 'up to 10 points | clause-unfit'],
  ])('mean nothing in %s', (line, expected) => {
    const problems = problemsOf(`score Trial { ${line} }`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });
});
