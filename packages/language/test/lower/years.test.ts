import { describe, expect, test } from 'vitest';
import { compileText, STARTER } from '../support/compile-text.ts';

const problemsWith = (effective: string, expires: string) =>
  compileText(
    STARTER.replace('  holidays US\n', '')
      .replace('effective 2027-01-01', `effective ${effective}`)
      .replace('expires 2027-12-31', `expires ${expires}`),
  ).diagnostics.map((diagnostic) => diagnostic.message);

describe('years', () => {
  test('a term runs where time zones are known', () => {
    expect(problemsWith('2001-01-01', '2058-12-31')).toEqual([]);
    expect(problemsWith('2000-12-31', '2027-12-31')).toEqual([
      'An agreement runs between 2001 and 2058, the years whose time zones are known; 2000-12-31 lies outside.',
    ]);
    expect(problemsWith('2027-01-01', '2059-01-01')).toHaveLength(1);
  });

  test.each(['0001-01-01', '1899-12-31', '3000-01-01', '9999-12-31'])('%s is a slip of the pen', (date) => {
    expect(problemsWith(date, '2027-12-31')).toEqual([
      `${date} is no date of an agreement: write a year from 1900 to 2999.`,
    ]);
  });
});
