import type { Score } from '../model/definition.ts';
import { compare, type Exact, exact, parseExact, sum } from '../number/exact.ts';
import { highestBit, lowestBit } from './bit.ts';
import type { Context, Sum, SumPart } from './context.ts';
import { NAME_DEPTH_LIMIT } from './limits.ts';
import { definedFlag } from './named.ts';
import type { Reader } from './reader.ts';
import { valueVariable } from './values.ts';
import { type Bits, highest, lowest, type Variable, within } from './variable.ts';

/**
 * Binds the scores of the question to what they are made of, where that is certain at every instant: sums of scores,
 * and scores that only have standing points. Not those whose changes are held back until some time of day, and not
 * those of accounts, which a lead may lack. Returns how many scores have been seen.
 */
export function bindScores(reader: Reader, seen: ReadonlySet<string>): ReadonlySet<string> {
  const { context } = reader;
  const done = new Set(seen);
  // Parts that are added on the way are looked at in turn.
  for (const { key, meaning } of context.variables.values()) {
    if (done.has(key) || meaning.kind !== 'value' || meaning.value.kind !== 'score') continue;
    done.add(key);
    const score = context.world.scores[meaning.value.score];
    if (score === undefined || meaning.value.at !== undefined) continue;
    const parts = partsOf(reader, score, meaning.subject);
    const ends = {
      ...(score.min !== undefined && { min: score.min }),
      ...(score.max !== undefined && { max: score.max }),
    };
    if (parts !== undefined)
      context.sums.push({ total: valueVariable(context, meaning.value, meaning.subject), parts, ...ends });
  }
  return done;
}

function partsOf(reader: Reader, score: Score, subject: string): readonly SumPart[] | undefined {
  const { context } = reader;
  if (!isPlain(score)) return undefined;
  if (score.sumOf.length > 0) {
    const parts = score.sumOf.map((name) => context.world.scores[name]);
    if (!parts.every((part) => part !== undefined && part.for === 'lead' && part.updates.length === 0))
      return undefined;
    return score.sumOf.map((name) => ({ variable: valueVariable(context, { kind: 'score', score: name }, subject) }));
  }
  const standing = score.rules.filter((rule) => rule.kind === 'standing');
  if (standing.length < score.rules.length) return undefined;
  return standing.map(({ points, when }, index) => {
    const name = `rule ${score.name} ${index}`;
    definedFlag(reader, name, when, subject);
    const variable = context.variables.get(`${name} ${subject}`);
    if (variable === undefined) throw new Error(`No variable for ${name}`);
    return { variable, points };
  });
}

function isPlain(score: Score): boolean {
  return score.for === 'lead' && score.countsWhile === undefined && score.updates.length === 0;
}

/** The least and greatest value a part can still have; an end that is absent is infinite. */
interface Ends {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
}

/** Whether every total can still be what its parts add up to. */
export function canAddUp({ bits, sums }: Context, values: readonly bigint[]): boolean {
  const ways: Narrowing = { bits, values, sums: new Map(sums.map((sum) => [sum.total, sum])), known: new Map() };
  return sums.every(({ total }) => {
    if (((values[total.id] ?? 0n) & 1n) !== 0n) return true;
    const { low, high } = narrowed(ways, total);
    return low === undefined || high === undefined || compare(low, high) <= 0;
  });
}

interface Narrowing {
  readonly bits: Bits;
  readonly values: readonly bigint[];
  readonly sums: ReadonlyMap<Variable, Sum>;
  /** Ends that are worked out; of a score that is a part of itself, what is certain without its parts. */
  readonly known: Map<Variable, Ends>;
}

/** What a value can be after its own bits, and after its parts where it is a total itself. */
function narrowed(ways: Narrowing, of: Variable, depth = 0): Ends {
  const { bits, values, sums, known } = ways;
  const before = known.get(of);
  if (before !== undefined) return before;
  const own = endsOf(bits, of, values);
  known.set(of, own);
  const sum = sums.get(of);
  if (sum === undefined || depth > NAME_DEPTH_LIMIT) return own;
  const ends = sum.parts.map(({ variable, points }) =>
    points === undefined ? narrowed(ways, variable, depth + 1) : pointEnds(bits, values[variable.id] ?? 0n, points),
  );
  const low = held(added(ends.map((end) => end.low)), sum.min, sum.max, 'low');
  const high = held(added(ends.map((end) => end.high)), sum.min, sum.max, 'high');
  const both = { low: highest(own.low, low), high: lowest(own.high, high) };
  known.set(of, both);
  return both;
}

function pointEnds(bits: Bits, values: bigint, points: number): Ends {
  const value = exactNumber(points);
  const [canHold, canFail] = [(values & bits.label('yes')) !== 0n, (values & bits.label('no')) !== 0n];
  const ends = [...(canHold ? [value] : []), ...(canFail ? [exact(0)] : [])].sort(compare);
  return { low: ends[0], high: ends.at(-1) };
}

export function endsOf(bits: Bits, { id, domain }: Variable, values: readonly bigint[]): Ends {
  const known = (values[id] ?? 0n) & ~1n;
  if (domain.kind !== 'scale' || known === 0n) return { low: undefined, high: undefined };
  const low = within(bits.piece(domain, lowestBit(known)), domain).low;
  return { low, high: within(bits.piece(domain, highestBit(known)), domain).high };
}

/** A value held between two ends; beyond all bounds in one direction stays so unless that end is held. */
function held(value: Exact | undefined, min: number | undefined, max: number | undefined, end: 'low' | 'high') {
  const [low, high] = [min, max].map((limit) => (limit === undefined ? undefined : exactNumber(limit)));
  if (value === undefined) return end === 'low' ? low : high;
  return clamp(value, low, high);
}

export function clamp(value: Exact, low: Exact | undefined, high: Exact | undefined): Exact {
  if (low !== undefined && compare(value, low) < 0) return low;
  return high !== undefined && compare(value, high) > 0 ? high : value;
}

function added(values: readonly (Exact | undefined)[]): Exact | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : sum(known);
}

/** The exact form of points as they are written. */
export function exactNumber(points: number): Exact {
  return parseExact(String(points)) ?? exact(Math.trunc(points));
}
