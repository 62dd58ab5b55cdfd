import type * as ast from '../../generated/ast.ts';
import { clauseUnfit } from '../../problem/types/clause-unfit.ts';
import type { Lowering } from '../lowering.ts';
import { excerpt } from './excerpt.ts';

type TailType = ast.FactTail['$type'];
type TailOf<K extends TailType> = Extract<ast.FactTail, { readonly $type: K }>;

/** The words after the subject of a question. Each kind is taken once; what nobody takes does not fit. */
export class Tails {
  readonly #left: Set<ast.FactTail>;
  readonly #taken = new Set<TailType>();

  constructor(fact: ast.Fact) {
    this.#left = new Set(fact.tails);
  }

  /** Is there one of this kind that nobody took? */
  has(type: TailType): boolean {
    return [...this.#left].some((tail) => tail.$type === type);
  }

  /** The first that is of one of these kinds. */
  take<K extends TailType>(...types: readonly K[]): TailOf<K> | undefined {
    const isWanted = (tail: ast.FactTail): tail is TailOf<K> => types.some((type) => type === tail.$type);
    const found = [...this.#left].find(isWanted);
    if (!found) return undefined;
    this.#left.delete(found);
    this.#taken.add(found.$type);
    return found;
  }

  /** All of one kind, where each says something of its own. */
  takeAll<K extends TailType>(type: K): readonly TailOf<K>[] {
    const all: TailOf<K>[] = [];
    for (let next = this.take(type); next; next = this.take(type)) all.push(next);
    return all;
  }

  /** Reports every clause that nobody took; answers whether there was one. */
  reportLeft(lowering: Lowering, name: string): boolean {
    for (const tail of this.#left) {
      lowering.report(clauseUnfit, tail, [excerpt(tail), name, this.#adviceFor(tail.$type)]);
    }
    return this.#left.size > 0;
  }

  #adviceFor(type: TailType): string {
    if (this.#taken.has(type)) return 'Something like it has been said already: keep one.';
    const isSecond = isQuestion(type) && [...this.#taken].some(isQuestion);
    return isSecond ? "Ask one thing at a time, and join questions with 'and' or 'or'." : ADVICE[type];
  }
}

const QUESTIONS: readonly TailType[] = [
  'BecomesTail',
  'BetweenTail',
  'CompareTail',
  'ContainsTail',
  'InListTail',
  'IsTail',
];
const isQuestion = (type: TailType): boolean => QUESTIONS.includes(type);

const ONLY_EVENTS = "Only events, and what 'became' so,";
const ONLY_VALUES = 'Only fields and scores have values to compare.';
const HAPPENS = 'An event happens or does not: write it alone, or with how often, how lately and by whom.';

/** What each clause goes with. */
const ADVICE: Readonly<Record<TailType, string>> = {
  AtStageTail: 'Only a score is remembered at a stage.',
  BecomesTail: HAPPENS,
  BetweenTail: ONLY_VALUES,
  ByTail: "Only events are somebody's doing.",
  CompareTail: ONLY_VALUES,
  ContainsTail: ONLY_VALUES,
  DecidesTail: 'Only a role, a team or the owner decides.',
  ForDurationTail: "How long can be asked of what something is, as in 'lead is MQL for 4 hours'.",
  ForReasonsTail: 'Only decisions and rejections have reasons.',
  InLastTail: `${ONLY_EVENTS} can be looked for in the last days.`,
  InListTail: ONLY_VALUES,
  IsTail: HAPPENS,
  LeavesTail: "Only 'owner leaves' is known.",
  OfTail: "Only a field can be one 'of account'.",
  OverTail: 'Only a KPI is measured over a time.',
  SinceTail: `${ONLY_EVENTS} can be looked for since a stage.`,
  TimesTail: `${ONLY_EVENTS} can be counted.`,
  WithTail: 'Only an event has properties, those it is declared with.',
};
