import { isConstant } from '../condition/constant.ts';
import type { BecameCondition, Condition, Constant, EventCondition, Value } from '../model/condition.ts';
import type { Group } from '../model/definition.ts';
import { folded, keyOf } from './key.ts';
import { roughSeconds } from './length.ts';
import { NAME_DEPTH_LIMIT } from './limits.ts';
import { compared, fits } from './quantity.ts';
import type { KnownValue, Occurrence, Snapshot } from './snapshot.ts';
import type { World } from './world.ts';

/**
 * The answer of a condition about a snapshot of a lead: true, false, or undefined for unknown.
 * What lasts for a time, turns true now, is decided, met, started or accepted holds if the snapshot says so.
 */
export function evaluate(condition: Condition, snapshot: Snapshot, world: World): boolean | undefined {
  return ask(factsOf(snapshot, world), condition);
}

/** How many occurrences fit the condition. */
export function occurrencesOf(condition: EventCondition | BecameCondition, snapshot: Snapshot, world: World): number {
  const facts = factsOf({ ...snapshot, holds: [] }, world);
  return snapshot.occurrences.filter((occurrence) => isOf(facts, condition, occurrence)).length;
}

interface Facts {
  readonly snapshot: Snapshot;
  readonly world: World;
  readonly values: ReadonlyMap<string, Constant>;
  readonly holds: ReadonlySet<string>;
  /** How many named things have been looked into to come here. */
  readonly depth: number;
  /**
   * What definitions came to so far; one that is being looked into is unknown, since it asks for itself. Without this,
   * names that each ask for two others would be asked for ever.
   */
  readonly answers: Map<object, boolean | undefined>;
  /** The same of the first group, row or column that takes the lead. */
  readonly groups: Map<object, string | undefined>;
  /** The same of every lead that was asked, by its snapshot. */
  readonly leads: Map<Snapshot, Facts>;
}

function factsOf(snapshot: Snapshot, world: World, leads = new Map<Snapshot, Facts>()): Facts {
  const holds = new Set(snapshot.holds.map(keyOf));
  const values = valuesOf(snapshot.values);
  const facts = { snapshot, world, values, holds, depth: 0, answers: new Map(), groups: new Map(), leads };
  leads.set(snapshot, facts);
  return facts;
}

function valuesOf(values: readonly KnownValue[]): ReadonlyMap<string, Constant> {
  return new Map(values.map(({ of, is }) => [keyOf(of), is]));
}

function ask(facts: Facts, condition: Condition): boolean | undefined {
  if ('for' in condition && condition.for !== undefined) return facts.holds.has(keyOf(condition));
  switch (condition.op) {
    case 'constant':
      return condition.value;
    case 'all':
      return atLeast(facts, condition.of.length, condition.of);
    case 'any':
      return atLeast(facts, 1, condition.of);
    case 'at least':
      return atLeast(facts, condition.count, condition.of);
    case 'not': {
      const answer = ask(facts, condition.of);
      return answer === undefined ? undefined : !answer;
    }
    case 'compare':
    case 'in':
    case 'between':
    case 'contains':
    case 'known':
      return askValue(facts, condition);
    case 'stage':
      return facts.snapshot.stage === undefined ? undefined : condition.in.includes(facts.snapshot.stage);
    case 'event':
      return askEvent(facts, condition);
    case 'became':
      return facts.snapshot.occurrences.filter((one) => isOf(facts, condition, one)).length >= condition.times;
    default:
      return askNamed(facts, condition);
  }
}

function askNamed(facts: Facts, condition: Condition): boolean | undefined {
  const { world } = facts;
  if (facts.depth > NAME_DEPTH_LIMIT) return undefined;
  const inner = { ...facts, depth: facts.depth + 1 };
  const segment = condition.op === 'segment' ? world.segments[condition.segment] : undefined;
  const persona = condition.op === 'persona' ? world.personas[condition.persona] : undefined;
  const matrix = condition.op === 'matrix' ? world.matrices[condition.matrix] : undefined;
  if (condition.op === 'segment' && segment !== undefined) {
    if (segment.groups.length > 0) return condition.groups.includes(firstOf(inner, segment.groups) ?? '');
    const { when } = segment;
    return when !== undefined && once(inner.answers, when, () => ask(inner, when)) === true;
  }
  if (persona !== undefined) return once(inner.answers, persona.when, () => ask(inner, persona.when)) === true;
  if (condition.op === 'matrix' && matrix !== undefined) {
    const [row, column] = [firstOf(inner, matrix.rows), firstOf(inner, matrix.columns)];
    return matrix.cells.some(
      (cell) => cell.row === row && cell.column === column && condition.results.includes(cell.result),
    );
  }
  if (condition.op === 'any lead of account')
    return once(inner.answers, condition, () => anyLead(inner, condition.where));
  return facts.holds.has(keyOf(condition));
}

function anyLead(facts: Facts, where: Condition): boolean | undefined {
  const { snapshot, world, depth, leads } = facts;
  const answers = [snapshot, ...snapshot.others].map((lead) =>
    ask({ ...(leads.get(lead) ?? factsOf(lead, world, leads)), depth }, where),
  );
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function firstOf(facts: Facts, lines: readonly Group[]): string | undefined {
  const first = () => lines.find(({ when }) => when === undefined || ask(facts, when) === true)?.name;
  return once(facts.groups, lines, first);
}

/** What a definition comes to is worked out once for each lead. */
function once<Answer>(
  known: Map<object, Answer | undefined>,
  of: object,
  answer: () => Answer | undefined,
): Answer | undefined {
  if (!known.has(of)) {
    known.set(of, undefined);
    known.set(of, answer());
  }
  return known.get(of);
}

/** True once enough are true, false once too few can be; this is `and`, `or` and everything between. */
function atLeast(facts: Facts, count: number, of: readonly Condition[]): boolean | undefined {
  const answers = of.map((part) => ask(facts, part));
  if (answers.filter((answer) => answer === true).length >= count) return true;
  return answers.filter((answer) => answer !== false).length < count ? false : undefined;
}

type ValueCondition = Extract<Condition, { op: 'compare' | 'in' | 'between' | 'contains' | 'known' }>;

function askValue(facts: Facts, condition: ValueCondition): boolean | undefined {
  if (condition.op === 'known') return isThere(facts, condition.value) === condition.known;
  const value = read(facts, condition.op === 'compare' ? condition.left : condition.value);
  if (value === undefined) return undefined;
  switch (condition.op) {
    case 'contains':
      return value.kind === 'text'
        ? folded(value.text).includes(folded(condition.text))
        : facts.holds.has(keyOf(condition));
    case 'compare': {
      const right = read(facts, condition.right);
      return right === undefined ? undefined : answered(facts, condition, pair(value, condition.is, right));
    }
    case 'between': {
      const ends = [pair(value, '>=', condition.low), pair(value, '<=', condition.high)];
      return answered(facts, condition, ends.includes(undefined) ? undefined : !ends.includes(false));
    }
    case 'in': {
      const answers = condition.list.map((constant) => pair(value, '=', constant));
      return answered(facts, condition, answers.includes(undefined) ? undefined : answers.includes(true));
    }
  }
}

/** What cannot be compared is taken from what the snapshot says. */
function answered(facts: Facts, condition: ValueCondition, answer: boolean | undefined): boolean | undefined {
  if (answer !== undefined) return answer;
  const isAboutConstants = condition.op === 'compare' && isConstant(condition.left) && isConstant(condition.right);
  return isAboutConstants ? undefined : facts.holds.has(keyOf(condition));
}

function pair(left: Constant, is: Parameters<typeof fits>[1], right: Constant): boolean | undefined {
  const order = compared(left, right);
  return order === undefined ? undefined : fits(order, is);
}

function read({ values }: Facts, value: Value): Constant | undefined {
  return isConstant(value) ? value : values.get(keyOf(value));
}

function isThere(facts: Facts, value: Value): boolean {
  if (value.kind === 'account' || value.kind === 'owner' || value.kind === 'previous owner')
    return facts.snapshot.has.includes(value.kind);
  return read(facts, value) !== undefined;
}

function askEvent(facts: Facts, condition: EventCondition): boolean {
  const { event, by, where, within, since, reasons, times } = condition;
  const isEver = within === undefined && since === undefined;
  const isPlain = by === undefined && where.length === 0 && isEver && reasons.length === 0;
  if (event === 'created' && isPlain) return times <= 1;
  return facts.snapshot.occurrences.filter((one) => isOf(facts, condition, one)).length >= times;
}

function isOf(facts: Facts, condition: EventCondition | BecameCondition, one: Occurrence): boolean {
  if (condition.within !== undefined && one.ago > roughSeconds(condition.within)) return false;
  if (condition.since !== undefined && !one.since?.includes(condition.since)) return false;
  if (condition.op === 'became') return one.became !== undefined && keyOf(one.became) === keyOf(condition.what);
  if (one.event !== condition.event) return false;
  if (condition.by !== undefined && keyOf(one.by) !== keyOf(condition.by)) return false;
  if (condition.reasons.length > 0 && (one.reason === undefined || !condition.reasons.includes(one.reason)))
    return false;
  if (condition.where.length === 0) return true;
  const values = new Map([...facts.values, ...valuesOf(one.with)]);
  const inner = { ...facts, values, answers: new Map(), groups: new Map() };
  return condition.where.every((part) => ask(inner, part) === true);
}
