import type { BecameCondition, Condition, EventCondition } from '../model/condition.ts';
import type { Field } from '../model/lead.ts';
import type { Answer, Ask } from './answer.ts';
import { any, type Formula, type Literal, onlyIf } from './formula.ts';
import type { Quantity } from './quantity.ts';
import { Bits, type Domain, type Meaning, type Variable } from './variable.ts';
import type { World } from './world.ts';

/** Answers a question about a lead while one occurrence of an event with these properties is looked at. */
export type Solve = (asks: readonly Ask[], world: World, properties: Readonly<Record<string, Field>>) => Answer;

/** One question under construction: its variables, and what binds them to each other. */
export interface Context {
  readonly world: World;
  /** Properties of the event that is asked about. */
  readonly properties: Readonly<Record<string, Field>>;
  /** Answers a smaller question about one occurrence of an event. */
  readonly solve: Solve;
  readonly bits: Bits;
  readonly variables: Map<string, Variable>;
  /** What holds for every lead. */
  readonly rules: Formula[];
  /** Definitions of named things that are still to be written into `rules`. */
  readonly pending: (() => void)[];
  readonly orders: Order[];
  readonly sums: Sum[];
  readonly moments: Moment[];
  readonly graded: Graded[];
  readonly counts: Count[];
  readonly otherLeads: Map<string, string>;
  /** Stages that the question speaks of. */
  readonly stagesNamed: Set<string>;
  /** The labels of all stages the question can tell apart; filled once all are named. */
  readonly stageLabels: string[];
}
/** Two values that are compared with each other, and the variable that says how. */
export interface Order {
  readonly a: Variable;
  readonly b: Variable;
  readonly order: Variable;
}
/** A score that is the sum of others, or of its standing points, held between two ends. */
export interface Sum {
  readonly total: Variable;
  readonly parts: readonly SumPart[];
  readonly min?: number;
  readonly max?: number;
}
/** The value of another score, or points that stand while a yes/no variable says so. */
export interface SumPart {
  readonly variable: Variable;
  readonly points?: number;
}
/** A condition that turns true now. */
export interface Moment {
  readonly what: Condition;
  readonly subject: string;
  readonly now: Formula;
}
/** A condition that says more, or less, than others of its family: for a longer time, for fewer reasons. */
export interface Graded {
  readonly family: string;
  readonly condition: Condition;
  readonly holds: Formula;
}
/** How often something has happened, as a variable. */
export interface Count {
  readonly family: string;
  readonly condition: EventCondition | BecameCondition;
  readonly subject: string;
  readonly variable: Variable;
}

export function newContext(world: World, properties: Readonly<Record<string, Field>>, solve: Solve): Context {
  const lists = { rules: [], pending: [], orders: [], sums: [], moments: [], graded: [], counts: [], stageLabels: [] };
  return {
    world,
    properties,
    solve,
    bits: new Bits(),
    variables: new Map(),
    otherLeads: new Map(),
    stagesNamed: new Set(),
    ...lists,
  };
}

/** The variable with this key; made at the first request. */
export function variable(
  context: Context,
  key: string,
  make: () => { readonly meaning: Meaning; readonly domain: Domain; readonly nullable?: boolean },
): Variable {
  const known = context.variables.get(key);
  if (known !== undefined) return known;
  const { meaning, domain, nullable = false } = make();
  const made: Variable = { id: context.variables.size, key, meaning, domain, nullable };
  context.variables.set(key, made);
  if (domain.kind === 'labels') for (const label of domain.labels ?? []) context.bits.addLabel(label);
  return made;
}

/** A yes/no variable, and the formula that it says yes. */
export function flag(context: Context, key: string, meaning: Meaning): Literal {
  const domain: Domain = { kind: 'labels', labels: ['yes', 'no'] };
  return hasLabel(
    context,
    variable(context, key, () => ({ meaning, domain })),
    ['yes'],
  );
}

export function hasLabel({ bits }: Context, of: Variable, labels: readonly string[]): Literal {
  for (const label of labels) bits.addLabel(label);
  return {
    op: 'is',
    variable: of,
    among: () => labels.reduce((found, label) => found | bits.label(label), 0n),
  };
}

export function isKnown({ bits }: Context, of: Variable): Literal {
  return { op: 'is', variable: of, among: () => bits.values(of.domain) };
}

/** The variable's value is below, at or above the quantity. Precondition: it is on the same scale. */
export function onSide({ bits }: Context, of: Variable, sides: ReadonlySet<-1 | 0 | 1>, quantity: Quantity): Literal {
  const mark = bits.addMark(quantity);
  const among = (): bigint => {
    const [below, at] = [bits.below(mark), bits.at(mark)];
    const low = (sides.has(-1) ? below : 0n) | (sides.has(0) ? at : 0n);
    return sides.has(1) ? low | (bits.values(of.domain) & ~(below | at)) : low;
  };
  return { op: 'is', variable: of, among };
}

/** Writes down that one formula follows from another. */
export function follows(context: Context, premise: Formula, conclusion: Formula): void {
  context.rules.push(onlyIf(premise, conclusion));
}

/** Writes down that not all of these hold together. */
export function exclude(context: Context, formulas: readonly Formula[]): void {
  context.rules.push(any(formulas.map((of) => ({ op: 'not', of }) as const)));
}
