import { chanceOfEvery, chanceTogether, type SharedNeed, type Source } from '../chance/chance-together.ts';
import { roundChance } from '../chance/round.ts';
import type { Undetermined } from '../funnel/undetermined.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Funnel } from '../model/goal.ts';
import type { Ratio } from '../model/ratio.ts';
import { compare, type Exact, exact, product, sum } from '../number/exact.ts';
import { exactAmount } from '../number/money.ts';
import { ratioOf } from '../number/ratio.ts';
import { funnelChance, type GoalSource, goalSource } from './funnel.ts';
import type { FunnelPlan, PlanTerm } from './model.ts';
import type { GoalChance } from './model-goals.ts';

/**
 * The chance that the funnels of a goal meet it together: what one lacks, another may bring. Funnels that are worked out
 * for different things the goal asks for have to meet each of them.
 */
export function goalChance(
  funnels: readonly FunnelPlan[],
  agreement: Agreement,
  term: PlanTerm,
): GoalChance | undefined {
  const carried = ratioOf(shareOfAll(funnels));
  if (funnels.length === 0 || carried === undefined) return undefined;
  const [only, ...others] = funnels;
  if (only && others.length === 0) return chanceOfOne(only, carried);
  const groups = groupsOf(
    funnels.flatMap(({ name }) => agreement.funnels[name] ?? []),
    agreement,
    term,
  );
  if (groups === undefined) return undefined;
  const total = allOf(groups.map(wholeOf));
  const everyMonth = allOf(groups.map(everyMonthOf));
  if (total === undefined) return undefined;
  return { ...(everyMonth === undefined ? {} : { everyMonth }), total, carried };
}

/** The chance in all alone: the same number, without what takes longer. */
export function wholeGoalChance(goal: string, agreement: Agreement, term: PlanTerm): number | undefined {
  const funnels = Object.values(agreement.funnels).filter((funnel) => funnel.goal === goal);
  const [only, ...others] = funnels;
  if (only && others.length === 0) return funnelChance(agreement, only, term);
  const groups = groupsOf(funnels, agreement, term);
  return groups && allOf(groups.map(wholeOf));
}

/** What funnels bring, by what the goal counts; undefined where that cannot be told of all of them. */
function groupsOf(
  funnels: readonly Funnel[],
  agreement: Agreement,
  term: PlanTerm,
): readonly (readonly GoalSource[])[] | undefined {
  const sources: GoalSource[] = [];
  for (const funnel of funnels) {
    const source = goalSource(agreement, funnel, term);
    if (source === undefined) return undefined;
    sources.push(source);
  }
  return [...Map.groupBy(sources, ({ target }) => `${target.kind} ${target.of}`).values()];
}

function chanceOfOne({ chance }: FunnelPlan, carried: Ratio): GoalChance | undefined {
  if (chance.kind === 'none') return undefined;
  const { total, everyMonth } = chance;
  return { ...(everyMonth === undefined ? {} : { everyMonth }), total, carried };
}

function wholeOf(group: readonly GoalSource[]): number | undefined {
  const amount = group[0]?.target.total?.value;
  if (amount === undefined) return undefined;
  return told(
    chanceTogether(
      group.map(sourceOf),
      needOf(
        group,
        amount,
        group.map(({ volume }) => volume),
      ),
    ),
  );
}

/** Where some month's volume is unknown, nothing can be said of every month. */
function everyMonthOf(group: readonly GoalSource[]): number | undefined {
  const needs: SharedNeed[] = [];
  for (const [month, amount] of group[0]?.target.timed.months ?? []) {
    const volumes = group.flatMap(({ inMonth }) => inMonth(month) ?? []);
    if (volumes.length < group.length) return undefined;
    needs.push(needOf(group, amount, volumes));
  }
  return needs.length === 0 ? undefined : told(chanceOfEvery(group.map(sourceOf), needs));
}

/** Funnels that carry more than all of a goal still only have to meet it once. */
function needOf(group: readonly GoalSource[], goal: Exact, volumes: readonly number[]): SharedNeed {
  const carried = shareOfAll(group.map(({ funnel }) => funnel));
  return { volumes, amount: compare(carried, exact(1)) < 0 ? product([goal, carried]) : goal };
}

const sourceOf = ({ rates, funnel: { dealSize }, target }: GoalSource): Source => ({
  rates,
  worth: dealSize && target.like.kind === 'money' ? exactAmount(dealSize) : exact(1),
});

const shareOfAll = (funnels: readonly { readonly share: Ratio }[]): Exact =>
  sum(funnels.map(({ share }) => exact(share)));

const told = (chance: number | undefined | Undetermined): number | undefined =>
  typeof chance === 'number' ? chance : undefined;

/** All of them, as leads and rates of different funnels have nothing to do with each other. */
function allOf(chances: readonly (number | undefined)[]): number | undefined {
  const known = chances.flatMap((chance) => chance ?? []);
  return known.length < chances.length ? undefined : roundChance(known.reduce((all, chance) => all * chance, 1));
}
