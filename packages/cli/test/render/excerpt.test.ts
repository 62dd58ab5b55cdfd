import { expect, test } from 'vitest';
import { excerpt } from '../../src/render/excerpt.ts';

/** The line with its marks below, as a terminal shows them; `[` and `]` around the words in question. */
function shown(marked: string, columns = 60): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { line, indent, length } = excerpt(marked.replace(/[[\]]/g, ''), start, end, columns);
  return `${line}\n${' '.repeat(indent)}${'^'.repeat(length)}`;
}

test.each<[what: string, marked: string, expected: string]>([
  ['words', 'field [amount] money', 'field amount money\n      ^^^^^^'],
  ['the end of a line', 'field amount[]', 'field amount\n            ^'],
  ['an empty line', '[]', '\n^'],
  ['after a tab, which is shown as two blanks', '\tfield\t[x] text', '  field  x text\n         ^'],
  ['after wide letters', 'field 名前 [x] text', 'field 名前 x text\n           ^'],
  ['wide letters', 'field [名前] text', 'field 名前 text\n      ^^^^'],
  ['after letters with marks of their own', 'field e\u0301 [x]', 'field e\u0301 x\n        ^'],
  ['an emoji of several signs', 'a [👩‍👧] b', 'a 👩‍👧 b\n  ^^'],
  ['what would move the cursor', 'a \u001b\u009b31m[x] b', 'a \\u{1b}\\u{9b}31mx b\n                 ^'],
])('marks %s', (_, marked, expected) => {
  expect(shown(marked)).toBe(expected);
});

test('turning the direction of writing is shown, not done', () => {
  expect(shown('a \u202E[x]')).toBe('a \\u{202e}x\n          ^');
});

test('a long line is cut around the words', () => {
  const result = shown(`${'a '.repeat(100)}[here]${' b'.repeat(100)}`, 30);
  const [line = '', marks = ''] = result.split('\n');
  expect(line.length).toBeLessThanOrEqual(30);
  expect(line).toMatch(/^….*here.*…$/);
  expect(line.slice(marks.indexOf('^'), marks.length)).toBe('here');
});

test('a long line is cut at its end alone where the words stand near its beginning', () => {
  expect(shown(`ab [cd]${' e'.repeat(100)}`, 20)).toBe('ab cd e e e e e e …\n   ^^');
});

test('of words that are longer than the room the beginning is marked', () => {
  const { line, length } = excerpt('x'.repeat(1_000_000), 500_000, 900_000, 40);
  expect(line).toHaveLength(40);
  expect(length).toBeLessThanOrEqual(38);
});
