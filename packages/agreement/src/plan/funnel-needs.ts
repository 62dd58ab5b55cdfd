import { requiredByMonth } from '../funnel/by-month.ts';
import { type Month, volumeMonth } from '../funnel/month.ts';
import { type Quantity, type RequiredLeads, required } from '../funnel/required.ts';
import { isUndetermined, type Undetermined } from '../funnel/undetermined.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Funnel } from '../model/goal.ts';
import type { Exact } from '../number/exact.ts';
import { quantityOf } from './amount.ts';
import { funnelTarget } from './funnel-target.ts';
import type { PlanTerm } from './model.ts';
import type { Target } from './target.ts';
import { monthOf } from './term.ts';

/** What a goal needs of a funnel: leads at each stage from the top down to the one that the goal counts. */
export interface FunnelNeeds {
  readonly target?: Target;
  /** The stage that the goal counts, from 0 at the top. */
  readonly resultAt?: number;
  /** The months of the term, as months of results. */
  readonly rows: readonly NeedRow[];
  /** Those of them that make up the whole. */
  readonly totalRows: readonly NeedRow[];
  readonly everyMonth?: Entries;
  /** Once from the whole goal. */
  readonly total?: Entries;
  /** Why something that the goal asks for cannot be told. */
  readonly problem?: Undetermined;
}

/** Whole leads at each stage. */
export type Entries = RequiredLeads['entries'];

/** A month of results. */
export interface NeedRow {
  readonly month: Month;
  readonly volumeMonth: Month;
  /** The leads have to come in before the agreement begins. */
  readonly beforeTerm: boolean;
  readonly goal?: Exact;
  readonly required?: Entries;
}

/** The funnel backwards, month by month and for the whole. */
export function funnelNeeds(agreement: Agreement, funnel: Funnel, term: PlanTerm): FunnelNeeds {
  const found = funnelTarget(agreement, funnel, term);
  const empty = term.months.map((month) => rowOf(month, funnel, term));
  if (found === undefined || funnel.stages.length === 0) return { rows: empty, totalRows: empty };
  const { target, resultAt } = found;
  const { dealSize, cycle, share } = funnel;
  const rates = funnel.rates.slice(0, resultAt).map(({ value }) => value);
  // A deal has a size in money only; a goal that counts leads needs none.
  const input = { rates, share, ...(dealSize && target.like.kind === 'money' ? { dealSize } : {}) };
  const goals = empty.flatMap(({ month }) => monthGoal(target, month) ?? []);
  const whole = quantity(target, target.total?.value);
  const needed = requiredByMonth({ ...input, months: goals, ...(whole ? { whole } : {}), ...(cycle ? { cycle } : {}) });
  const usual = quantity(target, target.timed.everyMonth);
  const any = usual === undefined ? undefined : required({ ...input, target: usual });
  const byMonth = new Map(needed.months.map((row) => [row.month, entriesOf(row.required)]));
  const rows = empty.map((row) => withNeed(row, target, byMonth.get(row.month)));
  const total = whole === undefined ? undefined : needed.total;
  return {
    target,
    resultAt,
    rows,
    totalRows: rows.filter(({ month }) => isInWhole(month, target)),
    ...some('everyMonth', entriesOf(any)),
    ...some('total', entriesOf(total)),
    ...some('problem', [total, any, ...needed.months.map((row) => row.required)].find(isProblem)),
  };
}

function rowOf(month: Month, { cycle }: Funnel, term: PlanTerm): NeedRow {
  const volumes = volumeMonth(month, cycle);
  return { month, volumeMonth: volumes, beforeTerm: volumes < (term.months[0] ?? volumes) };
}

function withNeed(row: NeedRow, { timed }: Target, needed: Entries | undefined): NeedRow {
  return { ...row, ...some('goal', timed.months.get(row.month)), ...some('required', needed) };
}

function monthGoal(target: Target, month: Month): { readonly month: Month; readonly target: Quantity } | undefined {
  const goal = quantity(target, target.timed.months.get(month));
  return goal && { month, target: goal };
}

function quantity({ like }: Target, value: Exact | undefined): Quantity | undefined {
  return value && quantityOf(value, like);
}

function isInWhole(month: Month, { total }: Target): boolean {
  const [from, to] = [total?.from, total?.to];
  return (from === undefined || month >= monthOf(from)) && (to === undefined || month <= monthOf(to));
}

const entriesOf = (needed: RequiredLeads | Undetermined | undefined): Entries | undefined =>
  needed?.kind === 'required' ? needed.entries : undefined;

const isProblem = (needed: RequiredLeads | Undetermined | undefined): needed is Undetermined =>
  needed !== undefined && isUndetermined(needed);

/** A property that is there only where it has a value. */
function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value };
function some(key: string, value: unknown): object {
  return value === undefined ? {} : { [key]: value };
}
