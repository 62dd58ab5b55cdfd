import {
  type Constant,
  dayOf,
  type PlainDate,
  type Ratio,
  type Role,
  rampShare,
  type SlaPromise,
} from '@sla/agreement';
import { decimalOf, places, unitsOf } from '../model/decimal.ts';
import type { Program } from '../program/program.ts';

/** What has to be reached by a day: the amount, for each person who is in the role on it where it is owed so. */
export function needsOf({ agreement }: Program, { done }: SlaPromise, day: PlainDate): Constant | undefined {
  if (done.kind !== 'measure') return undefined;
  const amount = done.atLeast ?? done.atMost;
  const role = done.forEach === undefined ? undefined : agreement.roles[done.forEach];
  if (amount === undefined || role === undefined) return amount;
  const people = peopleOn(role, day);
  if (amount.kind === 'number') {
    // Leads and events are whole; a number in a sum keeps its places.
    const isCount = done.measure.kind === 'count';
    return { kind: 'number', number: times(amount.number, people, isCount ? 0 : DIGITS) };
  }
  if (amount.kind !== 'money') return amount;
  return { kind: 'money', money: { ...amount.money, amount: times(amount.money.amount, people, DIGITS) } };
}

/** An amount for people is exact to so many places, and rounded up behind them. */
const DIGITS = 12;

interface People {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The people of a role on a day, each by the step of the ramp of goals. */
function peopleOn({ rampGoals, headcount, members }: Role, day: PlainDate): People {
  const whole: Ratio = { numerator: 1, denominator: 1 };
  const present = members.filter(
    ({ from, until }) => (from === undefined || dayOf(day) >= dayOf(from)) && (until === undefined || day <= until),
  );
  const shares = [
    { share: rampGoals.at(-1) ?? whole, times: headcount },
    ...present.map(({ from }) => ({ share: rampShare(rampGoals, from, day), times: 1 })),
  ];
  return shares.reduce<People>(
    ({ numerator, denominator }, { share, times }) => ({
      numerator: numerator * BigInt(share.denominator) + BigInt(share.numerator) * BigInt(times) * denominator,
      denominator: denominator * BigInt(share.denominator),
    }),
    { numerator: 0n, denominator: 1n },
  );
}

function times(amount: string, { numerator, denominator }: People, digits: number): string {
  const kept = Math.max(digits, places(amount));
  const units = unitsOf(amount, kept) * numerator;
  const up = (units + denominator - 1n) / denominator;
  if (digits > 0) return decimalOf(up, kept);
  // Of a whole number of things the next whole number.
  const one = 10n ** BigInt(kept);
  return String((up + one - 1n) / one);
}
