import { describeCondition } from '@sla/agreement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditions } from './arbitrary.ts';
import { AGREEMENT, ENTRY, read } from './read.ts';

const RUNS = process.env.SLA_LONG ? 20_000 : 500;

describe('a condition in words', () => {
  test('reads back as the same condition', () => {
    fc.assert(
      fc.property(conditions(), (condition) => {
        const again = read(describeCondition(condition));
        expect(again.diagnostics).toEqual([]);
        expect(again.condition).toEqual(condition);
      }),
      { seed: 20_270_101, numRuns: RUNS },
    );
  });

  test.each([
    'industry in (Manufacturing, Logistics) and Size is MidSize',
    'not (phone is known and do_not_call)',
    '(phone is known and demo_requested) or lead is not MQL',
    'demo_requested by owner at most 2 times in the last 30 days',
    'lead became MQL at most once',
    'HotLeads becomes exhausted',
    'lead becomes not Excluded',
    'at least 2 of (phone is missing, (ToSales is rejected for "Bad fit", "Bad contact data"), owner leaves)',
    '(any lead of account where lead is MQL and active in the last 30 days) and phone is known',
    'not lead is MQL for 4 business hours',
    'email_domain = domain of account',
    'Total at MQL between 20 and 4,000',
    'meeting_at >= 2027-01-01 09:30',
  ])('%s: stays as it is written', (text) => {
    expect(describeCondition(lowered(text))).toBe(text);
  });

  test('a decision', () => {
    const text = 'owner decides for "No budget", "Bad timing" and demo_requested';
    expect(describeCondition(lowered(text, ENTRY))).toBe(text);
  });

  test('a KPI', () => {
    const text = 'SpeedToLead > 8 business hours over 1 month or NewBusiness is missed for 3 months';
    expect(describeCondition(lowered(text, AGREEMENT))).toBe(text);
  });

  test('a name that is a word of the language stands in backquotes', () => {
    expect(
      describeCondition({ op: 'known', value: { kind: 'field', of: 'lead', field: 'between' }, known: true }),
    ).toBe('`between` is known');
  });
});

function lowered(text: string, scope?: Parameters<typeof read>[1]) {
  const { condition, diagnostics } = read(text, scope);
  expect(diagnostics).toEqual([]);
  if (!condition) throw new Error(`Nothing was read of ${text}`);
  return condition;
}
