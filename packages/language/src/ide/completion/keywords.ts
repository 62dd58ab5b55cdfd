import type { Step } from '../../parse/grammar-guide.ts';
import { slaLexer } from '../../parse/parse.ts';
import { isWordKey } from '../../parse/tokens.ts';
import type { Expectation } from '../expect/expectation.ts';
import { isIn, type Slot, slotsOf } from '../expect/slot.ts';
import { allowsKeyword, type Question } from './condition/question.ts';
import { VALUE_SLOTS, wantedType } from './condition/wanted.ts';
import type { World } from './world.ts';

/** A keyword that may follow. */
export interface OfferedKeyword {
  readonly word: string;
  /** The word with those that always come behind it, as far as the text does not have them yet. */
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** The keywords that can follow, in the grammar's order. */
export function keywordsAt(
  expectation: Expectation,
  world: World,
  question: Question | undefined,
): readonly OfferedKeyword[] {
  const place = [...expectation.place].filter(([key]) => isWordKey(key));
  return place.flatMap(([word, step]) => {
    const slots = slotsOf(step);
    if (question && !allowsKeyword(question, word, slots)) return [];
    if (isAnswer(word, slots) && !wantsAnswer(expectation, world, question, word, slots)) return [];
    const isOf = (row: Forbidden) => row.keys.includes(word) && (row.in ? isIn(slots, row.in) : slots[0] === row.rule);
    if (FORBIDDEN.some((row) => isOf(row) && row.where(expectation, world, word))) return [];
    return [{ word, text: [word, ...forced(step, expectation.rest)].join(' '), slots }];
  });
}

/** The words that can only come next, one after the other; none if the text goes on with them already. */
function forced(step: Step, rest: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let at: Step | undefined = step; at; ) {
    const [next, ...others] = slaLexer().guide.after(at);
    if (next === undefined || others.length > 0 || !isWordKey(next[0])) break;
    words.push(next[0]);
    at = next[1];
  }
  return words[0] === rest[0] ? [] : words;
}

const isAnswer = (word: string, slots: readonly Slot[]): boolean =>
  (word === 'yes' || word === 'no') && slots.some((slot) => VALUE_SLOTS.includes(slot));

function wantsAnswer(
  expectation: Expectation,
  world: World,
  question: Question | undefined,
  word: string,
  slots: readonly Slot[],
): boolean {
  const type = wantedType(expectation, slots, question, world);
  return type === undefined || type.kind === 'yes/no' || (type.kind === 'options' && type.options.includes(word));
}

interface Forbidden {
  readonly keys: readonly string[];
  /** The rule that has the keyword, or one around it. */
  readonly rule?: string;
  readonly in?: string;
  readonly where: (expectation: Expectation, world: World, word: string) => boolean;
}

const wherever = (): boolean => true;
const hasWord =
  (word: string) =>
  ({ line }: Expectation): boolean =>
    line.some(({ text, key }) => key === word && text === word);
const hasItself = (place: Expectation, _: World, word: string): boolean => hasWord(word)(place);
const last = ({ line }: Expectation): string => line.at(-1)?.text.replaceAll('`', '') ?? '';

/** What `of` picks from: a field of the account, when something began, how often it happened. */
const PICKED: ReadonlySet<string> = new Set(['owner', 'result', 'start', 'due', 'time', 'count', 'first', 'last']);

/** Keywords that the grammar lets stand and the language does not. */
const FORBIDDEN: readonly Forbidden[] = [
  // A goal is about no single lead.
  { keys: ['reassign', 'route'], in: 'IfMissedStatement', where: wherever },
  // Only points that are earned each time are limited by their sum.
  { keys: ['up'], in: 'PointsStatement', where: hasWord('every') },
  // A member has each of these once.
  { keys: ['calendar', 'from', 'until', 'weight'], in: 'MemberStatement.clauses', where: hasItself },
  { keys: ['of'], rule: 'RefValue', where: (place, { accountFields }) => !accountFields.has(last(place)) },
  {
    keys: ['of'],
    rule: 'Path',
    where: (at, { accountFields }) => !accountFields.has(last(at)) && !PICKED.has(last(at)),
  },
  // Only a score is remembered at a stage.
  { keys: ['at'], rule: 'Path', where: (place, { symbols }) => symbols.find(last(place))?.kind !== 'score' },
];
