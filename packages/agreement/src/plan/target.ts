import { goalPeople, mostGoalPeople } from '../capacity/ramp.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Constant } from '../model/condition.ts';
import type { Commitment, Goal } from '../model/goal.ts';
import type { Role } from '../model/party.ts';
import { ceiling, type Exact, exact, product } from '../number/exact.ts';
import { addToDay } from '../time/duration.ts';
import { dateOf, dayOf } from '../time/plain-date.ts';
import { exactOf, inUnitOf, isAdditive, isSameUnit } from './amount.ts';
import type { PlanTerm } from './model.ts';
import type { PeriodAmount, TargetPlan, TotalAmount } from './model-goals.ts';
import { periodsOf } from './term.ts';
import { type Timed, type TimedLine, timed, totalOf, type Whole } from './timed.ts';

/** Everything a goal says of one KPI, stage or event, in exact numbers. */
export interface Target {
  readonly kind: TargetPlan['kind'];
  readonly of: string;
  readonly bound: TargetPlan['bound'];
  readonly forEach?: string;
  /** An amount in the unit of all of them. */
  readonly like: Constant;
  readonly every: readonly PeriodAmount[];
  readonly timed: Timed;
  readonly total?: Whole;
  readonly promises: readonly string[];
}

/**
 * The targets of a goal, in the order in which it first speaks of each. Kept as long as the term: all funnels of a goal
 * and all who ask what is promised want them.
 */
export function targetsOf(goal: Goal, agreement: Agreement, term: PlanTerm): readonly Target[] {
  const kept = known.get(term);
  const byGoal = kept?.of === agreement ? kept.byGoal : new Map<Goal, readonly Target[]>();
  if (kept?.byGoal !== byGoal) known.set(term, { of: agreement, byGoal });
  const targets = byGoal.get(goal) ?? readTargets(goal, agreement, term);
  byGoal.set(goal, targets);
  return targets;
}

const known = new WeakMap<PlanTerm, { readonly of: Agreement; readonly byGoal: Map<Goal, readonly Target[]> }>();

function readTargets(goal: Goal, agreement: Agreement, term: PlanTerm): readonly Target[] {
  const groups = new Map<string, Commitment[]>();
  for (const commitment of goal.commitments) {
    const { kind, of } = subjectOf(commitment);
    const key = `${boundOf(commitment)} ${kind} ${of}`;
    groups.set(key, [...(groups.get(key) ?? []), commitment]);
  }
  return [...groups.values()].flatMap((group) => targetOf(group, agreement, term) ?? []);
}

/** A target as it stands in the plan. */
export function targetPlan(target: Target): TargetPlan {
  const { kind, of, bound, forEach, every, like, timed: amounts, total, promises } = target;
  return {
    kind,
    of,
    bound,
    ...(forEach ? { forEach } : {}),
    every,
    ...amountsPlan(amounts, total, (value) => inUnitOf(value, like)),
    promises,
  };
}

/** Amounts by month and in all, written out. */
export function amountsPlan(
  { months, everyMonth }: Timed,
  total: Whole | undefined,
  written: (value: Exact) => Constant,
): Pick<TargetPlan, 'everyMonth' | 'months' | 'total'> {
  const inOrder = [...months].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(everyMonth ? { everyMonth: written(everyMonth) } : {}),
    months: inOrder.map(([month, value]) => ({ month, amount: written(value) })),
    ...(total ? { total: totalAmount(total, written) } : {}),
  };
}

function totalAmount({ value, ...time }: Whole, written: (value: Exact) => Constant): TotalAmount {
  return { amount: written(value), ...time };
}

function targetOf(group: readonly Commitment[], agreement: Agreement, term: PlanTerm): Target | undefined {
  const amounts = group.flatMap((commitment) => amountOf(commitment) ?? []);
  const [first, like] = [group[0], amounts[0]];
  if (first === undefined || like === undefined) return undefined;
  const context = {
    term,
    additive: isAdditive(like),
    ...(agreement.fiscalYear ? { fiscalYear: agreement.fiscalYear } : {}),
  };
  const read = timed(
    group.flatMap((commitment) => lineOf(commitment, like, agreement, term) ?? []),
    context,
  );
  const total = totalOf(read, context);
  const forEach = group.map(eachOf).find((role) => role !== undefined);
  return {
    ...subjectOf(first),
    bound: boundOf(first),
    ...(forEach ? { forEach } : {}),
    like,
    every: group.flatMap(periodOf),
    timed: read,
    ...(total ? { total } : {}),
    promises: group.map(({ promise }) => promise),
  };
}

/** Amounts in another unit than the first have been reported by now, and are left out. */
function lineOf(commitment: Commitment, like: Constant, agreement: Agreement, term: PlanTerm): TimedLine | undefined {
  const amount = amountOf(commitment);
  const value = amount && isSameUnit(amount, like) ? exactOf(amount) : undefined;
  if (value === undefined) return undefined;
  const from = startOf(commitment);
  const each = eachOf(commitment);
  const role = each === undefined ? undefined : agreement.roles[each];
  const isCount = commitment.kind === 'deliver';
  const monthEnds = () => periodsOf(term, 'month', undefined).map(({ to }) => to);
  const people = (of: Role, day: string | undefined) =>
    day === undefined ? mostGoalPeople(of, monthEnds()) : goalPeople(of, day);
  return {
    when: commitment.when,
    dueOn: (day) => {
      const due = role === undefined ? value : product([value, people(role, day)]);
      return isCount ? exact(ceiling(due)) : due;
    },
    ...(from ? { from } : {}),
  };
}

/** What is owed again and again, before it is multiplied by people. */
function periodOf(commitment: Commitment): readonly PeriodAmount[] {
  const { when } = commitment;
  const amount = amountOf(commitment);
  if (when.kind !== 'every' || !amount) return [];
  const { period: unit, fiscal, byDay } = when;
  return [{ unit, fiscal, ...(byDay === undefined ? {} : { byDay }), amount }];
}

function amountOf(commitment: Commitment): Constant | undefined {
  return commitment.kind === 'deliver' ? { kind: 'number', number: String(commitment.count) } : commitment.amount;
}

function subjectOf(commitment: Commitment): Pick<TargetPlan, 'kind' | 'of'> {
  if (commitment.kind === 'deliver') return { kind: commitment.of.kind, of: commitment.of.name };
  return { kind: 'kpi', of: commitment.kpi };
}

const boundOf = ({ kind }: Commitment): TargetPlan['bound'] => (kind === 'lower' ? 'at most' : 'at least');

const eachOf = (commitment: Commitment): string | undefined =>
  commitment.kind === 'reach' || commitment.kind === 'deliver' ? commitment.forEach : undefined;

/** `raise … over 9 months`: counted over this time up to the end. */
function startOf(commitment: Commitment): string | undefined {
  if (commitment.kind !== 'raise' && commitment.kind !== 'lower') return undefined;
  const { over, when } = commitment;
  const last = when.kind === 'by' ? when.date : when.kind === 'in' ? when.to : undefined;
  return over && last ? dateOf(addToDay(dayOf(last) + 1, -over.amount, over.unit)) : undefined;
}
