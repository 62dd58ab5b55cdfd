import type { Condition } from '../model/condition.ts';
import type { Field } from '../model/lead.ts';
import type { Answer, Ask, Proof } from './answer.ts';
import { buildSample } from './build.ts';
import { type Context, newContext } from './context.ts';
import { mayAsk, spend } from './effort.ts';
import { evaluate } from './evaluate.ts';
import { type Formula, not } from './formula.ts';
import { linkStagesEntered, linkVariables } from './links.ts';
import { compiler } from './node.ts';
import { canCompare } from './orders.ts';
import type { Reader } from './reader.ts';
import { search } from './search.ts';
import { labelStages } from './stage-labels.ts';
import { bindScores, canAddUp } from './sums.ts';
import { newReader } from './truth.ts';
import type { World } from './world.ts';

/** Whether one lead can fit all of this at one instant. */
export function possible(asks: readonly Ask[], world: World): Answer {
  return solve(asks, world, {});
}

/** Whether the condition can be true of some lead at some instant. */
export function satisfiable(condition: Condition, world: World): Answer {
  return possible([{ condition, holds: true }], world);
}

/** Whether the condition is true of every lead at every instant. */
export function always(condition: Condition, world: World): Proof {
  return proof(possible([{ condition, holds: false }], world));
}

/** Whether the second condition is true wherever the first is. */
export function implies(first: Condition, second: Condition, world: World): Proof {
  const asks = [
    { condition: first, holds: true },
    { condition: second, holds: false },
  ];
  return proof(possible(asks, world));
}

/** Whether the two conditions are never true together. */
export function disjoint(first: Condition, second: Condition, world: World): Proof {
  return proof(
    possible(
      [first, second].map((condition) => ({ condition, holds: true })),
      world,
    ),
  );
}

/** Whether every lead fits at least one of the lines; a line without a condition fits all. */
export function covered(lines: readonly (Condition | undefined)[], world: World): Proof {
  if (lines.includes(undefined)) return { verdict: 'yes' };
  const asks = lines.flatMap((condition) => (condition === undefined ? [] : [{ condition, holds: false }]));
  return proof(possible(asks, world));
}

/** The stages that conditions speak of, themselves or through what they name. */
export function stagesAsked(conditions: readonly Condition[], world: World): ReadonlySet<string> {
  const context = newContext(world, {}, solve);
  const reader = newReader(context);
  for (const condition of conditions) reader.truth(condition, '');
  defineNames(reader);
  spend(world, SETUP_STEPS * (reader.size() + context.variables.size + context.rules.length));
  return context.stagesNamed;
}

function proof(answer: Answer): Proof {
  if (answer.verdict === 'no') return { verdict: 'yes' };
  return answer.verdict === 'yes' ? { verdict: 'no', sample: answer.sample } : answer;
}

function solve(asks: readonly Ask[], world: World, properties: Readonly<Record<string, Field>>): Answer {
  if (!mayAsk(world)) return { verdict: 'unknown', limit: 'steps' };
  const context = newContext(world, properties, solve);
  const reader = newReader(context);
  const wanted = asks.map(({ condition, holds }): Formula => {
    const { yes } = reader.truth(condition, '');
    return holds ? yes : not(yes);
  });
  defineNames(reader);
  linkVariables(reader);
  spend(world, SETUP_STEPS * (reader.size() + context.variables.size + context.rules.length));
  if (reader.isTooDeep()) return { verdict: 'unknown', limit: 'depth' };
  const { bits, variables, rules, orders, sums } = context;
  labelStages(context);
  bits.settle();
  const compile = compiler(bits);
  const result = search({
    toFit: sums.length + orders.length,
    initial: [...variables.values()].map((variable) => bits.initial(variable)),
    constraints: [...wanted, ...rules].map(compile),
    single: singles(context),
    canFit: (values) => canAddUp(context, values) && orders.every((order) => canCompare(context, order, values)),
    accept: (values) => {
      spend(world, SAMPLE_STEPS);
      const sample = buildSample(context, values);
      const fits = asks.every(
        ({ condition, holds }) => sample && (evaluate(condition, sample, world) === true) === holds,
      );
      return fits ? sample : undefined;
    },
  });
  spend(world, result.steps);
  if (result.verdict === 'yes') return { verdict: 'yes', sample: result.found };
  return result.verdict === 'no' ? { verdict: 'no' } : { verdict: 'unknown', limit: result.limit };
}

/** To read a condition and to make a variable or a rule takes so many times as long as a look at a formula. */
const SETUP_STEPS = 10;
/** To build a sample lead and to ask the conditions of it takes so many times as long. */
const SAMPLE_STEPS = 60;

/** Looks into everything that is named, and into what that names, until nothing new turns up. */
function defineNames(reader: Reader): void {
  const { pending, counts } = reader.context;
  let scores: ReadonlySet<string> = new Set();
  let linked = 0;
  for (;;) {
    while (pending.length > 0) for (const define of pending.splice(0)) define();
    scores = bindScores(reader, scores);
    linked = linkStagesEntered(reader, linked);
    if (pending.length === 0 && linked === counts.length) return;
  }
}

/** Values that are added up or compared with each other are told apart fully. */
function singles({ sums, orders }: Context): readonly number[] {
  const ids = new Set<number>();
  for (const { total, parts } of sums)
    for (const { id } of [total, ...parts.map(({ variable }) => variable)]) ids.add(id);
  for (const { a, b, order } of orders) for (const { id } of [a, b, order]) ids.add(id);
  return [...ids];
}
