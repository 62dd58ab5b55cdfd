import { customary } from './customary.ts';
import type { Key } from './grammar-guide.ts';
import { MAX_LINE_TOKENS, MAX_NESTING } from './limits.ts';
import { repairMessage, tooDeep, tooLong, unfinished } from './messages.ts';
import type { NearUnit } from './near-unit.ts';
import {
  fits,
  invent,
  isWord,
  joinsLines,
  nextOnLine,
  noteEnd,
  type Reading,
  report,
  stepAt,
  take,
} from './reading.ts';
import { carriesMeaning, findRepair, type Repair } from './repair.ts';
import { NAME, type RawToken } from './tokens.ts';

/** Where a line stops besides its end: a head at its opening brace, a statement at the brace that closes its block. */
export type LineStop = (reading: Reading, raw: RawToken) => boolean;

/**
 * Reads one statement or head up to the end of its line, or a stop. Whatever the text, what is handed on fits
 * the grammar: what is wrong is reported once and repaired, or the rest of the line is left out.
 */
export function readLine(reading: Reading, stop: LineStop): void {
  const start = reading.at;
  let depth = 0;
  for (;;) {
    const raw = reading.raw[reading.at];
    if (raw === undefined) noteEnd(reading, 'line');
    if (raw === undefined || (reading.last !== undefined && endsLine(reading)) || stop(reading, raw)) return;
    if (raw.key === '(') depth++;
    if (raw.key === ')') depth--;
    const limit = depth > MAX_NESTING ? tooDeep(raw) : reading.at - start > MAX_LINE_TOKENS ? tooLong(raw) : undefined;
    if (limit !== undefined) {
      report(reading, limit);
      abandonLine(reading, stop);
      return;
    }
    if (!takeNext(reading) && !repairNext(reading, stop)) return;
  }
}

/** What the end of a statement or head lacks is reported, and made up for the parser. */
export function finishLine(reading: Reading): void {
  const { raw, at } = reading;
  report(reading, customary(reading) ?? unfinished(reading), raw[at - 1]?.line);
  complete(reading);
}

/** Makes up the rest of the statement for the parser. */
function complete(reading: Reading): void {
  if (reading.last === undefined) return;
  for (const key of reading.guide.finish(reading.last)) {
    if (carriesMeaning(reading, key)) reading.incomplete = true;
    invent(reading, key);
  }
}

function takeNext(reading: Reading): boolean {
  const step = stepAt(reading, reading.place, reading.at);
  const raw = reading.raw[reading.at];
  if (raw === undefined) return false;
  if (step === undefined) return takeInTwo(reading, raw);
  take(reading, step, raw);
  reading.at++;
  return true;
}

/** `450 TOP` looks like money and `3 days` like a duration, but where a number is wanted it may be two words. */
function takeInTwo(reading: Reading, raw: RawToken): boolean {
  const [, number, gap, word] = /^([\d,.]+)([ \t]+)([\p{L}_][\p{L}\p{M}\p{N}_]*)$/u.exec(raw.text) ?? [];
  const first = reading.place.get('#NUMBER');
  if (first === undefined || number === undefined || gap === undefined || word === undefined) return false;
  const after = reading.guide.after(first);
  const second = after.get(word) ?? after.get(NAME);
  if (second === undefined) return false;
  take(reading, first, endedAfter(raw, number.length));
  take(reading, second, begunAfter(raw, number.length + gap.length));
  reading.at++;
  return true;
}

/** Repairs the line at a token that does not fit; false when the rest of the line had to be left out. */
function repairNext(reading: Reading, stop: LineStop): boolean {
  const repair = findRepair(reading);
  report(reading, (isGuess(repair) ? customary(reading) : undefined) ?? repairMessage(reading, repair));
  if (repair.kind === 'none') {
    abandonLine(reading, stop);
    return false;
  }
  apply(reading, repair);
  return true;
}

/** Other repairs know what is meant. */
const isGuess = ({ kind }: Repair): boolean => kind !== 'unit' && kind !== 'nameless' && kind !== 'twice';

function apply(reading: Reading, repair: Exclude<Repair, { kind: 'none' }>): void {
  if (repair.kind === 'respell') takeAs(reading, repair.key);
  else if (repair.kind === 'respell before') takeBeforeAs(reading, repair.key);
  else if (repair.kind === 'split') takeBoth(reading, repair.first, repair.key);
  else if (repair.kind === 'nameless') nameMissing(reading, repair.key);
  else if (repair.kind === 'twice') takeBack(reading);
  else if (repair.kind === 'unit') takeUnit(reading, repair.unit);
  else if (repair.kind === 'swap') swapWithNext(reading);
  else if (repair.kind === 'extra') reading.at++;
  else makeUp(reading, repair.keys, repair.kind === 'instead');
}

function takeAs(reading: Reading, key: Key): void {
  const [step, raw] = [reading.place.get(key), reading.raw[reading.at]];
  if (step !== undefined && raw !== undefined) take(reading, step, raw);
  reading.at++;
}

function takeBeforeAs(reading: Reading, key: Key): void {
  const previous = reading.raw[reading.at - 1];
  takeBack(reading);
  const step = reading.place.get(key);
  if (step !== undefined && previous !== undefined) take(reading, step, previous);
}

function takeBoth(reading: Reading, first: Key, second: Key): void {
  const [step, raw] = [reading.place.get(first), reading.raw[reading.at]];
  if (step === undefined || raw === undefined) return;
  take(reading, step, endedAfter(raw, first.length));
  const then = reading.place.get(second);
  if (then !== undefined) take(reading, then, begunAfter(raw, first.length));
  reading.at++;
}

const endedAfter = (raw: RawToken, length: number): RawToken => ({
  ...raw,
  text: raw.text.slice(0, length),
  end: raw.start + length,
});

const begunAfter = (raw: RawToken, length: number): RawToken => ({
  ...raw,
  text: raw.text.slice(length),
  start: raw.start + length,
  column: raw.column + length,
  first: false,
});

function swapWithNext({ raw, at }: Reading): void {
  const [token, next] = [raw[at], raw[at + 1]];
  if (token === undefined || next === undefined) return;
  raw.splice(at, 2, { ...next, first: token.first }, { ...token, first: false });
}

/** The number, and the words that are meant as its unit, as the one literal they should be. */
function takeUnit(reading: Reading, { key, at, length, text }: NearUnit): void {
  if (at < reading.at) takeBack(reading);
  const step = reading.place.get(key);
  const [first, last] = [reading.raw[at], reading.raw[at + length - 1]];
  if (step === undefined || first === undefined || last === undefined) return;
  take(reading, step, { ...first, key, text, end: last.end });
  reading.at = at + length;
}

/** The word before was no name after all. */
function takeBack(reading: Reading): void {
  reading.tokens.pop();
  reading.taken?.pop();
  reading.place = reading.placeBefore;
}

function nameMissing(reading: Reading, key: Key): void {
  const previous = reading.raw[reading.at - 1];
  takeBack(reading);
  reading.incomplete = true;
  invent(reading, NAME);
  const step = reading.place.get(key);
  if (step !== undefined && previous !== undefined) take(reading, step, previous);
}

function makeUp(reading: Reading, keys: readonly Key[], instead: boolean): void {
  const [key] = keys;
  if (key === undefined) return;
  if (keys.length > 1 || carriesMeaning(reading, key)) reading.incomplete = true;
  invent(reading, key);
  if (instead) reading.at++;
}

/** Leaves out the rest of the line and makes up what the parser still needs. */
function abandonLine(reading: Reading, stop: LineStop): void {
  reading.incomplete = true;
  complete(reading);
  skipLine(reading, stop);
}

/** Moves to the end of the line, or to a stop. */
export function skipLine(reading: Reading, stop: LineStop): void {
  const start = reading.at;
  for (let raw = reading.raw[start]; raw !== undefined; raw = reading.raw[++reading.at]) {
    if ((reading.at > start && endsLine(reading)) || stop(reading, raw)) return;
  }
}

/** Does the line end before the current token? */
function endsLine(reading: Reading): boolean {
  return reading.raw[reading.at]?.first === true && !goesOn(reading);
}

/** A line goes on inside parentheses, and after a comma, `and`, `or` or `not`, unless the next is plainly a new one. */
function goesOn(reading: Reading): boolean {
  const { raw, at, heads, place, guide } = reading;
  const [previous, next] = [raw[at - 1], raw[at]];
  if (previous === undefined || next === undefined || next.key === '}') return false;
  if (next.column === 1 && isWord(next) && guide.start.has(next.text)) return false;
  if (reading.enclosed[at] === 1) return true;
  if (!joinsLines(previous) || (isWord(previous) && reading.last?.key !== previous.text)) return false;
  if (!isWord(next) || heads?.has(next.text) !== true) return true;
  const step = stepAt(reading, place, at);
  return step !== undefined && fits(guide.after(step), nextOnLine(reading, at));
}
