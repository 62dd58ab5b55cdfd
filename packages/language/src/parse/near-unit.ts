import { nearest } from '@sla/agreement';
import type { Key } from './grammar-guide.ts';
import { isWord, nextOnLine, type Reading } from './reading.ts';
import type { RawToken } from './tokens.ts';

/** A number with words after it that are meant as its unit: `4 busines hours`, `10 hous`, `5 min`, `500 usd`. */
export interface NearUnit {
  /** What the number and the words are together. */
  readonly key: Key;
  /** The raw tokens it takes, from the number's position on. */
  readonly at: number;
  readonly length: number;
  /** The literal as it should be written. */
  readonly text: string;
  /** The words that are wrong, from the first to the last of them. */
  readonly wrong: { readonly start: number; readonly end: number; readonly text: string };
  /** What they should be. */
  readonly meant: string;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
const SHORT: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['sec', 'second'],
  ['m', 'minute'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['d', 'day'],
  ['wk', 'week'],
  ['mo', 'month'],
  ['mth', 'month'],
  ['qtr', 'quarter'],
  ['y', 'year'],
  ['yr', 'year'],
]);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
]);

/** Finds one where such a literal may stand: at the current token or, if that is the word, at the number before. */
export function nearUnit(reading: Reading): NearUnit | undefined {
  const { raw, at, place, placeBefore } = reading;
  const isNumber = raw[at]?.key === '#NUMBER';
  if (!isNumber && (reading.last?.key !== '#NUMBER' || raw[at - 1]?.key !== '#NUMBER')) return undefined;
  const [start, from] = isNumber ? [at, place] : [at - 1, placeBefore];
  return (
    (from.has('#DURATION') ? durationAt(reading, start) : undefined) ??
    (from.has('#MONEY') ? moneyAt(reading, start) : undefined) ??
    (from.has('#PERCENT') ? percentAt(reading, start) : undefined)
  );
}

function durationAt(reading: Reading, at: number): NearUnit | undefined {
  const isOne = reading.raw[at]?.text === '1';
  const [first, second] = [wordAfter(reading, at), wordAfter(reading, at + 1)];
  if (first === undefined) return undefined;
  const unit = second && unitLike(second.text, isOne);
  const isBusiness = first.text === 'working' || nearest(first.text, ['business']) !== undefined;
  if (isBusiness && second !== undefined && unit !== undefined) {
    return meaning(reading, at, [first, second], ['business', unit], '#DURATION');
  }
  const only = unitLike(first.text, isOne);
  return only === undefined ? undefined : meaning(reading, at, [first], [only], '#DURATION');
}

function moneyAt(reading: Reading, at: number): NearUnit | undefined {
  const word = wordAfter(reading, at);
  if (word === undefined) return undefined;
  const pattern = reading.vocabulary.get('#MONEY')?.PATTERN;
  const code = CURRENCIES.get(word.text.toLowerCase()) ?? word.text.toUpperCase();
  const isKnown = pattern instanceof RegExp && new RegExp(`^(?:${pattern.source})$`, 'u').test(`1 ${code}`);
  return isKnown ? meaning(reading, at, [word], [code], '#MONEY') : undefined;
}

function percentAt(reading: Reading, at: number): NearUnit | undefined {
  const word = wordAfter(reading, at);
  return word && /^per_?cent$/i.test(word.text) ? meaning(reading, at, [word], ['%'], '#PERCENT') : undefined;
}

function wordAfter(reading: Reading, at: number): RawToken | undefined {
  const next = nextOnLine(reading, at);
  return next !== undefined && isWord(next) ? next : undefined;
}

/** The unit of time that a word is, is short for, or is most like. */
function unitLike(word: string, isOne: boolean): string | undefined {
  const plain = word.toLowerCase();
  const ending = isOne ? '' : 's';
  const short = SHORT.get(plain) ?? SHORT.get(plain.replace(/s$/, ''));
  if (short !== undefined) return short + ending;
  if (UNITS.includes(plain.replace(/s$/, ''))) return plain;
  return nearest(
    plain,
    UNITS.map((unit) => unit + ending),
  );
}

function meaning(
  { raw }: Reading,
  at: number,
  words: readonly RawToken[],
  meant: readonly string[],
  key: Key,
): NearUnit | undefined {
  const wrong = words.filter(({ text }, index) => text !== meant[index]);
  const [number, first, last] = [raw[at], wrong[0], wrong.at(-1)];
  if (number === undefined || first === undefined || last === undefined) return undefined;
  const right = meant.filter((word, index) => words[index]?.text !== word);
  return {
    key,
    at,
    length: 1 + words.length,
    text: [number.text, ...meant].join(' '),
    wrong: { start: first.start, end: last.end, text: wrong.map(({ text }) => text).join(' ') },
    // `4h`: the blank is missing as well.
    meant: `${first.start === number.end ? ' ' : ''}${right.join(' ')}`,
  };
}
