import type { Constant, Value } from '@sla/agreement';
import { readingKey } from '../measure/readings.ts';
import type { Moment } from './context.ts';
import { onAccount, onField, onOwner, onScore, onStage } from './dependency.ts';

/** Reads a value at a moment; undefined where it is missing. */
export type Read = (moment: Moment) => Constant | undefined;
/** The points of a score that are shown, of a lead or of its account. */
export type ShownPoints = (moment: Moment, score: string) => number;

/** How to read a value, and what that looks at. */
export interface Reader {
  readonly read: Read;
  readonly on: readonly string[];
  /** The value, where it is written out. */
  readonly constant?: Constant;
}

/** How to read a value. Of a KPI it is what was measured last. */
export function readerOf(value: Value, shown: ShownPoints): Reader {
  switch (value.kind) {
    case 'field':
      return value.of === 'lead'
        ? { read: ({ lead }) => lead?.values[value.field], on: [onField(value)] }
        : { read: ({ account }) => account?.values[value.field], on: [onField(value), onAccount] };
    case 'score': {
      const { score, at } = value;
      if (at === undefined) return { read: (moment) => numberOf(shown(moment, score)), on: [onScore(score)] };
      return { read: ({ lead }) => numberOf(lead?.scoresAt[at]?.[score]), on: [onStage] };
    }
    case 'property':
      return { read: ({ properties }) => properties?.[value.property], on: [] };
    case 'account':
    case 'owner':
    case 'previous owner':
      return { read: () => undefined, on: [] };
    case 'kpi': {
      const key = readingKey(value);
      return { read: ({ world }) => world.state.measured.readings[key], on: [] };
    }
    default:
      return { read: () => value, on: [], constant: value };
  }
}

/** Whether something is there: a value, an account, an owner. */
export function presenceOf(
  value: Value,
  shown: ShownPoints,
): { readonly test: (moment: Moment) => boolean; readonly on: readonly string[] } {
  if (value.kind === 'account') return { test: ({ account }) => account !== undefined, on: [onAccount] };
  if (value.kind === 'owner') return { test: ({ lead }) => isOwned(lead?.owner), on: [onOwner] };
  if (value.kind === 'previous owner') {
    return { test: ({ lead }) => (lead?.pastOwners.length ?? 0) > 0, on: [onOwner] };
  }
  const { read, on } = readerOf(value, shown);
  return { test: (moment) => read(moment) !== undefined, on };
}

/** A queue is where a lead waits for an owner; a role that owns it together is one. */
function isOwned(owner: { readonly kind: string } | undefined): boolean {
  return owner !== undefined && owner.kind !== 'queue';
}

function numberOf(points: number | undefined): Constant | undefined {
  return points === undefined ? undefined : { kind: 'number', number: String(points) };
}
