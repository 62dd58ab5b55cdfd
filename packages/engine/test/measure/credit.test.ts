import { splitMoney } from '@sla/agreement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, type Fact, Session } from '../../src/index.ts';
import { apportion } from '../../src/measure/apportion.ts';
import { halved } from '../../src/measure/halving.ts';
import { engineOfText, follow } from '../support.ts';
import { measured } from './agreement.ts';

const seed = 20271128;
const credited = (lines: string): string => `${measured}attribution Credit of Bookings {\n${lines}\n}\n`;
const decaying = engineOfText(credited('  halves every 7 days'));

const begin = Date.parse('2027-02-01T09:00:00-05:00') / 1000;
const iso = (at: number): string => new Date(at * 1000).toISOString();

type Credit = Extract<Decision, { kind: 'credit' }>;
interface Touch {
  readonly after: number;
  readonly person: 'Ann' | 'Ben' | 'Amy Chen';
}

/** What follows of a deal of so many cents after some touches. */
function dealAfter(touches: readonly Touch[], cents: number, wait: number, engine = decaying): readonly Credit[] {
  const session = new Session(engine);
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  let at = begin;
  const facts: Fact[] = [
    { kind: 'created', lead: '1', at: iso(at), values: { amount } },
    { kind: 'event', lead: '1', at: iso(at), event: 'asked' },
    { kind: 'event', lead: '1', at: iso(at), event: 'met' },
  ];
  for (const { after, person } of touches) {
    at += after;
    facts.push({ kind: 'event', lead: '1', at: iso(at), event: 'touched', by: { person } });
  }
  at += wait;
  facts.push({ kind: 'decides', lead: '1', at: iso(at), by: { role: 'Rep' }, stage: 'Customer' });
  return follow(session, ...facts).filter((one) => one.kind === 'credit');
}

const touches = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 12 * 86_400 }), person: fc.constantFrom('Ann', 'Ben', 'Amy Chen') }),
  { minLength: 1, maxLength: 12 },
);

const centsOf = (one: Credit['shares'][number]): number =>
  one.amount.kind === 'money' ? Math.round(Number(one.amount.money.amount) * 100) : Number.NaN;

describe('the credit of a deal', () => {
  test('adds up to it in cents, and each part is what the formula says', () => {
    fc.assert(
      fc.property(
        touches,
        fc.integer({ min: 1, max: 100_000_00 }),
        fc.integer({ min: 0, max: 20 * 86_400 }),
        (list, cents, wait) => {
          const [credit] = dealAfter(list, cents, wait);
          const shares = credit?.shares ?? [];
          expect(shares.reduce((sum, one) => sum + centsOf(one), 0)).toBe(cents);
          const ages = list.map((_, index) => list.slice(index + 1).reduce((sum, { after }) => sum + after, wait));
          const weightOf = (person: string): number =>
            list.reduce(
              (sum, one, index) => sum + (one.person === person ? 2 ** (-(ages[index] ?? 0) / (7 * 86_400)) : 0),
              0,
            );
          const whole = weightOf('Ann') + weightOf('Ben') + weightOf('Amy Chen');
          for (const share of shares) {
            const name = share.to.kind === 'person' ? share.to.person : '';
            // The clocks change on the way, which moves a half-life by an hour; a part is out by that and a cent at most.
            expect(Math.abs(centsOf(share) - (cents * weightOf(name)) / whole)).toBeLessThanOrEqual(1 + cents * 0.01);
          }
        },
      ),
      { seed, numRuns: process.env.SLA_LONG ? 2_000 : 60 },
    );
  });

  test('is divided as the first line says that names it', () => {
    const engine = engineOfText(
      credited(
        '  halves every 7 days\n  credit Marketer 15%, Rep 85% when hot = yes\n  credit Marketer 50%, Rep 50% when touched by "Ben"',
      ),
    );
    const [credit] = dealAfter([{ after: 60, person: 'Ben' }], 1_01, 60, engine);
    expect(credit).toMatchObject({ cause: '/attributions/0/credits/1' });
    expect(credit?.shares.map(centsOf)).toEqual([51, 50]);
    const [other] = dealAfter([{ after: 60, person: 'Ann' }], 1_01, 60, engine);
    expect(other).toMatchObject({ cause: '/attributions/0/halfLife', shares: [{ to: { person: 'Ann' } }] });
  });

  test('weighs all touches the same where nothing is said of halving', () => {
    const list = [
      { after: 0, person: 'Ann' },
      { after: 86_400, person: 'Ben' },
      { after: 86_400, person: 'Ben' },
    ] as const;
    const [credit] = dealAfter(list, 3_00, 0, engineOfText(credited('')));
    expect(credit?.shares.map(centsOf)).toEqual([1_00, 2_00]);
  });

  test('is of nobody where nobody touched it', () => {
    expect(dealAfter([], 100, 60)).toEqual([]);
  });
});

describe('halving', () => {
  test('is two to the power of minus the age in half-lives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 8 }), (age, life) => {
        const wanted = 2 ** (-age / life);
        expect(Math.abs(Number(halved(BigInt(age), BigInt(life))) / 2 ** 96 - wanted)).toBeLessThanOrEqual(1e-12);
      }),
      { seed, numRuns: 2_000 },
    );
  });
});

describe('dividing whole units', () => {
  test('comes out as dividing money by the same weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc
          .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 6 })
          .filter((list) => list.some(Boolean)),
        (units, weights) => {
          const split = splitMoney(
            { amount: String(units), currency: 'JPY' },
            weights.map((numerator) => ({ numerator, denominator: 1 })),
          );
          const parts = apportion(BigInt(units), weights.map(BigInt));
          expect(split.ok ? split.value.map(({ amount }) => BigInt(amount)) : []).toEqual(parts);
        },
      ),
      { seed, numRuns: 1_000 },
    );
  });
});
