import { compare, exact, type FunnelNumbers, type Month, type StageNumbers, sum } from '@sla/agreement';

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
}

/**
 * What goals need at each stage. Funnels that divide a goal, and are fed by the same source, need their shares together;
 * where their shares are more than all of it, each is one of several ways to the goal, and stands alone.
 */
export function demands(funnels: readonly FunnelNumbers[], sourceOf: (demand: Demand) => string): readonly Demand[] {
  const own = funnels.flatMap((funnel) => funnel.stages.flatMap((_, at) => demandAt(funnel, at) ?? []));
  const groups = Map.groupBy(own, ({ demand }) =>
    JSON.stringify([demand.stage, demand.goal, demand.of, sourceOf(demand)]),
  );
  return [...groups.values()].flatMap((group) => {
    const shares = sum(group.map(({ funnel }) => exact(funnel.share)));
    const alone = group.map(({ demand }) => demand);
    return compare(shares, exact(1)) > 0 ? alone : together(alone);
  });
}

function demandAt(
  funnel: FunnelNumbers,
  at: number,
): { readonly funnel: FunnelNumbers; readonly demand: Demand } | undefined {
  const stage = funnel.stages[at];
  if (!stage || funnel.goal === undefined) return undefined;
  const months = stage.months.flatMap((numbers, index) => {
    const row = funnel.months[index];
    return row && !row.beforeTerm ? [{ ...numbers, month: row.volumeMonth }] : [];
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
  const months = first.months.flatMap(({ month }) => {
    const rows = parts.flatMap((part) => part.months.find((row) => row.month === month) ?? []);
    return rows.length === parts.length ? [{ ...added(rows), month }] : [];
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
