import { type ExpectedLeads, expected, expectedInAll } from '../funnel/expected.ts';
import type { Month } from '../funnel/month.ts';
import { isUndetermined } from '../funnel/undetermined.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Funnel, Goal } from '../model/goal.ts';
import type { Party } from '../model/party.ts';
import { ceiling, type Exact, exact, floor, sum } from '../number/exact.ts';
import type { PlanTerm } from './model.ts';
import { teamsOf } from './party-name.ts';
import { targetsOf } from './target.ts';
import { greatest, type Timed, timed, totalOf } from './timed.ts';

/** The leads that a funnel expects, read forwards. */
export interface ExpectedVolumes {
  /** The lowest stage for which a volume is written, from 0 at the top; -1 where none is. */
  readonly deepest: number;
  /** Leads at each stage in a month of the term; in any other month those of `every month`. */
  readonly inMonth: (month: Month) => ExpectedLeads | undefined;
  readonly everyMonth?: ExpectedLeads;
  /** Leads at each stage over so many months. */
  readonly over: (months: readonly Month[]) => ExpectedLeads | undefined;
}

/** What `expect 95,000 Visitor every month` and the rates say. A volume without a month counts in the total only. */
export function expectedVolumes(agreement: Agreement, funnel: Funnel, term: PlanTerm): ExpectedVolumes {
  const context = contextOf(agreement, term);
  const stages = funnel.stages.map((stage) => {
    const lines = funnel.expects.filter((line) => line.stage === stage);
    return timed(
      lines.map(({ count, when }) => ({ when, dueOn: () => exact(count) })),
      context,
    );
  });
  const rates = funnel.rates.map(({ value }) => value);
  // Most months have the volumes of every month.
  const known = new Map<string, ExpectedLeads | undefined>();
  const forwards = (volumes: readonly (Exact | undefined)[]) => {
    const whole = volumes.map((volume) => volume && Number(floor(volume)));
    const key = whole.join(' ');
    const leads = known.has(key) ? known.get(key) : expected({ volumes: whole, rates });
    const found = leads && isUndetermined(leads) ? undefined : leads;
    known.set(key, found);
    return found;
  };
  const everyMonth = forwards(stages.map((stage) => stage.everyMonth));
  const inMonth = remembered((month: Month) => forwards(stages.map((stage) => inMonthOf(stage, month, term))));
  const inAll = forwards(stages.map((stage) => totalOf(stage, context)?.value));
  const over = remembered((months: string) => overMonths(months.split(' ').map(inMonth)) ?? inAll);
  return {
    deepest: stages.findLastIndex(({ months, everyMonth, whole }) => months.size > 0 || !!everyMonth || !!whole),
    inMonth,
    ...(everyMonth ? { everyMonth } : {}),
    over: (months) => (months.length === 0 ? inAll : over(months.join(' '))),
  };
}

/** The leads that goals promise to deliver at a stage. */
export interface PromisedVolumes {
  readonly inMonth: (month: Month) => number | undefined;
  readonly everyMonth?: number;
  /** Over so many months: the greater of what is promised month by month and in all. */
  readonly over: (months: readonly Month[]) => number | undefined;
}

/**
 * What goals promise at a stage, with `by` only those that a team answers for. Promises of different owners are different
 * leads and add up; of two goals with the same owners the greater holds.
 */
export function promisedVolumes(agreement: Agreement, stage: string, term: PlanTerm, by?: string): PromisedVolumes {
  const promises = (promisesOf(agreement, term).get(stage) ?? []).filter(
    ({ goal }) => by === undefined || isOwnedBy(goal, by, agreement),
  );
  const byOwner = Map.groupBy(promises, ({ goal }) => JSON.stringify(goal.owners));
  const owners = [...byOwner.values()].map((own) => own.map((promise) => promise.timed));
  const together = (amount: (promise: Timed) => Exact | undefined) =>
    leads(owners.flatMap((own) => greatest(own.flatMap((promise) => amount(promise) ?? [])) ?? []));
  const everyMonth = together((promise) => promise.everyMonth);
  return {
    inMonth: (month) => together((promise) => inMonthOf(promise, month, term)),
    ...(everyMonth === undefined ? {} : { everyMonth }),
    over: (months) =>
      together((promise) => {
        const monthly = months.flatMap((month) => inMonthOf(promise, month, term) ?? []);
        return greatest([
          ...(monthly.length > 0 ? [sum(monthly)] : []),
          ...(promise.whole ? [promise.whole.value] : []),
        ]);
      }),
  };
}

/** What a goal promises at a stage. */
interface StagePromise {
  readonly stage: string;
  readonly goal: Goal;
  readonly timed: Timed;
}

/** Kept as long as the term: every stage of every funnel asks for its part, and each goal is worked out once. */
const known = new WeakMap<
  PlanTerm,
  { readonly of: Agreement; readonly byStage: ReadonlyMap<string, StagePromise[]> }
>();

function promisesOf(agreement: Agreement, term: PlanTerm): ReadonlyMap<string, readonly StagePromise[]> {
  const found = known.get(term);
  if (found?.of === agreement) return found.byStage;
  const promises = Object.values(agreement.goals).flatMap((goal) =>
    targetsOf(goal, agreement, term).flatMap(({ kind, of, bound, timed: amounts }) =>
      kind === 'stage' && bound === 'at least' ? [{ stage: of, goal, timed: amounts }] : [],
    ),
  );
  const byStage = Map.groupBy(promises, ({ stage }) => stage);
  known.set(term, { of: agreement, byStage });
  return byStage;
}

/** What is said of a month; outside the term, nothing but `every month` speaks. */
function inMonthOf({ months, everyMonth }: Timed, month: Month, term: PlanTerm): Exact | undefined {
  return months.get(month) ?? (term.months.includes(month) ? undefined : everyMonth);
}

/** Every stage asks for the same months. */
function remembered<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}

function overMonths(months: readonly (ExpectedLeads | undefined)[]): ExpectedLeads | undefined {
  const known = months.flatMap((leads) => leads ?? []);
  if (known.length === 0 || known.length < months.length) return undefined;
  const total = expectedInAll(known);
  return isUndetermined(total) ? undefined : total;
}

function leads(values: readonly Exact[]): number | undefined {
  return values.length === 0 ? undefined : Number(ceiling(sum(values)));
}

function isOwnedBy({ owners }: Goal, team: string, agreement: Agreement): boolean {
  const ownsIt = (owner: Party) => teamsOf(owner, agreement).includes(team);
  return owners.length === 0 || owners.some(ownsIt);
}

const contextOf = ({ fiscalYear }: Agreement, term: PlanTerm) => ({
  term,
  additive: true,
  ...(fiscalYear ? { fiscalYear } : {}),
});
