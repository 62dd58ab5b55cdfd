import { expect, test } from 'vitest';
import { lineWords } from '../src/index.ts';

test.each([
  ['  route to Pool // whoever knew it before', 'route to Pool'],
  ['  within 2 business hours', 'within 2 business hours'],
  ['  // a remark alone', ''],
  ['  do "see https://x.example/how"', 'do "see https://x.example/how"'],
  ['  do "see https://x.example" // and "this"', 'do "see https://x.example" // and "this"'],
])('of %j the words are %j', (line, words) => expect(lineWords(line)).toBe(words));
