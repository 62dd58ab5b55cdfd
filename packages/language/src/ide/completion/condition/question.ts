import type { Expectation, Written } from '../../expect/expectation.ts';
import { isIn, type Slot, slotsOf } from '../../expect/slot.ts';
import type { World } from '../world.ts';
import { type Scope, scopeAt } from './scope.ts';
import { type Subject, subjectOf, type Tail } from './subject.ts';

/** A question that is under way at the cursor: its subject, and the words behind it. */
export interface Question {
  readonly scope: Scope;
  readonly name: string;
  /** Undefined where the name means nothing that can be asked; then nothing is known of what may follow. */
  readonly subject: Subject | undefined;
  readonly words: readonly Written[];
  /** The clauses that may still come. */
  readonly open: ReadonlySet<Tail>;
  /** Something has been asked, so that the question could end here. */
  readonly isWhole: boolean;
}

/** The question under way; undefined where the cursor is in none. */
export function questionAt(expectation: Expectation, world: World): Question | undefined {
  const { line, place } = expectation;
  const at = line.findLastIndex(({ slots }) => slots.includes('Fact.subject'));
  const step = [...place.values()].find((one) => slotsOf(one).includes('Fact.tails'));
  const written = line[at];
  if (written === undefined || step === undefined) return undefined;
  const scope = scopeAt(expectation, written.slots);
  const name = written.text.replaceAll('`', '');
  const subject = subjectOf(world, scope, name);
  const words = line.slice(at + 1);
  const taken = takenBy(words);
  const isJoined = line.some(({ text, key }) => key === text && (text === 'or' || text === 'not'));
  const open = subject
    ? openTails(subject, taken, { ...scope, ...(isJoined ? { decides: undefined } : {}) }, words)
    : [];
  return { scope, name, subject, words, open: new Set(open), isWhole: isAsked(subject, taken, scope) };
}

type Taken = ReadonlySet<Tail>;

const QUESTIONS: readonly Tail[] = ['compare', 'contains', 'between', 'list', 'state', 'becomes'];
const LOOKING_BACK: readonly Tail[] = ['times', 'lately', 'since'];

/** The clauses that are written, each noted once however it goes on. */
function takenBy(words: readonly Written[]): Taken {
  return new Set(
    words.flatMap(({ key, slots }) => TAKEN.find((row) => isIn(slots, row.rule) && row.is(key))?.tail ?? []),
  );
}

const always = (): boolean => true;
const TAKEN: readonly { readonly rule: string; readonly tail: Tail; readonly is: (key: string) => boolean }[] = [
  { rule: 'CompareTail', tail: 'compare', is: always },
  { rule: 'ContainsTail', tail: 'contains', is: always },
  { rule: 'BetweenTail', tail: 'between', is: always },
  { rule: 'IsTail', tail: 'state', is: always },
  { rule: 'BecomesTail', tail: 'becomes', is: always },
  { rule: 'InTail', tail: 'lately', is: (key) => key === 'the' },
  { rule: 'InTail', tail: 'list', is: (key) => key === '(' },
  { rule: 'AtTail', tail: 'times', is: (key) => key === 'least' || key === 'most' },
  { rule: 'AtTail', tail: 'at stage', is: (key) => key === '#ID' },
  { rule: 'ByTail', tail: 'by', is: always },
  { rule: 'SinceTail', tail: 'since', is: always },
  { rule: 'OfTail', tail: 'of account', is: always },
  { rule: 'ForTail', tail: 'held', is: always },
  { rule: 'OverTail', tail: 'over', is: always },
  { rule: 'DecidesTail', tail: 'decides', is: always },
  { rule: 'LeavesTail', tail: 'leaves', is: always },
];

type Deciding = Omit<Scope, 'decides'> & { readonly decides?: true | undefined };

/** A lead is touched by somebody, and by a channel. */
const takesAnother = ({ name }: Subject, words: readonly Written[]): boolean =>
  name === 'touched' && words.filter(({ key }) => key === 'by').length < 2;

function openTails(subject: Subject, taken: Taken, scope: Deciding, words: readonly Written[]): readonly Tail[] {
  if (subject.needsAccount && !taken.has('of account')) return ['of account'];
  const isAsked = QUESTIONS.some((tail) => taken.has(tail)) || taken.has('decides') || taken.has('leaves');
  const isTaken = (tail: Tail): boolean => taken.has(tail) && !(tail === 'by' && takesAnother(subject, words));
  const own = subject.tails.filter((tail) => !isTaken(tail)).filter((tail) => !isAsked || !ASKING.has(tail));
  const fitting = scope.act ? own.filter((tail) => ACTING.has(tail)) : own;
  const follow = taken.has('held') ? [] : following(subject, taken, words);
  return [...fitting.filter((tail) => tail !== 'decides' || scope.decides), ...follow];
}

/** Clauses of which one question has one. */
const ASKING: ReadonlySet<Tail> = new Set<Tail>([...QUESTIONS, 'order', 'known', 'becomes known', 'decides', 'leaves']);

/** What happens is an event with its properties, a decision, or a value that becomes known. */
const ACTING: ReadonlySet<Tail> = new Set<Tail>(['by', 'with', 'compare', 'decides', 'leaves', 'reasons']);

/** What a clause opens that the subject alone does not. */
function following(subject: Subject, taken: Taken, words: readonly Written[]): readonly Tail[] {
  const says = (word: string) => words.some(({ text }) => text === word);
  if (taken.has('decides') || (taken.has('state') && says('rejected'))) return ['reasons'];
  if (says('became') || taken.has('leaves')) return LOOKING_BACK.filter((tail) => !taken.has(tail));
  return subject.states && (taken.has('state') || taken.has('list')) ? ['held'] : [];
}

function isAsked(subject: Subject | undefined, taken: Taken, scope: Scope): boolean {
  if (subject?.needsAccount && !taken.has('of account')) return false;
  if (subject === undefined || subject.isWhole || scope.counted) return true;
  return [...QUESTIONS, 'decides' as const, 'leaves' as const].some((tail) => taken.has(tail));
}

/** May a keyword follow in the question? Keywords that are no part of it may where the question could end. */
export function allowsKeyword(
  { open, subject, scope, isWhole, words }: Question,
  key: string,
  slots: readonly Slot[],
): boolean {
  if (subject === undefined) return true;
  if (!slots.includes('Fact.tails')) return scope.expected && EXPECTED.has(key) ? words.length === 0 : isWhole;
  const row = KEYWORDS.find(({ rule, keys }) => isIn(slots, rule) && (keys === undefined || keys.includes(key)));
  if (row === undefined) return true;
  return (
    row.tails.some((tail) => open.has(tail) || isUnderWay(tail, subject, key)) &&
    !(row.needs === 'moment' && !scope.moment)
  );
}

/** Words that say what is expected of a name alone. */
const EXPECTED: ReadonlySet<string> = new Set(['to', 'target', 'due', 'first']);

/** `is` has been written, so its clause is no longer open; but what it goes on with depends on the subject. */
const isUnderWay = (tail: Tail, { tails }: Subject, key: string): boolean =>
  (key === 'known' || key === 'missing') && tails.includes(tail);

interface Keywords {
  readonly rule: string;
  readonly keys?: readonly string[];
  readonly tails: readonly Tail[];
  readonly needs?: 'moment';
}

/** What the keywords of each clause begin. Keywords that no row names go on with a clause that is begun. */
const KEYWORDS: readonly Keywords[] = [
  { rule: 'IsTail', keys: ['is'], tails: ['known', 'state'] },
  { rule: 'IsTail', keys: ['known', 'missing'], tails: ['known'] },
  { rule: 'IsTail', keys: ['previous'], tails: [] },
  { rule: 'BecomesTail', keys: ['becomes'], tails: ['becomes known', 'becomes'], needs: 'moment' },
  { rule: 'BecomesTail', keys: ['became'], tails: ['becomes known', 'becomes'] },
  { rule: 'BecomesTail', keys: ['known', 'missing'], tails: ['becomes known'] },
  { rule: 'InTail', keys: ['in'], tails: ['list', 'lately'] },
  { rule: 'InTail', keys: ['the'], tails: ['lately'] },
  { rule: 'AtTail', keys: ['at'], tails: ['times', 'at stage'] },
  { rule: 'AtTail', keys: ['least', 'most'], tails: ['times'] },
  { rule: 'ByTail', keys: ['by'], tails: ['by'] },
  { rule: 'WithTail', keys: ['with'], tails: ['with'] },
  { rule: 'SinceTail', keys: ['since'], tails: ['since'] },
  { rule: 'OfTail', keys: ['of'], tails: ['of account'] },
  { rule: 'ForTail', keys: ['for'], tails: ['held', 'reasons'] },
  { rule: 'OverTail', keys: ['over'], tails: ['over'] },
  { rule: 'ContainsTail', keys: ['contains'], tails: ['contains'] },
  { rule: 'BetweenTail', keys: ['between'], tails: ['between'] },
  { rule: 'DecidesTail', keys: ['decides'], tails: ['decides'] },
  { rule: 'LeavesTail', keys: ['leaves'], tails: ['leaves'] },
];
