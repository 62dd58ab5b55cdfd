import { describe, expect, test } from 'vitest';
import { expectFinding, starter } from '../support/expect-finding.ts';
import { findingsOf } from '../support/findings.ts';

/** The starter with a score of its own, and a question about it. */
const asked = (question: string, ...lines: readonly string[]): string =>
  `${starter('')}\nscore Fit {\n${lines.map((line) => `  ${line}\n`).join('')}}\npersona Buyer when ${question}\n`;

type Case = readonly [question: string, lines: readonly string[], words: string | undefined];

describe('score-unreachable', () => {
  test.each<Case>([
    [
      'Fit >= 50',
      ['+25 when phone is known', '+20 when email is known'],
      "No lead ever gets to 'Fit >= 50': 'Fit' goes from 0 to 45",
    ],
    ['Fit >= 45', ['+25 when phone is known', '+20 when email is known'], undefined],
    ['Fit >= 50', ['+30 when phone is known', '+30 when email is known', 'at most 40'], 'goes from 0 to 40'],
    ['Fit >= 50', ['+5 each time demo_requested'], undefined],
    ['Fit >= 50', ['+5 each time demo_requested, up to 25 points'], 'goes from 0 to 25'],
    ['Fit >= 50', ['+5 each time demo_requested, at most 3 times'], 'goes from 0 to 15'],
    ['Fit >= 50', ['+5 each time demo_requested, at most 3 times per 1 week'], undefined],
    ['Fit < 0', ['+5 each time demo_requested'], "'Fit' has 0 at least"],
    ['Fit < 0', ['-5 each time unsubscribed'], undefined],
    ['Fit >= 40', ['+30 when phone is known', '+30 when phone is missing'], 'goes from 30 to 30'],
    ['Fit between 50 and 60', ['+30 when phone is known'], "'Fit between 50 and 60'"],
    ['not Fit >= 50', ['+30 when phone is known'], "'Fit >= 50'"],
    ['phone is known and Fit >= 50', ['+30 when phone is known'], "'Fit >= 50'"],
  ])('%s, %j', (question, lines, words) =>
    expectFinding('score-unreachable', withEvents(asked(question, ...lines)), words),
  );

  test('is told here alone', () => {
    const text = asked('Fit >= 50', '+30 when phone is known');
    expect(findingsOf('condition-never', text)).toEqual([]);
  });

  test('a threshold that a way into a stage asks for', () => {
    const text = starter('   resets to 0 when lead becomes Recycled\n+  at most 40');
    expect(findingsOf('score-unreachable', text)).toHaveLength(2);
  });

  test('a sum of scores', () => {
    const text = `${asked('Total >= 100', '+30 when phone is known')}score Total { sum of Fit }\n`;
    expectFinding('score-unreachable', text, "'Total' goes from 0 to 30");
  });
});

const withEvents = (text: string): string =>
  text.replace('  event replied\n', '  event replied\n  event unsubscribed\n');

describe('score-rule-idle', () => {
  test.each<Case>([
    ['Fit >= 1', ['+0 when phone is known', '+5 when email is known'], 'it gives no points'],
    [
      'Fit >= 1',
      ['+5 each time demo_requested, up to 0 points', '+5 when email is known'],
      'its own limit leaves nothing',
    ],
    [
      'Fit >= 1',
      ['+5 each time demo_requested, at most 0 times', '+5 when email is known'],
      'its own limit leaves nothing',
    ],
    [
      'Fit >= 1',
      ['+40 when phone is known', '+10 when phone is known and email is known', 'at most 40'],
      'upper end of 40 already, so its +10 is lost',
    ],
    ['Fit >= 1', ['+40 when phone is known', '+10 when email is known', 'at most 40'], undefined],
    [
      'Fit >= 1',
      ['-10 when phone is missing', '+5 when phone is known', 'at least 0'],
      'lower end of 0, so its -10 is lost',
    ],
    ['Fit >= 1', ['+5 when phone is known and phone is missing', '+5 when email is known'], undefined],
  ])('%s, %j', (question, lines, words) => expectFinding('score-rule-idle', asked(question, ...lines), words));
});
