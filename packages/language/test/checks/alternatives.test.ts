import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';
import { relatedLines } from '../support/findings.ts';

type Case = readonly [what: string, lines: readonly string[], words: string | undefined];

const intoMql = (lines: readonly string[]): string =>
  starter(
    [
      ' stage MQL "Marketing qualified lead" owned by SalesRep {',
      '-  enters when Interest >= 50',
      '-  enters from Recycled when Interest >= 50',
      ...lines.map((line) => `+  enters ${line}`),
    ].join('\n'),
  );

describe('ways into a stage', () => {
  test.each<Case>([
    [
      'a narrower line below',
      ['when created', 'from Recycled when Interest >= 50', 'from Recycled when Interest >= 70'],
      "Wherever 'Interest >= 70' holds, 'Interest >= 50' holds as well, so this way into 'MQL' brings no lead",
    ],
    [
      'a narrower line above',
      ['from Recycled when Interest >= 70', 'from Recycled when Interest >= 50'],
      "Wherever 'Interest >= 70' holds",
    ],
    [
      'from fewer stages',
      ['from Lead, Recycled when Interest >= 50', 'from Lead when Interest >= 70'],
      'Interest >= 70',
    ],
    ['from more stages', ['from Lead when Interest >= 50', 'from Lead, Recycled when Interest >= 70'], undefined],
    ['from another stage', ['from Lead when Interest >= 50', 'from Recycled when Interest >= 70'], undefined],
    [
      'an act that comes too late',
      ['from Recycled when Interest >= 50', 'from Recycled when SalesRep decides and Interest >= 70'],
      'decides',
    ],
    [
      'an act that comes before',
      ['from Recycled when Interest >= 50', 'from Recycled when SalesRep decides and Interest >= 20'],
      undefined,
    ],
    [
      'the same once more',
      ['from Recycled when Interest >= 50', 'from Recycled when Interest >= 50'],
      'so this way into',
    ],
    ['what overlaps', ['from Recycled when Interest >= 50', 'from Recycled when phone is known'], undefined],
  ])('%s', (_, lines, words) => expectFinding('alternative-idle', intoMql(lines), words));

  test('the wider line stands beside', () => {
    const text = intoMql(['from Recycled when Interest >= 70', 'from Recycled when Interest >= 50']);
    const at = text.split('\n').findIndex((line) => line.includes('>= 50')) + 1;
    expect(relatedLines('alternative-idle', text)).toEqual([at]);
  });
  test('the repair takes the line out', () => {
    const text = intoMql([
      'when Interest >= 50',
      'from Recycled when Interest >= 50',
      'from Recycled when Interest >= 70',
    ]);
    const { isGone, errors, text: after } = repaired(text, 'alternative-idle');
    expect({ isGone, errors }).toEqual({ isGone: true, errors: [] });
    expect(after).not.toContain('>= 70');
  });
});

const stopping = (lines: readonly string[]): string =>
  starter(
    ['   day 10 email "Closing the file"', '-  stop when replied', ...lines.map((line) => `+  ${line}`)].join('\n'),
  );

describe('lines that stop a contact', () => {
  test.each<Case>([
    ['a narrower line', ['stop when replied', 'stop when replied and phone is known'], 'so this line ends nothing'],
    ['points', ['stop when Interest >= 70', 'stop when Interest >= 90'], "Wherever 'Interest >= 90' holds"],
    ['another event', ['stop when Interest >= 70', 'stop when Interest >= 70 and demo_requested'], undefined],
    [
      'what begins something else, above',
      ['stop when replied and phone is known then Education', 'stop when replied'],
      undefined,
    ],
    [
      'what begins something else, below',
      ['stop when replied', 'stop when replied and phone is known then Education'],
      'so this line ends nothing',
    ],
  ])('%s', (_, lines, words) => expectFinding('alternative-idle', stopping(lines), words));
});

const PROMISE = (cancelled: string) => `
promise Answer by SalesRep to Marketing {
  starts when lead becomes MQL
  done when replied
  within 2 business days
  cancelled when ${cancelled}
  if late notify owner
}
`;

describe('parts of an `or`', () => {
  test.each<readonly [condition: string, words: string | undefined]>([
    ['lead is Recycled or lead in (Recycled, Customer)', "Wherever 'lead is Recycled' holds"],
    [
      'Interest >= 50 or Interest >= 70',
      "Wherever 'Interest >= 70' holds, 'Interest >= 50' holds as well, so this part",
    ],
    ['lead is Customer or Interest >= 70', undefined],
    ['phone is missing or email is missing', undefined],
  ])('cancelled when %s', (condition, words) =>
    expectFinding('alternative-idle', `${starter('')}${PROMISE(condition)}`, words),
  );
});
