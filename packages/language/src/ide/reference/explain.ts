import { isIn, type Slot } from '../expect/slot.ts';
import type { ReferenceEntry } from './entry.ts';
import { declarationEntry, lineEntries, wordEntries } from './lookup.ts';
import { type LineWord, matchForm } from './match.ts';

/** A keyword in its place: where it stands decides what it means. */
export interface KeywordPlace {
  readonly word: string;
  /** What it is for in the grammar. */
  readonly slots: readonly Slot[];
  /** The keyword of the declaration around; absent for a word that may begin one. */
  readonly declaration?: string;
  /** The words of its line, from the first, as far as they are known; empty for the head of a declaration. */
  readonly line: readonly LineWord[];
  /** What stands behind it, where that is known. */
  readonly next?: string;
}

/** What the reference says of a keyword where it stands: of the word itself, else of its line, else of the declaration. */
export function explainKeyword(place: KeywordPlace): ReferenceEntry | undefined {
  const { word, slots, declaration = word, line } = place;
  const [head] = line;
  if (head === undefined && word === declaration) return declarationEntry(declaration);
  const own = lineEntry(declaration, line);
  if (head?.text === word && !isIn(slots, 'Condition')) return own;
  return (
    conditionWord(place) ??
    wordOfRule(word, slots) ??
    lineWord(word, declaration, own) ??
    wordEntries('condition', word).find(({ link }) => link.endsWith('#choices')) ??
    own ??
    declarationEntry(declaration)
  );
}

/** What it says of a line, by the words it is written with. */
export function lineEntry(declaration: string, line: readonly LineWord[]): ReferenceEntry | undefined {
  const [head] = line;
  if (head === undefined) return undefined;
  const counted = lineEntries(declaration, head.text).map((entry) => ({
    entry,
    count: Math.max(...entry.forms.map((form) => matchForm(form, line).count)),
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.find(({ count }) => count === most)?.entry;
}

function conditionWord({ word, slots, next }: KeywordPlace): ReferenceEntry | undefined {
  if (!isIn(slots, 'Condition')) return undefined;
  const row = CONDITION_WORDS.find(
    (one) => isIn(slots, one.rule) && (next === undefined || !one.next || one.next.test(next)),
  );
  const all = wordEntries('condition', word);
  return all.find(({ link }) => link === `conditions.md#${row?.section}`) ?? all[0];
}

/** Where the reference speaks of a rule's words, where they go on so; the innermost rules first. */
export const CONDITION_WORDS: readonly { readonly rule: string; readonly section: string; readonly next?: RegExp }[] = [
  { rule: 'BecomesTail', section: 'moments' },
  { rule: 'BetweenTail', section: 'fields' },
  { rule: 'ByTail', section: 'events' },
  { rule: 'ContainsTail', section: 'fields' },
  { rule: 'DecidesTail', section: 'decisions' },
  { rule: 'ForTail', section: 'decisions', next: /^"/ },
  { rule: 'ForTail', section: 'what-something-is' },
  { rule: 'IsTail', section: 'fields', next: /^(known|missing)$/ },
  { rule: 'IsTail', section: 'what-something-is' },
  { rule: 'OfTail', section: 'fields' },
  { rule: 'OverTail', section: 'goals-and-kpis' },
  { rule: 'SinceTail', section: 'events' },
  { rule: 'WithTail', section: 'events' },
  { rule: 'AtTail', section: 'events', next: /^(least|most|once|times|\d.*)$/ },
  { rule: 'AtTail', section: 'scores' },
  { rule: 'InTail', section: 'fields', next: /^\($/ },
  { rule: 'InTail', section: 'events' },
  { rule: 'AtLeastOf', section: 'joining' },
  { rule: 'AnyLead', section: 'other-leads-of-the-account' },
  { rule: 'Condition', section: 'joining' },
];

function wordOfRule(word: string, slots: readonly Slot[]): ReferenceEntry | undefined {
  const of = WORDS_OF_RULES.find(([rule]) => isIn(slots, rule))?.[1];
  return of === undefined ? undefined : wordEntries(of, word)[0];
}

/** Rules that many lines share, and where their words are explained. */
const WORDS_OF_RULES: readonly (readonly [rule: string, of: string])[] = [
  ['DurationInCalendar', 'promise'],
  ['Schedule', 'time'],
  ['UnitLiteral', 'time'],
  ['Period', 'time'],
];

/** A word within a line: what stands with the line's own entry, else with another line of the declaration. */
function lineWord(word: string, declaration: string, own: ReferenceEntry | undefined): ReferenceEntry | undefined {
  const head = declarationEntry(declaration);
  const all = [...wordEntries(declaration, word), ...(own ? wordEntries(own.of, word) : [])];
  const link = own?.link ?? head?.link;
  return all.find((entry) => entry.link === link) ?? (own && all.find((entry) => entry.link !== head?.link));
}
