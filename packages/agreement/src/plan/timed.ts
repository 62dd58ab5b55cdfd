import type { Month } from '../funnel/month.ts';
import type { FiscalYear, PlainDate } from '../model/calendar.ts';
import type { CommitmentTime } from '../model/goal.ts';
import { compare, type Exact, sum } from '../number/exact.ts';
import { parsePeriod } from '../time/period.ts';
import type { PlanTerm } from './model.ts';
import { lastDayOf, monthOf, periodsOf } from './term.ts';

/** A line that says how much, and when. */
export interface TimedLine {
  readonly when: CommitmentTime;
  /** How much is due on a day; on no day in particular where none is given. */
  readonly dueOn: (day: PlainDate | undefined) => Exact;
  /** First day that is counted, where that is not the first of the agreement. */
  readonly from?: PlainDate;
}

/** Lines on one thing, as far as they speak of months and of the whole. */
export interface Timed {
  /** What each month has to reach. */
  readonly months: ReadonlyMap<Month, Exact>;
  /** What any month without an amount of its own has to reach. */
  readonly everyMonth?: Exact;
  /** The whole as it is written, or as the sum of quarters or years; months are not added up here. */
  readonly whole?: Whole;
}

/** An amount over a longer time. */
export interface Whole {
  readonly value: Exact;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly as: 'written' | 'sum';
}

/** What the lines are read against. */
export interface TimedContext {
  readonly term: PlanTerm;
  readonly fiscalYear?: FiscalYear;
  /** Whether amounts of several periods add up. */
  readonly additive: boolean;
}

/**
 * Several lines on one thing together. `every month` holds for each month, `in 2027-01` in the place of it for its own,
 * `every week` adds up over the weeks that end in a month. `by DATE` is the whole, of several dates the last; without
 * one, quarters and years that are written make it. Of two lines on the same time the greater holds.
 */
export function timed(lines: readonly TimedLine[], context: TimedContext): Timed {
  const months = byMonth(lines, context);
  const monthly = lines.filter(({ when }) => when.kind === 'every' && when.period === 'month');
  const everyMonth = greatest(monthly.map((line) => line.dueOn(undefined)));
  const whole = writtenWhole(lines, context) ?? (months.size === 0 ? longPeriods(lines, context) : undefined);
  return { months, ...(everyMonth ? { everyMonth } : {}), ...(whole ? { whole } : {}) };
}

/** The whole, or the months added up. */
export function totalOf({ months, whole }: Timed, { additive }: Pick<TimedContext, 'additive'>): Whole | undefined {
  const inOrder = [...months.keys()].toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (whole !== undefined || !additive || first === undefined || last === undefined) return whole;
  return { value: sum([...months.values()]), from: `${first}-01`, to: lastDayOf(last), as: 'sum' };
}

function byMonth(lines: readonly TimedLine[], context: TimedContext): ReadonlyMap<Month, Exact> {
  const months = new Map<Month, Exact>();
  for (const { when, dueOn } of lines) {
    if (when.kind !== 'every' || (when.period !== 'month' && when.period !== 'week')) continue;
    if (when.period === 'week' && !context.additive) continue;
    for (const [month, value] of periodSums(when, dueOn, context)) {
      months.set(month, greatest([value, ...presentIn(months, month)]) ?? value);
    }
  }
  for (const { when, dueOn } of lines) {
    if (when.kind === 'in' && isMonth(when.period)) months.set(monthOf(when.to), dueOn(when.to));
  }
  return months;
}

/** What weeks or months add up to, in the calendar month in which each ends. */
function periodSums(
  { period, fiscal }: { readonly period: 'week' | 'month' | 'quarter' | 'year'; readonly fiscal: boolean },
  dueOn: TimedLine['dueOn'],
  { term, fiscalYear }: TimedContext,
): ReadonlyMap<Month, Exact> {
  const sums = new Map<Month, Exact>();
  for (const { to } of periodsOf(term, period, fiscal ? fiscalYear : undefined)) {
    sums.set(monthOf(to), sum([dueOn(to), ...presentIn(sums, monthOf(to))]));
  }
  return sums;
}

function writtenWhole(lines: readonly TimedLine[], { term }: TimedContext): Whole | undefined {
  const dated = lines
    .flatMap((line) => (line.when.kind === 'by' ? [{ line, to: line.when.date }] : []))
    .toSorted((a, b) => (a.to < b.to ? 1 : -1));
  const last = dated[0];
  const open = lines.find(({ when }) => when.kind === 'unbound');
  const line = last?.line ?? open;
  if (line === undefined) return undefined;
  const [from, to] = [line.from ?? term.from, last?.to ?? term.to];
  return { value: line.dueOn(to), ...(from ? { from } : {}), ...(to ? { to } : {}), as: 'written' };
}

/** Quarters and years: those that recur, and those that are named, which take the place of the recurring. */
function longPeriods(lines: readonly TimedLine[], context: TimedContext): Whole | undefined {
  const periods = outermost([...recurring(lines, context), ...lines.flatMap(namedPeriod)]);
  const [first, ...others] = periods;
  if (first === undefined || (others.length > 0 && !context.additive)) return undefined;
  return {
    value: sum(periods.map(({ value }) => value)),
    from: periods.map(({ from }) => from).toSorted()[0] ?? first.from,
    to:
      periods
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? first.to,
    as: others.length > 0 ? 'sum' : 'written',
  };
}

interface PeriodAmount {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly value: Exact;
}

function recurring(lines: readonly TimedLine[], { term, fiscalYear }: TimedContext): readonly PeriodAmount[] {
  return lines.flatMap(({ when, dueOn }) => {
    if (when.kind !== 'every' || when.period === 'month' || when.period === 'week') return [];
    const periods = periodsOf(term, when.period, when.fiscal ? fiscalYear : undefined);
    return periods.map((period) => ({ ...period, value: dueOn(period.to) }));
  });
}

const namedPeriod = ({ when, dueOn }: TimedLine): readonly PeriodAmount[] =>
  when.kind === 'in' ? [{ from: when.from, to: when.to, value: dueOn(when.to) }] : [];

/** Nothing is counted twice: of the same period the last written stays, and one inside a longer one goes. */
function outermost(periods: readonly PeriodAmount[]): readonly PeriodAmount[] {
  const last = new Map(periods.map((period) => [`${period.from} ${period.to}`, period]));
  const once = [...last.values()];
  const isInside = (inner: PeriodAmount, outer: PeriodAmount): boolean =>
    inner !== outer && outer.from <= inner.from && inner.to <= outer.to;
  return once.filter((period) => !once.some((other) => isInside(period, other)));
}

const isMonth = (period: string): boolean => parsePeriod(period)?.unit === 'month';

const presentIn = (months: ReadonlyMap<Month, Exact>, month: Month): readonly Exact[] => {
  const value = months.get(month);
  return value === undefined ? [] : [value];
};

/** The greatest of several numbers. */
export function greatest(values: readonly Exact[]): Exact | undefined {
  const [first, ...others] = values;
  return first && others.reduce((most, next) => (compare(next, most) > 0 ? next : most), first);
}
