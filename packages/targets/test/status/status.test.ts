import { expect, test } from 'vitest';
import { agreementStatus } from '../../src/index.ts';
import { emptyAgreement } from '../document/agreements.ts';

const FROM = '2027-01-01';
const TO = '2027-12-31';

test.each([
  [FROM, TO, '2026-12-30', 'ahead', 'starts in 2 days'],
  [FROM, TO, '2026-12-31', 'ahead', 'starts in 1 day'],
  [FROM, TO, '2027-01-01', 'in force', 'in force'],
  [FROM, TO, '2027-11-01', 'in force', 'in force'],
  [FROM, TO, '2027-11-02', 'ends soon', 'expires in 59 days'],
  [FROM, TO, '2027-12-30', 'ends soon', 'expires in 1 day'],
  [FROM, TO, '2027-12-31', 'ends soon', 'expires today'],
  [FROM, TO, '2028-01-01', 'ended', 'expired 1 day ago'],
  [FROM, undefined, '2031-01-01', 'in force', 'in force'],
  [undefined, undefined, '2027-01-01', 'undated', 'no first day'],
  [undefined, TO, '2028-01-02', 'ended', 'expired 2 days ago'],
] as const)('from %s to %s, on %s: %s', (effective, expires, today, state, words) => {
  const dated = {
    ...withoutTerm(),
    ...(effective !== undefined && { effective }),
    ...(expires !== undefined && { expires }),
  };
  expect(agreementStatus(dated, today)).toMatchObject({ state, words });
});

test.each([
  [FROM, TO, 'In force from 1 January 2027 to 31 December 2027.'],
  [FROM, undefined, 'In force from 1 January 2027; no last day is agreed.'],
  [undefined, TO, 'No first day is agreed; the last day is 31 December 2027.'],
  [undefined, undefined, 'No first day is agreed.'],
] as const)('the dates from %s to %s in a sentence', (effective, expires, sentence) => {
  const dated = {
    ...withoutTerm(),
    ...(effective !== undefined && { effective }),
    ...(expires !== undefined && { expires }),
  };
  expect(agreementStatus(dated, '2027-06-01').sentence).toBe(sentence);
});

function withoutTerm() {
  const { effective: _from, expires: _to, ...rest } = emptyAgreement();
  return rest;
}
