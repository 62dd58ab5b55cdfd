import { sentenceList } from '@sla/agreement';
import type { GrammarGuide, Key, Step } from './grammar-guide.ts';
import { isWordKey, NAME } from './tokens.ts';

/** Literals and names as a reader calls them. */
const KINDS: Readonly<Record<string, string>> = {
  '#ID': 'a name',
  '#STRING': 'a text in quotes',
  '#EMAIL': 'an address like <ana@acme.example>',
  '#DATE': 'a date like 2027-03-31',
  '#PERIOD': 'a period like 2027-Q3',
  '#TIME_RANGE': 'hours like 09:00-17:30',
  '#TIME': 'a time like 09:30',
  '#PERCENT': 'a percentage',
  '#DURATION': 'a time like 4 business hours',
  '#MONEY': 'an amount of money like 500 USD',
  '#SIGNED': 'points like +10',
  '#NUMBER': 'a number',
};
/** What begins in many ways: where all of `sure` may stand, it is meant, and what it `is` belongs to it. */
const WHOLES = [
  {
    name: 'a value',
    sure: ['#NUMBER', '#PERCENT', '#MONEY', '#DURATION'],
    is: (key: Key) => key.startsWith('#') || key === 'yes' || key === 'no',
  },
  {
    name: 'a condition',
    sure: ['(', 'any', NAME],
    is: (key: Key) => ['(', 'any', 'at', 'not', NAME].includes(key),
  },
];
/** `'from', 'when' or a name` */
export const listed = (keys: readonly Key[]): string => sentenceList(wordsFor(keys), 'or');

/** Keys in the user's words. Where a condition or any kind of value may stand, its beginnings are not told apart. */
export function wordsFor(keys: readonly Key[]): readonly string[] {
  const whole = WHOLES.find(({ sure }) => sure.every((key) => keys.includes(key)));
  const named = whole === undefined ? keys : keys.filter((key) => !whole.is(key));
  return [...named.map((key) => KINDS[key] ?? `'${key}'`), ...(whole === undefined ? [] : [whole.name])];
}

/** With a capital letter. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Longer phrases tell a reader no more. */
const MOST_WORDS = 3;

/** A word with those that have to follow it: `one of`, `yes/no`. */
export function phraseOf(guide: GrammarGuide, from: Step): Key {
  let phrase = from.key;
  let step = from;
  for (let words = 1; words < MOST_WORDS; words++) {
    const [next, ...others] = guide.after(step).values();
    if (next === undefined || others.length > 0 || !/^(?:[a-z]|\/)/.test(next.key)) break;
    phrase += isWordKey(next.key) && isWordKey(step.key) ? ` ${next.key}` : next.key;
    step = next;
  }
  return phrase;
}
