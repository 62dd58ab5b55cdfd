import { expect, test } from 'vitest';
import { shadowed } from '../../src/reason/index.ts';
import { all, any, compare, lead, not, number, option, smallWorld } from './small-world.ts';

const n = lead('n');
const below = (limit: number) => compare(n, '<', number(limit));

test('a line whose leads an earlier line takes is shadowed by it', () => {
  expect(shadowed([below(3), below(2), undefined], smallWorld)).toEqual([{ line: 1, why: 'taken', by: [0] }]);
});

test('a line that earlier lines take together is shadowed by all of them', () => {
  const lines = [
    compare(lead('a'), '=', option('P')),
    compare(lead('a'), '=', option('Q')),
    { op: 'in', value: lead('a'), list: [option('P'), option('Q')] },
  ] as const;
  expect(shadowed(lines, smallWorld)).toEqual([{ line: 2, why: 'taken', by: [0, 1] }]);
});

test('lines that overlap in part are not shadowed', () => {
  expect(shadowed([below(2), below(3), any(below(1), not(below(9))), undefined], smallWorld)).toEqual([]);
});

test('a line that no lead fits is never true', () => {
  expect(shadowed([all(below(1), not(below(2)))], smallWorld)).toEqual([{ line: 0, why: 'never true', by: [] }]);
});

test('nothing comes after a line for all others', () => {
  expect(shadowed([undefined, below(1)], smallWorld)).toEqual([{ line: 1, why: 'taken', by: [0] }]);
});
