import {
  type Attribution,
  type Constant,
  type Credit,
  elapsed,
  type Instant,
  lengthStart,
  minorDigits,
} from '@sla/agreement';
import { decimalOf, places, unitsOf } from '../model/decimal.ts';
import type { Pointer } from '../model/decision.ts';
import type { Actor, Owner } from '../model/state.ts';
import { personAsOwner } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { emit, type Work } from '../run/work.ts';
import { apportion } from './apportion.ts';
import { halved } from './halving.ts';
import type { Deal } from './measures.ts';

interface Weight {
  readonly to: Owner;
  readonly weight: bigint;
}

/** Divides the credit of the deals that leads have become, now that all has followed from that. */
export function creditDeals(work: Work): void {
  for (const { stage } of work.became) {
    for (const deal of work.engine.measures.deals.get(stage) ?? []) creditDeal(work, deal);
  }
}

/** A deal without an amount that is known has nothing to divide, and one that nobody touched nobody to divide it among. */
function creditDeal(work: Work, { attribution, index, field }: Deal): void {
  const of: Constant | undefined = field === undefined ? { kind: 'number', number: '1' } : work.lead?.values[field];
  const { weights, cause } = fixed(work, attribution, index) ?? {
    weights: touches(work, attribution),
    cause: pointer('attributions', index, ...(attribution.halfLife === undefined ? [] : ['halfLife'])),
  };
  if (of === undefined || weights.every(({ weight }) => weight === 0n)) return;
  const amounts = divided(of, weights);
  emit(work, cause, {
    kind: 'credit',
    kpi: attribution.of,
    of,
    shares: weights.flatMap(({ to }, place) => {
      const amount = amounts[place];
      return amount === undefined ? [] : [{ to, amount }];
    }),
  });
}

/** The first fixed division that names the deal takes the place of the decay. */
function fixed(
  { engine, moment }: Work,
  { credits }: Attribution,
  index: number,
): { readonly weights: readonly Weight[]; readonly cause: Pointer } | undefined {
  const place = credits.findIndex(({ when }) => when === undefined || engine.ask(when).test(moment) === true);
  const credit = credits[place];
  return credit && { weights: sharesOf(credit), cause: pointer('attributions', index, 'credits', place) };
}

function sharesOf({ shares }: Credit): readonly Weight[] {
  const common = shares.reduce((product, { share }) => product * BigInt(share.denominator), 1n);
  return shares.flatMap(({ to, share }) =>
    to.kind === 'role' || to.kind === 'team' || to.kind === 'person'
      ? [{ to, weight: (BigInt(share.numerator) * common) / BigInt(share.denominator) }]
      : [],
  );
}

/** Every touch up to the deal by somebody who is known, by whom it was; each has lost half its weight in each half-life. */
function touches(work: Work, { halfLife }: Attribution): readonly Weight[] {
  const { lead, engine, now } = work;
  const table = engine.calendars.table(engine.agreement.calendar, now);
  const start = halfLife === undefined ? now : lengthStart(now, halfLife, table);
  const between = (from: Instant): number => {
    const worked = halfLife?.business === true ? elapsed(table, from, now) : now - from;
    return worked === 'outside' ? now - from : worked;
  };
  const life = start === 'outside' ? 0 : between(start);
  const all = lead?.occurrences.touched ?? [];
  // Only how much older one touch is than another matters, so the last has its whole weight.
  const least = between(all.at(-1)?.at ?? now);
  const byName = new Map<string, { to: Owner; weight: bigint }>();
  for (const { at, by } of all) {
    const to = by === undefined ? undefined : creditedAs(by);
    if (to === undefined) continue;
    const weight = life === 0 ? 1n : halved(BigInt(between(at) - least), BigInt(life));
    const name = JSON.stringify(by?.person ?? [by?.role]);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { to, weight });
    else known.weight += weight;
  }
  return [...byName.values()];
}

function creditedAs({ person, role }: Actor): Owner | undefined {
  if (person !== undefined) return personAsOwner(person, role);
  return role === undefined ? undefined : { kind: 'role', role };
}

/** Numbers without a unit of their own are divided to so many places. */
const DIGITS = 6;

/** The parts of an amount, in the smallest unit of its currency; they add up to it. */
function divided(of: Constant, weights: readonly Weight[]): readonly Constant[] {
  const parts = (amount: string, digits: number): readonly string[] =>
    apportion(
      unitsOf(amount, digits),
      weights.map(({ weight }) => weight),
    ).map((units) => decimalOf(units, digits));
  if (of.kind === 'money') {
    const { amount, currency } = of.money;
    const digits = Math.max(minorDigits(currency), places(amount));
    return parts(amount, digits).map((part) => ({ kind: 'money', money: { amount: part, currency } }));
  }
  if (of.kind !== 'number') return [];
  return parts(of.number, Math.max(DIGITS, places(of.number))).map((number) => ({ kind: 'number', number }));
}
