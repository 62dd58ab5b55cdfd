import type { BecameCondition, BecomesCondition, Condition, EventCondition } from '../model/condition.ts';
import { type Exact, exact } from '../number/exact.ts';
import { follows, onSide, variable } from './context.ts';
import { decided, type Formula, type Truth } from './formula.ts';
import { keyOf } from './key.ts';
import { plainFlag } from './lasting.ts';
import type { Reader } from './reader.ts';
import type { Variable } from './variable.ts';

/** An event has happened often enough, counted among the occurrences that fit and are recent enough. */
export function eventTruth(reader: Reader, condition: EventCondition, subject: string): Truth {
  const family = `event ${subject} ${condition.event}`;
  const count = countOf(reader, family, condition, subject, () => boundsOf(reader, condition));
  return decided(atLeast(reader, count, condition.times));
}

/** A condition turned true often enough in the past, the present included. */
export function becameTruth(reader: Reader, condition: BecameCondition, subject: string): Truth {
  const family = `became ${subject} ${keyOf(condition.what)}`;
  const count = countOf(reader, family, condition, subject, () => ({ low: exact(0) }));
  return decided(atLeast(reader, count, condition.times));
}

/** A condition turns true now, so it is true. */
export function becomesTruth(reader: Reader, condition: BecomesCondition, subject: string): Truth {
  const { context } = reader;
  const isNew = !context.moments.some((moment) => moment.what === condition.what && moment.subject === subject);
  const now = plainFlag(reader, condition, subject);
  if (isNew) {
    follows(context, now, reader.truth(condition.what, subject).yes);
    context.moments.push({ what: condition.what, subject, now });
  }
  return decided(now);
}

export function atLeast({ context }: Reader, count: Variable, times: number): Formula {
  return onSide(context, count, new Set([0, 1]), { scale: 'count', value: exact(Math.ceil(times)) });
}

function countOf(
  { context }: Reader,
  family: string,
  condition: EventCondition | BecameCondition,
  subject: string,
  bounds: () => { readonly low: Exact; readonly high?: Exact },
): Variable {
  const { times: _, ...counted } = condition;
  const key = `count ${subject} ${keyOf(counted)}`;
  const isNew = !context.variables.has(key);
  const count = variable(context, key, () => ({
    meaning: { kind: 'count', condition, subject },
    domain: { kind: 'scale', scale: 'count', whole: true, ...bounds() },
  }));
  if (isNew) context.counts.push({ family, condition, subject, variable: count });
  return count;
}

/** A lead is created exactly once; what asks the impossible of an occurrence never happens. */
function boundsOf(reader: Reader, { event, by, where, within, since, reasons }: EventCondition) {
  const isPlain = by === undefined && where.length === 0 && reasons.length === 0;
  if (event === 'created') {
    const always = isPlain && within === undefined && since === undefined;
    return { low: exact(always ? 1 : 0), high: exact(1) };
  }
  return canHappen(reader, event, where) ? { low: exact(0) } : { low: exact(0), high: exact(0) };
}

function canHappen({ context }: Reader, event: string, where: readonly Condition[]): boolean {
  if (where.length === 0) return true;
  const asks = where.map((condition) => ({ condition, holds: true }));
  const { world, solve } = context;
  return (
    solve(asks, world, (world.lead.events[event] ?? world.account.events[event])?.properties ?? {}).verdict !== 'no'
  );
}
