import type { BecameCondition, Condition, EventCondition } from '../model/condition.ts';
import { type Context, type Count, exclude, flag, follows, type Graded, hasLabel, isKnown } from './context.ts';
import { all, any, not } from './formula.ts';
import { atLeast } from './happenings.ts';
import { keyOf } from './key.ts';
import { holdsKey } from './lasting.ts';
import { isWithin } from './length.ts';
import { PAIR_LIMIT } from './limits.ts';
import type { Reader } from './reader.ts';
import { containsFlag } from './values.ts';
import type { Variable } from './variable.ts';

/** Writes down what is true of every lead about the variables of the question; to be called once all are known. */
export function linkVariables(reader: Reader): void {
  const { context } = reader;
  for (const [stronger, weaker] of pairs(context.graded, ({ family }) => family))
    if (isStronger(stronger.condition, weaker.condition)) follows(context, stronger.holds, weaker.holds);
  linkCounts(reader);
  linkMoments(reader);
  linkEqualTexts(context);
  linkContains(context);
  linkAccount(context);
}

/** Being in a stage means having become so; to be called while variables may still be added. */
export function linkStagesEntered(reader: Reader, from: number): number {
  const { context, truth } = reader;
  for (const { condition, subject, variable } of context.counts.slice(from)) {
    if (condition.op !== 'became' || condition.within !== undefined || condition.since !== undefined) continue;
    const { what } = condition;
    if (what.op === 'stage' && what.for === undefined)
      follows(context, truth(what, subject).yes, atLeast(reader, variable, 1));
  }
  return context.counts.length;
}

/** Held longer is held shorter; for one of some reasons is for one of more of them. */
function isStronger(a: Condition, b: Condition): boolean {
  const [longer, shorter] = [lengthOf(a), lengthOf(b)];
  if (longer !== undefined && shorter !== undefined) return isWithin(shorter, longer);
  if (a.op !== 'handoff' || b.op !== 'handoff' || longer !== undefined || shorter !== undefined) return false;
  if (b.reasons.length === 0) return true;
  return a.reasons.length > 0 && a.reasons.every((reason) => b.reasons.includes(reason));
}

function lengthOf(condition: Condition) {
  return 'for' in condition ? condition.for : undefined;
}

/** What fits a narrower question has also happened at least as often under a wider one. */
function linkCounts(reader: Reader): void {
  const { context } = reader;
  const times = new Set(context.counts.flatMap(({ condition }) => [1, Math.ceil(condition.times)]));
  for (const [narrow, wide] of pairs(context.counts, ({ family }) => family)) {
    if (!isNarrower(context, narrow, wide)) continue;
    for (const count of times)
      follows(context, atLeast(reader, narrow.variable, count), atLeast(reader, wide.variable, count));
  }
}

function isNarrower(context: Context, { condition: a }: Count, { condition: b }: Count): boolean {
  if (b.within !== undefined && (a.within === undefined || !isWithin(a.within, b.within))) return false;
  if (b.since !== undefined && a.since !== b.since) return false;
  if (a.op !== 'event' || b.op !== 'event') return true;
  return isFilterNarrower(context, a, b);
}

/** Whether each occurrence that fits the first question also fits the second. */
function isFilterNarrower(context: Context, a: EventCondition, b: EventCondition): boolean {
  if (b.by !== undefined && keyOf(a.by) !== keyOf(b.by)) return false;
  if (b.reasons.length > 0 && (a.reasons.length === 0 || !a.reasons.every((reason) => b.reasons.includes(reason))))
    return false;
  const stated = new Set(a.where.map(keyOf));
  const open = b.where.filter((part) => !stated.has(keyOf(part)));
  if (open.length === 0) return true;
  if (a.where.length === 0) return false;
  const { world, solve } = context;
  const given = a.where.map((condition) => ({ condition, holds: true }));
  const properties = (world.lead.events[a.event] ?? world.account.events[a.event])?.properties ?? {};
  return open.every((condition) => solve([...given, { condition, holds: false }], world, properties).verdict === 'no');
}

/** What turns true now has turned true, however short the time that is looked back on, and has not lasted. */
function linkMoments(reader: Reader): void {
  for (const { what, subject, now } of reader.context.moments) {
    for (const { family, condition, holds } of reader.context.graded)
      if (family === holdsKey(what, subject) && (lengthOf(condition)?.amount ?? 0) > 0)
        exclude(reader.context, [now, holds]);
    for (const { family, condition, variable } of reader.context.counts)
      if (condition.op === 'became' && condition.since === undefined && family === becameFamily(what, subject))
        follows(reader.context, now, atLeast(reader, variable, 1));
  }
}

function becameFamily(what: BecameCondition['what'], subject: string): string {
  return `became ${subject} ${keyOf(what)}`;
}

/** Two texts that are the same contain the same. */
function linkEqualTexts(context: Context): void {
  const parts = [...context.variables.values()].flatMap(({ meaning }) =>
    meaning.kind === 'contains' ? [meaning] : [],
  );
  for (const { a, b, order } of context.orders) {
    const same = hasLabel(context, order, ['=']);
    for (const { text } of parts.filter((part) => part.in === a || part.in === b)) {
      const [left, right] = [containsFlag(context, a, text), containsFlag(context, b, text)];
      // The same text is the same piece, so that one being unnamed is enough to ask.
      const unnamed = { op: 'is', variable: a, among: () => 2n } as const;
      follows(context, all([same, unnamed, left]), right);
      follows(context, all([same, unnamed, right]), left);
    }
  }
}

/** A text that contains a text contains its parts. */
function linkContains(context: Context): void {
  const found = [...context.variables.values()].flatMap(({ key, meaning }) =>
    meaning.kind === 'contains' ? [{ key, meaning, text: meaning.text }] : [],
  );
  for (const [a, b] of pairs(found, ({ meaning }) => meaning.in.key))
    if (a.text.includes(b.text)) follows(context, flag(context, a.key, a.meaning), flag(context, b.key, b.meaning));
}

/** What is known of an account is known of a lead that has one. */
function linkAccount(context: Context): void {
  const of = (test: (variable: Variable) => boolean) => [...context.variables.values()].filter(test);
  const [account] = of(({ meaning }) => meaning.kind === 'value' && meaning.value.kind === 'account');
  if (account === undefined) return;
  const fields = of(
    ({ meaning }) => meaning.kind === 'value' && meaning.value.kind === 'field' && meaning.value.of === 'account',
  );
  const hasAccount = isKnown(context, account);
  for (const field of fields) context.rules.push(any([hasAccount, not(isKnown(context, field))]));
}

/** Pairs of different members of a family, both ways; only of the first members where a family is large. */
function* pairs<T extends Graded | Count | object>(
  all: readonly T[],
  familyOf: (one: T) => string,
): Generator<readonly [T, T]> {
  const families = Map.groupBy(all, familyOf);
  for (const members of families.values()) {
    const some = members.slice(0, PAIR_LIMIT);
    for (const a of some) for (const b of some) if (a !== b) yield [a, b];
  }
}
