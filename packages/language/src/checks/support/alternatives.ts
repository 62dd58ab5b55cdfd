import { type Condition, conditionParts, type StageEntry, type Stop } from '@sla/agreement';
import type { At } from '../../source/sources.ts';
import { subjectsOf } from './condition-parts.ts';
import { conditionSites } from './condition-sites.ts';
import { oncePerAgreement } from './once.ts';

/** Conditions of which any one is enough, in whatever order they are written. */
export interface Alternatives {
  readonly of: readonly Alternative[];
  /** Whether the first could do all that the second does, if its condition holds whenever the other one's does. */
  readonly covers: (wider: Alternative, narrower: Alternative) => boolean;
  /** What follows for one that another takes all of. */
  readonly holds: string;
  /** The first that is not looked at, where there are too many. */
  readonly left?: At;
}
export interface Alternative {
  readonly when: Condition;
  /** What holds besides whenever it is asked. */
  readonly given: readonly Condition[];
  readonly at: At;
  /** It stands on a line of its own. */
  readonly isLine: boolean;
}

/** Ways into one stage, lines that stop one contact policy or nurture, and the parts of an `or`. */
export const alternativesOf = oncePerAgreement((agreement): readonly Alternatives[] => {
  const { stages, contacts, nurtures } = agreement;
  const followUps = [...Object.values(contacts), ...Object.values(nurtures)];
  return [
    ...Object.values(stages).map(({ enters, name }) => waysInto(name, enters)),
    ...followUps.map(({ stop }) => stops(stop)),
    ...conditionSites(agreement).flatMap(({ condition, given, role }) =>
      orsIn(condition).map(({ of }) => partsOfOr(of, given, role === 'moment')),
    ),
  ].flatMap((all) => (all.of.length > 1 ? [limited(all)] : []));
});

/** Pairs are compared; of more than these only the first are. */
export const MOST_ALTERNATIVES = 50;

function limited(all: Alternatives): Alternatives {
  const next = all.of[MOST_ALTERNATIVES];
  return next ? { ...all, of: all.of.slice(0, MOST_ALTERNATIVES), left: next.at } : all;
}

/** A lead is moved on at once by whatever holds, so that a way from more stages takes all of a narrower one. */
function waysInto(stage: string, entries: readonly StageEntry[]): Alternatives {
  const sources = new Map<Alternative, ReadonlySet<string>>();
  const of = entries.map((entry): Alternative => {
    const given: readonly Condition[] = entry.from.length > 0 ? [{ op: 'stage', in: entry.from }] : [];
    const way = { when: entry.when, given, at: entry, isLine: true };
    sources.set(way, new Set(entry.from));
    return way;
  });
  const from = (way: Alternative) => sources.get(way) ?? new Set<string>();
  return {
    of,
    covers: (wider, narrower) =>
      from(narrower).isSubsetOf(from(wider)) && from(wider).size > 0 === from(narrower).size > 0,
    holds: `so this way into '${stage}' brings no lead that the other does not`,
  };
}

/** Of lines that begin different things the first that holds acts, so that a later one takes nothing of it. */
function stops(lines: readonly Stop[]): Alternatives {
  const then = new Map<Alternative, { readonly start: string | undefined; readonly line: number }>();
  const of = lines.map((stop, line): Alternative => {
    const alternative = { when: stop.when, given: [], at: stop, isLine: true };
    then.set(alternative, { start: stop.then, line });
    return alternative;
  });
  return {
    of,
    covers: (wider, narrower) => {
      const [first, second] = [then.get(wider), then.get(narrower)];
      const isFirst = first?.start === second?.start || (first?.line ?? 0) < (second?.line ?? 0);
      return isFirst && hasMoments(wider, narrower);
    },
    holds: 'so this line ends nothing that the other does not',
  };
}

/** Every `or` that asks the lead itself: not what an event has to be, nor other leads. */
function orsIn(condition: Condition): readonly Extract<Condition, { readonly op: 'any' }>[] {
  switch (condition.op) {
    case 'any':
      return [condition, ...condition.of.flatMap(orsIn)];
    case 'all':
    case 'at least':
      return condition.of.flatMap(orsIn);
    case 'not':
      return orsIn(condition.of);
    default:
      return [];
  }
}

function partsOfOr(parts: readonly Condition[], given: readonly Condition[], waits: boolean): Alternatives {
  const subjects = new Map(parts.map((part) => [part, new Set(subjectsOf(part))]));
  const about = (part: Condition) => subjects.get(part) ?? new Set<string>();
  return {
    of: parts.map((when) => ({ when, given, at: when, isLine: false })),
    // What is asked of other things hardly ever follows, and long lists of such parts are common.
    covers: (wider, narrower) =>
      !about(wider.when).isDisjointFrom(about(narrower.when)) && (!waits || hasMoments(wider, narrower)),
    holds: 'so this part adds nothing',
  };
}

/** Every event that the narrower one waits for is waited for by the wider: each time it happens is a moment. */
const hasMoments = (wider: Alternative, narrower: Alternative): boolean =>
  eventsOf(narrower.when).isSubsetOf(eventsOf(wider.when));

const eventsOf = (condition: Condition): ReadonlySet<string> =>
  new Set(conditionParts(condition).flatMap((part) => (part.op === 'event' ? [part.event] : [])));
