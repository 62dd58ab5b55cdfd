import { expect, test } from 'vitest';
import { starterOn } from '../src/starter.ts';
import { checkText, compileText, STARTER } from './support/compile-text.ts';

test.each([
  ['2026-11-28', '2027-01-01', '2027-12-31'],
  ['2026-11-10', '2026-12-01', '2027-11-30'],
  ['2027-01-31', '2027-03-01', '2028-02-29'],
  ['2027-12-31', '2028-02-01', '2029-01-31'],
])('on %s it is in force from %s to %s', (today, effective, expires) => {
  expect(compileText(starterOn(today, STARTER)).agreement).toMatchObject({ effective, expires });
});

test('nobody has approved it yet, and nothing else is to be done', () => {
  const found = checkText(starterOn('2026-11-28', STARTER), '2026-11-28');
  expect(found.map(({ code }) => code)).toEqual(['approval-pending', 'approval-pending']);
});

test('what is said to whoever begins is no part of the document', () => {
  const text = starterOn('2026-11-28', STARTER);
  expect(text).toMatch(
    /^\/\/ Change the names and numbers to yours\.\n\/\/\/ What Marketing and Sales owe each other\.\n/,
  );
  expect(compileText(text).agreement?.prose).toBe('What Marketing and Sales owe each other.');
});

test('nothing else is changed', () => {
  const lines = starterOn('2029-05-20', STARTER).split('\n').slice(1);
  const changed = STARTER.split('\n').filter((line, at) => line !== lines[at]);
  expect(changed.map((line) => line.trim().split(' ')[0])).toEqual(['///', 'approved', 'effective', 'expires']);
});
