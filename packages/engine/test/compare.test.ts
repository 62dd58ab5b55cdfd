import type { Constant } from '@sla/agreement';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compared, fits } from '../../agreement/src/reason/quantity.ts';
import { holds, order } from '../src/condition/compare.ts';

const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.bigInt({ min: 0n, max: 10n ** 22n }),
    fc.constantFrom('', '.5', '.05', '.000000000000000001'),
  )
  .map(([sign, whole, rest]) => (whole === 0n && rest === '' ? '0' : `${sign}${whole}${rest}`));
const share = fc.record({ numerator: fc.integer({ min: -9, max: 9 }), denominator: fc.integer({ min: 1, max: 9 }) });
const duration = fc.record({
  amount: fc.integer({ min: 0, max: 100 }),
  unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const, 'week' as const, 'month' as const),
  business: fc.boolean(),
});
const day = fc
  .date({ min: new Date('2026-12-01'), max: new Date('2027-03-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values close to each other, so that many of a pair are the same. */
const constant: fc.Arbitrary<Constant> = fc.oneof(
  fc.constantFrom('a', 'A', 'b').map((text) => ({ kind: 'text', text }) as const),
  fc.constantFrom('a', 'A', 'b').map((option) => ({ kind: 'option', option }) as const),
  fc.boolean().map((yes) => ({ kind: 'yes/no', yes }) as const),
  decimal.map((number) => ({ kind: 'number', number }) as const),
  fc
    .constantFrom('0', '0.5', '1', '10000000000000000000001', '10000000000000000000002')
    .map((number) => ({ kind: 'number', number }) as const),
  share.map((one) => ({ kind: 'percent', share: one }) as const),
  fc
    .tuple(decimal, fc.constantFrom('USD', 'EUR'))
    .map(([amount, currency]) => ({ kind: 'money', money: { amount, currency } }) as const),
  day.map((one) => ({ kind: 'date', date: one.slice(0, 10) }) as const),
  day.map((one) => ({ kind: 'date and time', date: one.slice(0, 16) }) as const),
  duration.map((one) => ({ kind: 'duration', duration: one }) as const),
);

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;

// Of the same conditions the checks reason with fractions of any size, and the engine without them, since it is small.
test('values compare as they do where checks reason about them', () => {
  fc.assert(
    fc.property(constant, constant, (a, b) => {
      const theirs = compared(a, b);
      expect(order(a, b)).toBe(theirs);
      for (const is of COMPARISONS)
        expect(holds(is, order(a, b))).toBe(theirs === undefined ? undefined : fits(theirs, is));
    }),
    { seed: 20271127, numRuns: process.env.SLA_LONG ? 200_000 : 5_000 },
  );
});
