import { commaInNumber } from './comma-in-number.ts';
import type { Key } from './grammar-guide.ts';
import type { SyntaxProblem } from './problem.ts';
import { fits, isWord, type Reading } from './reading.ts';
import { quoted } from './scan-messages.ts';
import { secondStatement } from './second-statement.ts';
import { NAME, type RawToken } from './tokens.ts';

/**
 * Words that many people write and the language says otherwise: `100 000 USD`, `roundrobin`, `9am-5pm`. Whole words and
 * numbers are meant here, so a repair token by token would change what the line says.
 */
interface Custom {
  /** Found where it touches the token that does not fit; blanks are as in the text. */
  readonly pattern: RegExp;
  /** Whether it can be meant at this place of the grammar. */
  readonly isMeant: (reading: Reading) => boolean;
  /** What is written instead; nothing where the match is of another kind after all. */
  readonly instead: (match: RegExpExecArray) => string | undefined;
  /** The sentence; unless said, that one thing is written as the other. */
  readonly say?: (written: string, instead: string) => string;
}

const UNITS = '(?:second|minute|hour|day|week|month|quarter|year)s?';
const DAYS = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

const PERIODS: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['varchar', 'text'],
  ['int', 'number'],
  ['integer', 'number'],
  ['float', 'number'],
  ['decimal', 'number'],
  ['currency', 'money'],
  ['bool', 'yes/no'],
  ['boolean', 'yes/no'],
  ['datetime', 'date and time'],
  ['timestamp', 'date and time'],
]);

const CUSTOMS: readonly Custom[] = [
  {
    pattern: /(?<![\d.,])\d{1,3}(?: {1,3}\d{3})+(?:\.\d+)?(?![\d,])/g,
    isMeant: ({ raw, at }) => /^#(?:NUMBER|SIGNED)$/.test(raw[at - 1]?.key ?? ''),
    instead: ([written]) => written.replace(/ +/g, ','),
    say: (written, instead) =>
      `'${written}' is read as several numbers; thousands are set off by commas: '${instead}'.`,
  },
  {
    pattern: new RegExp(`(?<![\\d.,])([\\d,.]+) {1,3}(${UNITS}) {1,3}(?:business|working)(?![\\p{L}\\p{N}_])`, 'gu'),
    isMeant: ({ last }) => last?.key === '#DURATION',
    instead: ([, amount, unit]) => `${amount} business ${unit}`,
  },
  {
    pattern: /\bround-?robin\b/g,
    isMeant: canBegin('round', 'robin'),
    instead: () => 'round robin',
  },
  {
    pattern: new RegExp(`\\b(${[...PERIODS.keys()].join('|')})\\b(?: {1,3}on {1,3}(${DAYS})\\b)?`, 'g'),
    isMeant: canBegin('every'),
    instead: ([, word = '', day]) => `every ${day ?? PERIODS.get(word)}`,
  },
  {
    pattern: /(?<![\d.,])0\.\d{1,6}(?![\d.%]|,\d)/g,
    isMeant: canBegin('#PERCENT'),
    instead: ([written]) => percentOf(written),
    say: (written, instead) => `'${written}' is no share; write '${instead}'.`,
  },
  {
    pattern: /(?<=\p{Lu}[\p{L}\p{N}_]*`? {1,3})at {1,3}(least|most) {1,3}([\d,.]+)(?! {1,3}times)/gu,
    isMeant: canBegin('times'),
    instead: ([, bound, amount]) => `${bound === 'least' ? '>=' : '<='} ${amount}`,
    say: (written, instead) =>
      `'${written}' counts how often something happens, and goes on with 'times'; a value is compared: '${instead}'.`,
  },
  {
    pattern: /\bis( {1,3}not)?(?= {1,3}[+-]?\d)/g,
    isMeant: canBegin('known'),
    instead: ([, negated]) => (negated === undefined ? '=' : '!='),
    say: (written, instead) => `'${written}' goes before a name; a number or a date is compared with '${instead}'.`,
  },
  {
    pattern: /(?<![\d.,:])(\d{1,2})(?::(\d\d))?(am|pm)?(?: ?- ?| to )(\d{1,2})(?::(\d\d))?(am|pm)?(?![\w:])/gi,
    isMeant: canBegin('#TIME_RANGE'),
    instead: ([, fromHour, fromMinute, from, toHour, toMinute, to]) => {
      // `9-5pm` could begin in the morning or in the evening.
      if ((from === undefined) !== (to === undefined)) return undefined;
      const [opens, closes] = [clockOf(fromHour, fromMinute, from), clockOf(toHour, toMinute, to)];
      return opens && closes && `${opens}-${closes}`;
    },
  },
  {
    pattern: /(?<![\d.,:])(\d{1,2})(?::(\d\d))?(am|pm)\b/gi,
    isMeant: canBegin('#TIME'),
    instead: ([, hour, minute, half]) => clockOf(hour, minute, half),
  },
  {
    pattern: /\bif\b(?! {1,3}(?:late|missed)\b)/g,
    isMeant: canBegin('when'),
    instead: () => 'when',
  },
  {
    pattern: new RegExp(`(?<=\\bfield {1,3}\\S+ {1,3})(?:${[...TYPES.keys()].join('|')})\\b`, 'g'),
    isMeant: canBegin('money'),
    instead: ([written]) => TYPES.get(written),
  },
];

/** What the words at the current token are taken for by many, if the language says it otherwise. */
export function customary(reading: Reading): SyntaxProblem | undefined {
  const line = lineAround(reading);
  for (const { pattern, isMeant, instead, say = writtenSo } of CUSTOMS) {
    if (!isMeant(reading)) continue;
    const match = [...line.text.matchAll(pattern)].find((one) => touches(line, one));
    const meant = match && instead(match);
    if (!match || meant === undefined || meant === match[0]) continue;
    const [start, end] = [line.start + match.index, line.start + match.index + match[0].length];
    const fix = { title: `Change to '${meant}'`, start, end, text: meant };
    return { code: 'unexpected-word', message: say(match[0], meant), start, end, fix };
  }
  return withoutCurrency(reading) ?? commaInNumber(reading) ?? secondStatement(reading) ?? nameOfSeveralWords(reading);
}

const writtenSo = (written: string, instead: string): string => `'${quoted(written)}' is written as '${instead}'.`;

/** Can one of these begin here, or have begun with the token before? */
function canBegin(...keys: readonly Key[]): Custom['isMeant'] {
  return ({ place, placeBefore }) => keys.some((key) => place.has(key) || placeBefore.has(key));
}

/** `0.05` → `5%`, exactly. */
function percentOf(written: string): string {
  const digits = written.slice(2).padEnd(2, '0');
  const whole = digits.slice(0, 2).replace(/^0/, '');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `.${rest}`}%`;
}

/** `5`, `30`, `pm` → `17:30`. */
function clockOf(hour = '', minute = '00', half?: string): string | undefined {
  const written = Number(hour);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const inDay = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return inDay > 24 ? undefined : `${String(inDay).padStart(2, '0')}:${minute}`;
}

/** `600k of Bookings`: the number is written, and nobody can know in which currency. */
function withoutCurrency(reading: Reading): SyntaxProblem | undefined {
  const { raw, at } = reading;
  const [number, scale] = [raw[at - 1], raw[at]];
  if (number?.key !== '#NUMBER' || scale?.start !== number.end || !/^[kKMB]$/.test(scale.text)) return undefined;
  if (!canBegin('#MONEY')(reading)) return undefined;
  const written = `${number.text}${scale.text}`;
  const message = `'${written}' says no currency: write it as in '${number.text}${scale.text.replace('K', 'k')} USD'.`;
  return { code: 'unexpected-word', message, start: number.start, end: scale.end };
}

/** `queue Open Leads`: names are one word, or stand in backquotes. */
function nameOfSeveralWords(reading: Reading): SyntaxProblem | undefined {
  const { raw, at, place, last } = reading;
  const first = raw[at - 1];
  if (last?.key !== NAME || first === undefined || !isCapitalised(first)) return undefined;
  // A word that stands there twice is no name of two words.
  if (raw[at]?.text === first.text) return undefined;
  let end = at;
  while (isCapitalised(raw[end]) && raw[end]?.first === false && !(end > at && fits(place, raw[end]))) end++;
  const next = raw[end]?.first === true ? undefined : raw[end];
  if (end === at || !fits(place, next)) return undefined;
  const words = raw.slice(at - 1, end).map(({ text }) => text);
  const joined = words.join('');
  const isKnown = raw.some(({ text }) => text === joined);
  const text = isKnown ? joined : `\`${words.join(' ')}\``;
  const message = isKnown
    ? `A name is one word: is '${joined}' meant?`
    : `A name of several words stands in backquotes, ${text}, or is written as one: ${joined}.`;
  const span = { start: first.start, end: raw[end - 1]?.end ?? first.end };
  return { code: 'unexpected-word', message, ...span, fix: { title: `Write ${text}`, ...span, text } };
}

const isCapitalised = (raw: RawToken | undefined): raw is RawToken =>
  raw !== undefined && isWord(raw) && /^\p{Lu}/u.test(raw.text);

/** The words around the current token as they stand in the text, and where that token and the one before are. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** No custom has more words than this. */
const MOST_BEFORE = 5;
const MOST_AFTER = 8;
const MOST_BLANKS = 100;

function lineAround({ raw, at }: Reading): Line {
  let first = Math.max(0, at - 1);
  while (first > 0 && first > at - MOST_BEFORE && raw[first]?.first === false) first--;
  let end = at;
  while (end < at + MOST_AFTER && raw[end]?.first === false) end++;
  const start = raw[first]?.start ?? 0;
  let text = '';
  for (const token of raw.slice(first, end)) {
    const gap = token.start - start - text.length;
    // A comment stands there, or the words have been put in another order already: no custom goes over that.
    if (gap < 0 || gap > MOST_BLANKS || token.text.length !== token.end - token.start)
      return { text: '', start, from: 0, to: 0 };
    text += ' '.repeat(gap) + token.text;
  }
  return { text, start, from: raw[at - 1]?.start ?? start, to: raw[at]?.end ?? Number.POSITIVE_INFINITY };
}

const touches = ({ start, from, to }: Line, { index, 0: written }: RegExpExecArray): boolean =>
  start + index < to && start + index + written.length > from;
