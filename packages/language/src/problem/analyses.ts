import {
  type Agreement,
  capacityInSteps,
  type Funnel,
  type FunnelNumbers,
  type FunnelPlan,
  funnelChance,
  type Goal,
  type MonthsSum,
  monthsSums,
  type Plan,
  type PlanTerm,
  type PromisedVolumes,
  planCapacity,
  planFunnel,
  planFunnelNumbers,
  planInParts,
  planTerm,
  promisedVolumes,
  type StageGraph,
  stageGraph,
  stageLeads,
  type World,
  wholeGoalChance,
  worldInSteps,
  worldOf,
} from '@sla/agreement';
import { type TermTable, termTable } from './term-table.ts';

/** Answers that several checks need, each computed when it is first asked for. */
export class Analyses {
  readonly #agreement: Agreement;
  readonly #tables = new Map<string, TermTable | undefined>();
  readonly #together = new Map<string, number | undefined>();
  #termOnce: PlanTerm | undefined;
  #plan: Plan | undefined;
  #funnels: readonly FunnelNumbers[] | undefined;
  #capacity: Plan['capacity'] | undefined;
  #world: World | undefined;
  #stageGraph: StageGraph | undefined;

  constructor(agreement: Agreement) {
    this.#agreement = agreement;
  }

  /** Everything a leader looks at, chances included; each part is worked out when it is looked at. */
  get plan(): Plan {
    this.#plan ??= planInParts(this.#agreement, this.#term, { capacity: () => this.capacity });
    return this.#plan;
  }

  /** The funnels of the plan without their chances, which cost the most. */
  get funnels(): readonly FunnelNumbers[] {
    this.#funnels ??= Object.values(this.#agreement.funnels).map((funnel) =>
      planFunnelNumbers(this.#agreement, funnel, this.#term),
    );
    return this.#funnels;
  }

  /** Works out what takes longest, funnel by funnel, role by role and score by score, with a pause after each. */
  *workInSteps(): Generator<void, void, void> {
    for (const funnel of Object.values(this.#agreement.funnels)) {
      planFunnelNumbers(this.#agreement, funnel, this.#term);
      yield;
    }
    const leads = stageLeads(this.#agreement, this.#term, this.funnels);
    this.#capacity ??= yield* capacityInSteps(this.#agreement, this.#term, leads);
    this.#world ??= yield* worldInSteps(this.#agreement);
  }

  /** The capacity of the plan. */
  get capacity(): Plan['capacity'] {
    const leads = () => stageLeads(this.#agreement, this.#term, this.funnels);
    this.#capacity ??= planCapacity(this.#agreement, this.#term, leads());
    return this.#capacity;
  }

  /** What all goals together promise at a stage, whoever gives it. */
  promisedAt(stage: string): PromisedVolumes {
    return promisedVolumes(this.#agreement, stage, this.#term);
  }

  /** A funnel of the plan, chances included. */
  planOf(funnel: Funnel): FunnelPlan {
    return planFunnel(this.#agreement, funnel, this.#term);
  }

  /** The chance that all funnels of a goal together meet it in all. */
  chanceTogether(goal: string): number | undefined {
    if (!this.#together.has(goal)) this.#together.set(goal, wholeGoalChance(goal, this.#agreement, this.#term));
    return this.#together.get(goal);
  }

  /** The chance that a funnel's share of its goal is met in all. */
  chanceOf(funnel: Funnel): number | undefined {
    return funnelChance(this.#agreement, funnel, this.#term);
  }

  /** What the months of a goal come to, where it promises a whole beside them. */
  monthsSums(goal: Goal): readonly MonthsSum[] {
    return monthsSums(goal, this.#agreement, this.#term);
  }

  get #term(): PlanTerm {
    this.#termOnce ??= planTerm(this.#agreement);
    return this.#termOnce;
  }

  /** What the reasoner is asked about, with how far scores reach. */
  get world(): World {
    this.#world ??= worldOf(this.#agreement);
    return this.#world;
  }

  /** How leads can go from stage to stage. */
  get stageGraph(): StageGraph {
    this.#stageGraph ??= stageGraph(this.world);
    return this.#stageGraph;
  }

  /** A calendar laid out over the term; undefined where nobody ever works by it. */
  tableOf(calendar: string): TermTable | undefined {
    if (!this.#tables.has(calendar)) this.#tables.set(calendar, termTable(this.#agreement, calendar));
    return this.#tables.get(calendar);
  }
}
