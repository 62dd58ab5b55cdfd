import type { BecameCondition, EventCondition } from '../model/condition.ts';
import { toNumber } from '../number/exact.ts';
import type { Context, Count } from './context.ts';
import { occurrencesOf } from './evaluate.ts';
import { keyOf } from './key.ts';
import { roughSeconds } from './length.ts';
import { MOST_OCCURRENCES } from './limits.ts';
import type { Occurrence, Snapshot } from './snapshot.ts';
import { endsOf } from './sums.ts';

/** How often a condition about the past must have been met, and may have been at most. */
interface Wanted {
  readonly condition: EventCondition | BecameCondition;
  readonly least: number;
  readonly most: number;
}

/** Makes up a past in which everything happened as often as it must, and not more often than it may. */
export function buildOccurrences(
  context: Context,
  values: readonly bigint[],
  lead: Snapshot,
  subject: string,
): readonly Occurrence[] | undefined {
  const counts = context.counts.filter((count) => count.subject === subject);
  const past: Occurrence[] = [];
  for (const members of Map.groupBy(counts, ({ family }) => family).values()) {
    const wanted = members
      .map((member) => wantedOf(context, member, values))
      .filter(({ condition }) => !isCreation(condition));
    const made = one(context, wanted, lead, false) ?? one(context, wanted, lead, true);
    if (made === undefined) return undefined;
    past.push(...made);
  }
  return past;
}

function wantedOf({ bits }: Context, { condition, variable }: Count, values: readonly bigint[]): Wanted {
  const { low, high } = endsOf(bits, variable, values);
  const least = low === undefined ? 0 : toNumber(low);
  return { condition, least, most: high === undefined ? Number.POSITIVE_INFINITY : toNumber(high) };
}

/** Every lead was created; that needs no occurrence. */
function isCreation(condition: EventCondition | BecameCondition): boolean {
  if (condition.op !== 'event' || condition.event !== 'created') return false;
  const { by, where, within, since, reasons } = condition;
  const isEver = within === undefined && since === undefined;
  return by === undefined && where.length === 0 && isEver && reasons.length === 0;
}

/**
 * The narrowest questions first, since what answers them also answers wider ones. Where that makes too many, each
 * occurrence answers every question that is still open.
 */
function one(context: Context, wanted: readonly Wanted[], lead: Snapshot, isShared: boolean): Occurrence[] | undefined {
  const horizon = Math.max(0, ...wanted.map(({ condition }) => lengthOf(condition) ?? 0)) + 86_400;
  const needed = wanted.filter(({ least }) => least > 0).sort((a, b) => narrowness(a) - narrowness(b));
  if (needed.some(({ least }) => least > MOST_OCCURRENCES)) return undefined;
  const past: Occurrence[] = [];
  const counts = new Map(wanted.map((question) => [question, 0]));
  const count = (question: Wanted): number => counts.get(question) ?? 0;
  for (;;) {
    const open = needed.filter((question) => count(question) < question.least).map(({ condition }) => condition);
    const [first] = open;
    if (first === undefined) break;
    const occurrence = occurrenceFor(context, first, isShared ? open : [first], horizon);
    if (occurrence === undefined || past.length >= MOST_OCCURRENCES) return undefined;
    past.push(occurrence);
    const alone = { ...lead, occurrences: [occurrence] };
    for (const question of wanted)
      counts.set(question, count(question) + occurrencesOf(question.condition, alone, context.world));
  }
  return wanted.every((question) => count(question) <= question.most) ? past : undefined;
}

function narrowness({ condition }: Wanted): number {
  const filters =
    (condition.op === 'event' ? condition.where.length + condition.reasons.length + (condition.by ? 1 : 0) : 0) +
    (condition.since === undefined ? 0 : 1);
  return (lengthOf(condition) ?? Number.MAX_SAFE_INTEGER) - (filters > 0 ? Number.MAX_SAFE_INTEGER : 0);
}

/** One occurrence that fits the condition, and all that are alike; as long ago as they allow. */
function occurrenceFor(
  context: Context,
  condition: EventCondition | BecameCondition,
  alike: readonly (EventCondition | BecameCondition)[],
  horizon: number,
): Occurrence | undefined {
  const ago = Math.min(horizon, ...alike.map((other) => lengthOf(other) ?? horizon));
  const stages = [...new Set(alike.flatMap(({ since: stage }) => stage ?? []))];
  const since = stages.length > 0 ? { since: stages } : {};
  if (condition.op === 'became') return { became: condition.what, with: [], ...since, ago };
  const events = alike.filter((other) => other.op === 'event');
  const by = events.find((other) => other.by !== undefined)?.by;
  const reason = condition.reasons.find((one) =>
    events.every(({ reasons }) => reasons.length === 0 || reasons.includes(one)),
  );
  const parts = new Map(events.flatMap(({ where }) => where.map((part) => [keyOf(part), part] as const)));
  const asks = [...parts.values()].map((part) => ({ condition: part, holds: true }));
  const { lead: ofLead, account } = context.world;
  const properties = (ofLead.events[condition.event] ?? account.events[condition.event])?.properties ?? {};
  const answer = asks.length === 0 ? undefined : context.solve(asks, context.world, properties);
  if (answer !== undefined && answer.verdict !== 'yes') return undefined;
  const known = answer?.sample.values.filter(({ of }) => of.kind === 'property') ?? [];
  return {
    event: condition.event,
    with: known,
    ...since,
    ago,
    ...(by && { by }),
    ...(reason !== undefined && { reason }),
  };
}

function lengthOf({ within }: EventCondition | BecameCondition): number | undefined {
  return within === undefined ? undefined : roughSeconds(within);
}
