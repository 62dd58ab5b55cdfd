import type { Allowance, Calendar, Duration, Member, Month, Ratio, Role } from '../../src/index.ts';

/*
 * Capacity the slow way: one day after the other and one person after the other, with dates and fractions of its own.
 * It shares nothing with the arithmetic that it checks.
 */

/** A fraction in whole numbers. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const fraction = (n: number, d = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : lowest({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a: Fraction, b: Fraction): Fraction => lowest({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction => lowest({ n: a.n * b.d, d: a.d * b.n });
export const isMore = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d;
export const down = ({ n, d }: Fraction): number => Number(n / d);
export const up = ({ n, d }: Fraction): number => Number((n + d - 1n) / d);

function lowest({ n, d }: Fraction): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

/** Every day of a month, `2027-02-01` and on. */
export function daysOfMonth(month: Month): readonly string[] {
  const days: string[] = [];
  for (let number = 1; number <= 31; number += 1) {
    const day = `${month}-${String(number).padStart(2, '0')}`;
    if (new Date(`${day}T00:00Z`).toISOString().startsWith(day)) days.push(day);
    if (number >= daysIn(month)) break;
  }
  return days;
}

function daysIn(month: Month): number {
  const year = Number(month.slice(0, 4));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month.slice(5)) - 1] ?? 0;
}

/** Working hours of a day, in minutes: those of the date, else none on holidays and closed days, else those of the week. */
export function minutesOf(calendar: Calendar, day: string): number {
  const length = ({ from, to }: { from: string; to: string }) => minute(to) - minute(from);
  const own = calendar.open.filter(({ date }) => date === day);
  if (own.length > 0) return own.flatMap(({ hours }) => hours.map(length)).reduce((a, b) => a + b, 0);
  if (calendar.closed.some(({ from, to }) => from <= day && day <= to)) return 0;
  if (calendar.holidays.some(({ dates }) => dates.some(({ date }) => date === day))) return 0;
  const weekday = ((new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7) + 1;
  return calendar.week
    .filter((hours) => hours.weekday === weekday)
    .map(length)
    .reduce((a, b) => a + b, 0);
}

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether somebody is in the role and not away. */
export const isThere = ({ from, until, away }: Member, day: string): boolean =>
  !(from !== undefined && day < from) &&
  !(until !== undefined && day > until) &&
  !away.some((absence) => absence.from <= day && day <= absence.to);

/** The step of a ramp on a day, by counting the months since the first day one by one. */
export function rampOn(steps: readonly Ratio[], from: string | undefined, day: string): Fraction {
  if (steps.length === 0) return fraction(1);
  let step = 0;
  if (from === undefined) step = steps.length - 1;
  else while (step < steps.length - 1 && monthsLater(from, step + 1) <= day) step += 1;
  const share = steps[step];
  return share === undefined ? fraction(1) : fraction(share.numerator, share.denominator);
}

function monthsLater(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return `${month}-${String(Math.min(Number(day.slice(8)), daysIn(month))).padStart(2, '0')}`;
}

/** How much of a period one day is. */
export function partOfPeriod(per: Duration, day: string, calendar: Calendar): Fraction {
  const minutes = minutesOf(calendar, day);
  const month = fraction(1, daysIn(day.slice(0, 7)));
  const ones: Record<Duration['unit'], Fraction> = {
    second: fraction((per.business ? minutes : 1440) * 60),
    minute: fraction(per.business ? minutes : 1440),
    hour: fraction(per.business ? minutes : 1440, 60),
    day: fraction(per.business ? Number(minutes > 0) : 1),
    week: fraction(1, 7),
    month,
    quarter: times(month, fraction(1, 3)),
    year: times(month, fraction(1, 12)),
  };
  return over(ones[per.unit], fraction(per.amount));
}

/** What a role can carry on some days. */
export function carried(
  role: Role,
  allowance: Allowance,
  days: readonly string[],
  calendars: Readonly<Record<string, Calendar>>,
): Fraction {
  const { count, per, scope } = allowance;
  let total = fraction(0);
  for (const day of days) {
    for (const { share, calendar } of scope === 'together' ? [allTogether(role)] : peopleOn(role, day)) {
      const own = calendars[calendar];
      if (own !== undefined) total = plus(total, times(share, partOfPeriod(per, day, own)));
    }
  }
  return times(total, fraction(count));
}

const allTogether = ({ calendar }: Role) => ({ share: fraction(1), calendar });

/** Everybody who is there on a day, × the ramp of leads. */
export function peopleOn(role: Role, day: string): readonly { share: Fraction; calendar: string }[] {
  const named = role.members.filter((member) => isThere(member, day));
  const unnamed = Array.from({ length: role.headcount }, () => ({
    share: rampOn(role.rampLeads, undefined, day),
    calendar: role.calendar,
  }));
  return [...named.map(({ from, calendar }) => ({ share: rampOn(role.rampLeads, from, day), calendar })), ...unnamed];
}
