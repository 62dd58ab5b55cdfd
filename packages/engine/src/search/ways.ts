import type { Act, Agreement, Condition, EventCondition, PropertyGiven, SetAct, Value } from '@sla/agreement';
import { isGiven } from './constants.ts';
import type { KnownField } from './values.ts';

/** A way into a stage that is tried, with the stages it leads from and what lets it be taken, as far as acts do. */
export interface KnownWay {
  readonly from: readonly string[];
  readonly to: string;
  readonly acts: readonly Act[];
}

/** One of the ways that lead on from a stage. Every stage they lead to comes up equally often, those of the path twice. */
export function wayFrom(
  { lead }: Agreement,
  ways: readonly KnownWay[],
  stage: string,
  pick: number,
): KnownWay | undefined {
  const open = ways.filter(({ from }) => from.includes(stage));
  const stages = [...new Set(open.map(({ to }) => to))];
  const weighed = [...stages, ...stages.filter((to) => lead.path.includes(to))];
  const to = weighed[pick % weighed.length];
  const there = open.filter((way) => way.to === to);
  return there[Math.floor(pick / weighed.length) % there.length];
}

/** The ways into stages that something a lead or a person does may open; each reason of a decision is a way of its own. */
export function waysOf({ stages }: Agreement, fields: readonly KnownField[]): readonly KnownWay[] {
  return Object.values(stages).flatMap(({ name, enters }) =>
    enters.flatMap(({ from, when }): readonly KnownWay[] => {
      const parts = wanted(when);
      const before = parts.flatMap((part) => actFor(part, fields) ?? []);
      const decisions = parts
        .filter((part) => part.op === 'decides')
        .flatMap(({ by, reasons }) =>
          (reasons.length === 0 ? [undefined] : reasons).map(
            (reason): Act => ({ kind: 'decides', by, stage: name, ...(reason === undefined ? {} : { reason }) }),
          ),
        );
      if (decisions.length > 0) return decisions.flatMap((act) => alternatives({ from, to: name }, before, act));
      return before.length === 0 ? [] : [{ from, to: name, acts: before }];
    }),
  );
}

/** What else is asked for may be there already. */
function alternatives(between: Pick<KnownWay, 'from' | 'to'>, before: readonly Act[], act: Act): readonly KnownWay[] {
  return [{ ...between, acts: [act] }, ...(before.length === 0 ? [] : [{ ...between, acts: [...before, act] }])];
}

/** The parts of a condition that have to hold, or may, for the whole to do so. */
function wanted(condition: Condition): readonly Condition[] {
  const isJoined = condition.op === 'all' || condition.op === 'any' || condition.op === 'at least';
  return isJoined ? condition.of.flatMap(wanted) : [condition];
}

/** What makes a part hold, where something that happens does. */
function actFor(part: Condition, fields: readonly KnownField[]): Act | undefined {
  switch (part.op) {
    case 'event':
      return BY_ITSELF.includes(part.event) ? undefined : eventFor(part);
    case 'compare':
      return FITTING.includes(part.is) ? setFor(part.left, part.right, fields) : undefined;
    case 'in':
      return setFor(part.value, part.list[0], fields);
    case 'between':
      return setFor(part.value, part.low, fields);
    case 'contains':
      return setFor(part.value, { kind: 'text', text: part.text }, fields);
    case 'known':
      return part.known ? setFor(part.value, undefined, fields) : undefined;
    default:
      return undefined;
  }
}

/** These follow by themselves, or need to be told more of. */
const BY_ITSELF = ['created', 'assigned', 'active', 'reassigned'];
/** The value that is compared with fits itself. */
const FITTING: readonly string[] = ['=', '>=', '<='];

function eventFor({ event, by, where, reasons: [reason] }: EventCondition): Act {
  const properties = where.flatMap((part): readonly PropertyGiven[] => {
    if (part.op !== 'compare' || part.left.kind !== 'property' || !FITTING.includes(part.is)) return [];
    return isGiven(part.right) ? [{ property: part.left.property, value: part.right }] : [];
  });
  return {
    kind: 'event',
    event,
    with: properties,
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The field gets a value; where none is said, one that it may have. */
function setFor(of: Value, to: Value | undefined, fields: readonly KnownField[]): SetAct | undefined {
  if (of.kind !== 'field') return undefined;
  const known = fields.find(({ field }) => field.of === of.of && field.field === of.field);
  const value = to === undefined ? known?.values[0] : to;
  return value !== undefined && isGiven(value) ? { kind: 'set', field: of, value } : undefined;
}
