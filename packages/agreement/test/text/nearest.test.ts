import { describe, expect, test } from 'vitest';
import { isPlainSlip, respelling } from '../../src/text/nearest.ts';

describe('plainly a slip is', () => {
  test.each([
    ['a letter too few', 'Intrest', 'Interest'],
    ['a letter too many', 'Followw', 'Follow'],
    ['another letter', 'Customar', 'Customer'],
    ['two letters swapped', 'Custoemr', 'Customer'],
    ['other capitals', 'mql', 'MQL'],
  ])('%s', (_, written, meant) => {
    expect(isPlainSlip(written, meant)).toBe(true);
  });
});

describe('not plainly a slip is', () => {
  test.each([
    ['a short word', 'Load', 'Lead'],
    ['an acronym', 'SQL', 'MQL'],
    ['a name with another acronym', 'PassedSQL', 'PassedMQL'],
    ['another number', 'Tier1', 'Tier2'],
    ['another first letter', 'Accept', 'Except'],
    ['two slips', 'Custmar', 'Customer'],
  ])('%s', (_, written, meant) => {
    expect(isPlainSlip(written, meant)).toBe(false);
  });
});

test('a slip that could mean two words is plain for neither', () => {
  expect(respelling('Leade', ['Leads', 'Leader'])).toEqual({ meant: 'Leader' });
  expect(respelling('Leade', ['Leader', 'Customer'])).toEqual({ meant: 'Leader', isPlain: true });
});
