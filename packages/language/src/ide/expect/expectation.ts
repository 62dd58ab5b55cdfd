import type { Place, Step } from '../../parse/grammar-guide.ts';
import { slaLexer } from '../../parse/parse.ts';
import { isWord, joinsLines, type ReadingEnd, type Taken } from '../../parse/reading.ts';
import type { RawToken } from '../../parse/tokens.ts';
import { declarationAround, type Stretch } from './declaration-around.ts';
import { type Slot, slotsOf } from './slot.ts';
import { type Target, targetAt, type UnitPlace } from './target.ts';

/** A word or literal that is written, and what it is for. */
export interface Written {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly slots: readonly Slot[];
}

/** What a place in a text may go on with, and what has been written there so far. */
export interface Expectation {
  readonly offset: number;
  /** What stands at the cursor and would be replaced. */
  readonly target: Stretch & Pick<Target, 'kind'>;
  /** The grammar's ways on: keywords and literals by key. */
  readonly place: Place;
  /** Where a unit may stand: its number, and the ways on instead of that number. */
  readonly unit?: Stretch & Pick<UnitPlace, 'number'> & { readonly place: Place };
  /** The keyword of the declaration around, and the words of its head; absent where a declaration may begin. */
  readonly declaration?: WrittenDeclaration;
  /** The words of the line so far, from its first; empty where a line may begin. */
  readonly line: readonly Written[];
  /** The words behind it on the same line. */
  readonly rest: readonly string[];
}

export interface WrittenDeclaration {
  readonly keyword: string;
  readonly name?: string;
  readonly start: number;
  readonly head: readonly Written[];
  /** Is the cursor on a line of its block? */
  readonly isInBlock: boolean;
  /** Is its block closed somewhere behind the cursor? */
  readonly isClosed: boolean;
}

/**
 * What can follow at an offset. The declaration around it is read up to there as the parser would read it, damage
 * included; nothing else of the text is looked at. Undefined in comments, and where a line is past repair.
 */
export function expectationAt(text: string, offset: number): Expectation | undefined {
  const stretch = declarationAround(text, offset);
  const slice = text.slice(stretch.start, stretch.end);
  const at = offset - stretch.start;
  const { tokens, comments } = slaLexer().scan(slice);
  if (comments.some(({ kind, start, end }) => at > start && (kind === 'block' ? at < end : at <= end)))
    return undefined;
  const target = targetAt(slice, tokens, at);
  if (target === undefined) return undefined;
  const unit = target.unitOf && unitAt(slice, tokens, target.unitOf);
  const found = unit && !unit.ways.has('#NUMBER') ? unit.found : readTo(slice, tokens, target.count, target.start);
  if (found === undefined) return undefined;
  const { kind, count } = target;
  const shift = stretch.start;
  const declaration = found.declaration && declarationOf(found.declaration, tokens.slice(count), shift);
  return {
    offset,
    target: { kind, start: target.start + shift, end: target.end + shift },
    place: found.place,
    ...(unit
      ? { unit: { number: unit.number, place: unit.ways, start: unit.start + shift, end: unit.end + shift } }
      : {}),
    ...(declaration ? { declaration } : {}),
    line: found.line.map((taken) => written(taken, shift)),
    rest: restOfLine(slice, tokens.slice(kind === 'nothing' ? count : count + 1), target.end),
  };
}

function restOfLine(slice: string, tokens: readonly RawToken[], end: number): readonly string[] {
  const next = tokens.findIndex(({ first }) => first);
  const same = next < 0 ? tokens : tokens.slice(0, next);
  const [first] = same;
  return first && /[\r\n]/.test(slice.slice(end, first.start)) ? [] : same.map(({ text }) => text);
}

const NOWHERE: Place = new Map();

interface Found {
  readonly place: Place;
  readonly line: readonly Taken[];
  readonly declaration?: { readonly end: ReadingEnd; readonly taken: readonly Taken[]; readonly isInBlock: boolean };
}

/** Reads the tokens before a cursor; undefined where the line of the cursor is past repair. */
function readTo(slice: string, tokens: readonly RawToken[], count: number, at: number): Found | undefined {
  const { end, taken, isEnclosed } = slaLexer().follow(tokens, count);
  const previous = tokens[count - 1];
  const isFirst = previous === undefined || /[\r\n]/.test(slice.slice(previous.end, at));
  const { start } = slaLexer().guide;
  if (end.within === 'file') return isFirst ? { place: start, line: [] } : undefined;
  const own = taken.filter(({ declaration }) => declaration === end.declaration);
  const isInBlock = end.within === 'block' || end.heads !== undefined;
  const declaration = { end, taken: own, isInBlock };
  if (end.within === 'block') {
    return isFirst || previous?.key === '{' ? { place: end.place, line: [], declaration } : undefined;
  }
  if (isFirst && !isEnclosed && !(previous !== undefined && isJoined(previous, end.last))) {
    return end.heads ? { place: end.heads, line: [], declaration } : { place: start, line: [] };
  }
  return { place: end.place, line: own.filter(({ statement }) => statement === end.statement), declaration };
}

/** Does a line go on behind its last word? */
const isJoined = (previous: RawToken, last: Step | undefined): boolean =>
  joinsLines(previous) && (!isWord(previous) || last?.key === previous.text);

/** The ways on where a number stands. If it is none by itself, nothing but its unit can follow it. */
function unitAt(slice: string, tokens: readonly RawToken[], unit: UnitPlace) {
  const before = readTo(slice, tokens, unit.count, tokens[unit.count]?.start ?? unit.start);
  return before && { ...unit, ways: before.place, found: { ...before, place: NOWHERE } };
}

function declarationOf(
  { end, taken, isInBlock }: NonNullable<Found['declaration']>,
  rest: readonly RawToken[],
  shift: number,
): WrittenDeclaration {
  const head = taken.filter(({ statement }) => statement === -1).map((one) => written(one, shift));
  const name = head.find(({ key, slots }) => key === '#ID' && /^[^.]+\.name$/.test(slots[0] ?? ''))?.text;
  return {
    keyword: end.keyword,
    ...(name === undefined ? {} : { name }),
    start: head[0]?.start ?? shift,
    head,
    isInBlock,
    isClosed: rest.some(({ key }) => key === '}'),
  };
}

const written = ({ raw, step }: Taken, shift: number): Written => ({
  text: raw.text,
  key: step.key,
  start: raw.start + shift,
  end: raw.end + shift,
  slots: slotsOf(step),
});
