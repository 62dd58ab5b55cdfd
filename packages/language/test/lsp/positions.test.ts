import { expect, test } from 'vitest';
import { offsetAt } from '../../src/lsp/convert.ts';
import { LineIndex } from '../../src/source/place.ts';

const lines = new LineIndex('team A\nteam B\n');

test.each([
  ['in a line', { line: 1, character: 2 }, 9],
  ['beyond the end of a line', { line: 0, character: 100 }, 6],
  ['beyond the last line', { line: 100, character: 3 }, 14],
  ['before the beginning of a line', { line: 1, character: -5 }, 7],
  ['before the first line', { line: -1, character: -1 }, 0],
  ['between two characters', { line: 1.5, character: 2.5 }, 9],
  ['where there are no numbers', { line: Number.NaN, character: Number.NaN }, 0],
])('a position %s is a place in the text', (_, position, offset) => {
  expect(offsetAt(lines, position)).toBe(offset);
});
