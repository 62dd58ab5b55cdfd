import type { Agreement } from '@sla/agreement';
import { expressionsOf } from '../expressions/index.ts';

/**
 * The compiled agreement as text, with its conditions for other engines: equal agreements give equal bytes, in whatever
 * order they were put together. Two spaces of indentation, line feeds, and one at the end.
 */
export const agreementJson = (agreement: Agreement): string =>
  canonicalJson({ ...agreement, expressions: expressionsOf(agreement) });

/** Any plain data as text, with its properties in the one order: what identifies a thing first, then the alphabet. */
export const canonicalJson = (data: object): string => `${JSON.stringify(ordered(data), null, 2)}\n`;

/** What a reader looks for first in an object. */
const LEADING = ['format', 'compiler', 'holidayData', 'kind', 'name', 'text', 'prose'];
const RANKS: ReadonlyMap<string, number> = new Map(LEADING.map((key, rank) => [key, rank]));

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

function compareKeys(a: string, b: string): number {
  const rank = (RANKS.get(a) ?? LEADING.length) - (RANKS.get(b) ?? LEADING.length);
  return rank !== 0 ? rank : a < b ? -1 : 1;
}
