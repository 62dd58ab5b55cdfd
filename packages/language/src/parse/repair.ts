import { nearest } from '@sla/agreement';
import { GrammarAST } from 'langium';
import type { Key, Place } from './grammar-guide.ts';
import { type NearUnit, nearUnit } from './near-unit.ts';
import { fits, isWord, nextOnLine, type Reading } from './reading.ts';
import { isWordKey, NAME } from './tokens.ts';

/** The least change after which a token that does not fit does. */
export type Repair =
  /** The keyword it is most like is meant. */
  | { readonly kind: 'respell'; readonly key: Key }
  /** The word before was taken for a name, but the keyword it is most like is meant: `ever 6 months`. */
  | { readonly kind: 'respell before'; readonly key: Key }
  /** A keyword and what follows it, another one or a name, have no blank between them. */
  | { readonly kind: 'split'; readonly first: Key; readonly second: string; readonly key: Key }
  /** The word before was taken for a name, but is a keyword: the name is what is missing. */
  | { readonly kind: 'nameless'; readonly key: Key }
  /** The keyword before stands there twice, and was taken for a name the second time. */
  | { readonly kind: 'twice' }
  /** The words after a number are most like a unit of time. */
  | { readonly kind: 'unit'; readonly unit: NearUnit }
  | { readonly kind: 'swap' }
  | { readonly kind: 'extra' }
  | { readonly kind: 'missing'; readonly keys: readonly Key[] }
  | { readonly kind: 'instead'; readonly keys: readonly Key[] }
  | { readonly kind: 'none' };

/** Finds the repair for the current token, which does not fit; the surest kinds first. */
export function findRepair(reading: Reading): Repair {
  return (
    twiceBefore(reading) ??
    namelessBefore(reading) ??
    unitMeant(reading) ??
    splitInTwo(reading) ??
    withinName(reading) ??
    respelt(reading, true) ??
    respeltBefore(reading) ??
    swapped(reading) ??
    extra(reading, true) ??
    missingBefore(reading) ??
    respelt(reading, false) ??
    extra(reading, false) ??
    insteadOf(reading) ?? { kind: 'none' }
  );
}

function twiceBefore({ raw, at, placeBefore, last }: Reading): Repair | undefined {
  const [first, second] = [raw[at - 2], raw[at - 1]];
  if (last?.key !== NAME || second === undefined || second.first || first?.text !== second.text) return undefined;
  return fits(placeBefore, raw[at]) ? { kind: 'twice' } : undefined;
}

function namelessBefore({ raw, at, guide, placeBefore, last }: Reading): Repair | undefined {
  const previous = raw[at - 1];
  if (last?.key !== NAME || previous === undefined || !isWord(previous)) return undefined;
  const name = placeBefore.get(NAME);
  const keyword = name && guide.after(name).get(previous.text);
  if (keyword === undefined || !fits(guide.after(keyword), raw[at])) return undefined;
  return { kind: 'nameless', key: previous.text };
}

function unitMeant(reading: Reading): Repair | undefined {
  const unit = nearUnit(reading);
  return unit && { kind: 'unit', unit };
}

/** Which keyword is the word most like? Surely meant is only one that goes with what follows. */
function respelt(reading: Reading, sure: boolean): Repair | undefined {
  const { raw, at, guide, place } = reading;
  const token = raw[at];
  if (token === undefined || !isWord(token)) return undefined;
  const next = nextOnLine(reading, at);
  const likely = [...place].filter(([key, step]) => isWordKey(key) && (!sure || fits(guide.after(step), next)));
  const key = nearest(
    token.text,
    likely.map(([word]) => word),
  );
  return key === undefined ? undefined : { kind: 'respell', key };
}

/** Is the word before, taken for a name, most like a keyword that goes with what follows? */
function respeltBefore(reading: Reading): Repair | undefined {
  const { raw, at, guide, placeBefore, last } = reading;
  const [previous, token] = [raw[at - 1], raw[at]];
  if (last?.key !== NAME || token === undefined || previous === undefined || !isWord(previous)) return undefined;
  if (placeBefore.has(previous.text)) return undefined;
  const likely = [...placeBefore].filter(([key, step]) => {
    const next = isWordKey(key)
      ? stepOf(guide.after(step), token.key, isWord(token) ? token.text : undefined)
      : undefined;
    return next !== undefined && fits(guide.after(next), nextOnLine(reading, at));
  });
  const key = nearest(
    previous.text,
    likely.map(([word]) => word),
  );
  return key === undefined ? undefined : { kind: 'respell before', key };
}

/** `ownedby`, `byMarketer`: two keywords, or a keyword and a name, that follow each other and go with what comes next. */
function splitInTwo(reading: Reading): Repair | undefined {
  const { raw, at, guide, place } = reading;
  const token = raw[at];
  if (token === undefined || !isWord(token)) return undefined;
  for (const [first, step] of place) {
    if (!isWordKey(first) || !token.text.startsWith(first)) continue;
    const second = token.text.slice(first.length);
    const after = guide.after(step);
    const then =
      (isWordKey(second) ? after.get(second) : undefined) ?? (CAPITAL.test(second) ? after.get(NAME) : undefined);
    if (then && fits(guide.after(then), nextOnLine(reading, at)))
      return { kind: 'split', first, second, key: then.key };
  }
  return undefined;
}

/** What may be a name behind a keyword; small letters alone could be the rest of a word that begins like the keyword. */
const CAPITAL = /^\p{L}*\p{Lu}/u;

/** `Le-dTimer`: a sign in the midst of a name, where nothing but a word can stand. */
function withinName({ raw, at, last }: Reading): Repair | undefined {
  const [before, token, after] = [raw[at - 1], raw[at], raw[at + 1]];
  if (last?.key !== NAME || before === undefined || token === undefined || after === undefined) return undefined;
  const isGlued = before.end === token.start && token.end === after.start && isWord(before) && isWord(after);
  return isGlued && !token.key.startsWith('#') ? { kind: 'extra' } : undefined;
}

function swapped(reading: Reading): Repair | undefined {
  const { raw, at, guide, place } = reading;
  const [token, next] = [raw[at], nextOnLine(reading, at)];
  if (token === undefined || next === undefined || next.text === token.text) return undefined;
  // A word that stands there twice is one too many, and in no wrong order.
  if (raw[at - 1]?.text === token.text) return undefined;
  const first = stepOf(place, next.key, isWord(next) ? next.text : undefined);
  const second = first && guide.after(first);
  const step = second && stepOf(second, token.key, isWord(token) ? token.text : undefined);
  if (step === undefined || !fits(guide.after(step), nextOnLine(reading, at + 1))) return undefined;
  return { kind: 'swap' };
}

function stepOf(place: Place, key: Key, word: string | undefined) {
  return (word === undefined ? undefined : place.get(word)) ?? place.get(key);
}

/** Would the line do without the token? Surely so if what follows fits for two tokens. */
function extra(reading: Reading, sure: boolean): Repair | undefined {
  const { at, guide, place, vocabulary } = reading;
  const next = nextOnLine(reading, at);
  if (!fits(place, next)) return undefined;
  const step = next && stepOf(place, next.key, isWord(next) ? next.text : undefined);
  // A word that is small in the language is seldom the name of something.
  if (next !== undefined && step?.key === NAME && isWord(next) && vocabulary.has(next.text)) return undefined;
  if (sure && step !== undefined && !fits(guide.after(step), nextOnLine(reading, at + 1))) return undefined;
  return { kind: 'extra' };
}

/** What could stand before the token so that it fits, and what follows it too. */
function missingBefore(reading: Reading): Repair | undefined {
  const { raw, at, guide, place, last } = reading;
  const [token, next] = [raw[at], nextOnLine(reading, at)];
  const keys = [...place].flatMap(([key, step]) => {
    if (!isInventable(key) || token === undefined) return [];
    const own = stepOf(guide.after(step), token.key, isWord(token) ? token.text : undefined);
    // Where a line begins almost any word could be a name after some keyword: that alone is no sign of it.
    if (own === undefined || (own.key === NAME && last === undefined && next === undefined)) return [];
    return fits(guide.after(own), next) ? [key] : [];
  });
  return keys.length === 0 ? undefined : { kind: 'missing', keys };
}

function insteadOf(reading: Reading): Repair | undefined {
  const { guide, place, at } = reading;
  const next = nextOnLine(reading, at);
  const keys = [...place].filter(([key, step]) => isInventable(key) && fits(guide.after(step), next)).map(([k]) => k);
  return keys.length === 0 ? undefined : { kind: 'instead', keys };
}

/** Ends of lines and braces are put in by the layout alone. */
function isInventable(key: Key): boolean {
  return key !== '#NL' && key !== '#EOD' && key !== '{' && key !== '}';
}

/** Can a step not be left to the imagination? A value can't, nor a keyword that is one or makes up a whole node. */
export function carriesMeaning({ guide, place }: Reading, key: Key): boolean {
  const step = place.get(key);
  return key.startsWith('#') || (step !== undefined && (isAssigned(step.element) || guide.isWhole(step)));
}

function isAssigned(element: GrammarAST.AbstractElement): boolean {
  const container = element.$container;
  if (GrammarAST.isAssignment(container)) return true;
  return GrammarAST.isAlternatives(container) && isAssigned(container);
}
