import { NAME, type RawToken } from '../../parse/tokens.ts';

/** What stands at the cursor, and would be replaced by what is accepted there. */
export interface Target {
  readonly kind: 'nothing' | 'word' | 'literal' | 'text';
  readonly start: number;
  readonly end: number;
  /** How many tokens stand before it. */
  readonly count: number;
  /** Where a unit may stand: its number. */
  readonly unitOf?: UnitPlace;
}

/** The place behind a number, where a unit of it may stand. */
export interface UnitPlace {
  readonly number: string;
  /** How many tokens stand before the number. */
  readonly count: number;
  /** What the unit would replace: `business` before the cursor belongs to it. */
  readonly start: number;
  readonly end: number;
}

/** What the cursor stands on; undefined inside signs and addresses, where nothing can be completed. */
export function targetAt(text: string, tokens: readonly RawToken[], offset: number): Target | undefined {
  const found = tokens.findIndex((token) => token.end > offset || (token.end === offset && goesOn(token)));
  const count = found < 0 ? tokens.length : found;
  const token = tokens[found];
  if (token === undefined || token.start > offset) {
    return withUnit(text, tokens, { kind: 'nothing', start: offset, end: offset, count });
  }
  const { start, end, key } = token;
  if (key === '#STRING') return { kind: 'text', start, end, count };
  if (key === NAME) return withUnit(text, tokens, { kind: 'word', start, end, count });
  if (!key.startsWith('#') || key === '#EMAIL') {
    return start === offset ? { kind: 'nothing', start, end: start, count } : undefined;
  }
  const unitOf = unitWithin(token, count, offset);
  return { kind: 'literal', start, end, count, ...(unitOf ? { unitOf } : {}) };
}

/** Would a letter typed at its end belong to the token? */
function goesOn({ key, text }: RawToken): boolean {
  if (key === '#STRING') return text.length === 1 || !/[^\\](?:\\\\)*"$/.test(text);
  return key.startsWith('#') && key !== '#EMAIL' && !/[%`]$/.test(text.slice(1));
}

/** `4 business ho|urs`: of a literal with a unit, the unit may be another one. */
function unitWithin({ start, end, text }: RawToken, count: number, offset: number): UnitPlace | undefined {
  const [all = '', number = ''] = /^([+-]?[\d.,]+)[ \t]*[kMB]?[ \t]+(?=\p{L})/u.exec(text) ?? [];
  return all === '' || offset < start + all.length ? undefined : { number, count, start: start + all.length, end };
}

/** `4 |`, `4 ho|`, `4 business |`: behind a number, on its line and apart from it, there may be a unit. */
function withUnit(text: string, tokens: readonly RawToken[], target: Target): Target {
  const before = tokens[target.count - 1];
  const business = before?.text === 'business' ? before : undefined;
  const count = target.count - (business ? 2 : 1);
  const number = tokens[count];
  const start = business?.start ?? target.start;
  if (number?.key !== '#NUMBER' || !/^[ \t]+(?:business[ \t]+)?$/.test(text.slice(number.end, target.start)))
    return target;
  return { ...target, unitOf: { number: number.text, count, start, end: target.end } };
}
