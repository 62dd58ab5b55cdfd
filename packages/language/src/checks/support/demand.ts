import {
  compare,
  exact,
  type FunnelNumbers,
  type Month,
  type PromisedVolumes,
  type StageNumbers,
  sum,
} from '@sla/agreement';

/** What a goal needs of a stage through one funnel, or through several that carry it together. */
export interface Demand {
  readonly stage: string;
  readonly goal: string;
  /** The KPI or stage of the goal that the funnels are computed for. */
  readonly of?: string;
  /** The team that a promise has to be from to count here, where funnels share the stage. */
  readonly by?: string;
  readonly funnels: readonly string[];
  /** By the month in which the leads come in, without months before the agreement. */
  readonly months: readonly MonthNumbers[];
  /** Any month; what counts where the agreement has no months. */
  readonly everyMonth: StageNumbers;
  readonly total: StageNumbers;
}

/** A month in which leads come in. */
export interface MonthNumbers extends StageNumbers {
  readonly month: Month;
  /** The month whose results they are for. */
  readonly results: Month;
}

/** Where the leads that are needed come from. */
export interface Sources {
  /** What is promised for a demand: the names of the promises. */
  readonly promisesOf: (demand: Demand) => readonly string[];
  /** What is promised at a stage, whoever gives it. */
  readonly promisedAt: (stage: string) => PromisedVolumes;
}

/** What a goal needs at a stage through one funnel. */
interface Part {
  readonly funnel: FunnelNumbers;
  readonly demand: Demand;
}

/**
 * What goals need at each stage. Funnels that divide a goal, and are fed by the same source, need their shares together;
 * where their shares are more than all of it, each is one of several ways to the goal, and stands alone. A funnel that
 * nobody feeds at a stage it shares lives on what is promised to the others, so all of that has to be enough for all.
 */
export function demands(funnels: readonly FunnelNumbers[], sources: Sources): readonly Demand[] {
  const parts = funnels.flatMap((funnel) => funnel.stages.flatMap((_, at) => demandAt(funnel, at) ?? []));
  const byAim = Map.groupBy(parts, ({ demand }) => JSON.stringify([demand.stage, demand.goal, demand.of]));
  return [...byAim.values()].flatMap((sharing) => fromOneSource(sharing, sources) ?? bySource(sharing, sources));
}

/** The part of a funnel alone at every stage, whoever feeds it. */
export const ownDemands = (funnel: FunnelNumbers): readonly Demand[] =>
  funnel.stages.flatMap((_, at) => demandAt(funnel, at)?.demand ?? []);

function bySource(sharing: readonly Part[], { promisesOf }: Sources): readonly Demand[] {
  const groups = Map.groupBy(sharing, ({ demand }) => JSON.stringify(promisesOf(demand)));
  return [...groups.values()].flatMap((group) => {
    const alone = group.map(({ demand }) => demand);
    return isDivided(group) ? together(alone) : alone;
  });
}

/** All that share a stage, where one of them has no promise and no expectation of its own to live on. */
function fromOneSource(sharing: readonly Part[], { promisesOf, promisedAt }: Sources): readonly Demand[] | undefined {
  const fed = sharing.filter(({ demand }) => promisesOf(demand).length > 0);
  const unfed = sharing.filter((part) => !fed.includes(part) && !isExpected(part.demand));
  const living = [...fed, ...unfed];
  if (unfed.length === 0 || living.length < 2 || !isDivided(living)) return undefined;
  const [first] = together(living.map(({ demand }) => demand));
  const months = living[0] && volumeMonthsOf(living[0].funnel);
  if (!first || !months) return undefined;
  const { by: _, ...demand } = first;
  const promised = promisedAt(demand.stage);
  return [
    {
      ...demand,
      months: demand.months.map((row) => ({ ...row, ...promising(promised.inMonth(row.month)) })),
      everyMonth: { ...demand.everyMonth, ...promising(promised.everyMonth) },
      total: { ...demand.total, ...promising(promised.over(months)) },
    },
  ];
}

/** The months in which the leads for the whole come in. */
const volumeMonthsOf = ({ months, totalMonths }: FunnelNumbers): readonly Month[] =>
  months.filter(({ month }) => totalMonths.includes(month)).map(({ volumeMonth }) => volumeMonth);

const promising = (promised: number | undefined): Pick<StageNumbers, 'promised'> =>
  promised === undefined ? {} : { promised };

const isExpected = ({ everyMonth, total }: Demand): boolean =>
  everyMonth.expected !== undefined || total.expected !== undefined;

const isDivided = (parts: readonly Part[]): boolean =>
  compare(sum(parts.map(({ funnel }) => exact(funnel.share))), exact(1)) <= 0;

function demandAt(funnel: FunnelNumbers, at: number): Part | undefined {
  const stage = funnel.stages[at];
  if (!stage || funnel.goal === undefined) return undefined;
  const months = stage.months.flatMap((numbers, index) => {
    const row = funnel.months[index];
    return row && !row.beforeTerm ? [{ ...numbers, month: row.volumeMonth, results: row.month }] : [];
  });
  const demand: Demand = {
    stage: stage.stage,
    goal: funnel.goal,
    ...(funnel.of === undefined ? {} : { of: funnel.of }),
    ...(funnel.by !== undefined && stage.sharedWith.length > 0 ? { by: funnel.by } : {}),
    funnels: [funnel.name],
    months,
    everyMonth: stage.everyMonth,
    total: stage.total,
  };
  return { funnel, demand };
}

function together(parts: readonly Demand[]): readonly Demand[] {
  const [first] = parts;
  if (!first || parts.length === 1) return parts;
  const months = first.months.flatMap(({ month, results }) => {
    const rows = parts.flatMap((part) => part.months.find((row) => row.month === month) ?? []);
    return rows.length === parts.length ? [{ ...added(rows), month, results }] : [];
  });
  return [
    {
      ...first,
      funnels: parts.flatMap(({ funnels }) => funnels),
      months,
      everyMonth: added(parts.map(({ everyMonth }) => everyMonth)),
      total: added(parts.map(({ total }) => total)),
    },
  ];
}

/** What is required adds up; a promise is made once for all of them. */
function added(parts: readonly StageNumbers[]): StageNumbers {
  const required = parts.flatMap((part) => part.required ?? []);
  const promised = parts.find((part) => part.promised !== undefined)?.promised;
  return {
    ...(required.length < parts.length ? {} : { required: required.reduce((all, one) => all + one, 0) }),
    ...(promised === undefined ? {} : { promised }),
  };
}
