import type { Condition, Duration } from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { clauseUnfit } from '../../problem/types/clause-unfit.ts';
import { operatorUnfit } from '../../problem/types/operator-unfit.ts';
import { stateUnknown } from '../../problem/types/state-unknown.ts';
import { durationOf } from '../literals.ts';
import { respell } from '../respell.ts';
import { type Asking, incomplete } from './asking.ts';
import { excerpt } from './excerpt.ts';
import { turned } from './moment.ts';
import { negated } from './negate.ts';

/** For how long something has been so, without a break. */
export interface Lasting {
  readonly for: Duration;
  /** The words that say it. */
  readonly clause: ast.ForDurationTail;
}

/** `for` as a property of a condition. */
export const held = (lasting: Lasting | undefined): { readonly for?: Duration } =>
  lasting ? { for: lasting.for } : {};

/** Reports that how long cannot be asked so. */
export function notHeld({ lowering, fact }: Asking, { clause }: Lasting, what: string, advice: string): undefined {
  return lowering.report(clauseUnfit, clause, [excerpt(clause), `${fact.subject.name} ${what}`, advice]);
}

/** A subject that is always in one of several states: a lead in a stage, a matrix at a result, a goal met or missed. */
export interface States {
  /** What the subject is, with its article, and a question that can be asked of it. */
  readonly is: string;
  readonly example: string;
  /** The states, for messages. */
  readonly known: readonly string[];
  /** That the subject is in one of these states, for so long; names that are no state are reported. */
  readonly oneOf: (states: readonly ast.NameRef[], lasting?: Lasting) => Condition | undefined;
  /** That it has been in none of these for so long; absent where the other states cannot be named. */
  readonly noneOf?: (states: readonly ast.NameRef[], lasting: Lasting) => Condition | undefined;
}

/** `X is [not] Y [for D]`, `X in (Y, Z) [for D]`, `X becomes Y`, `X became Y at least 2 times`. */
export function askStates(asking: Asking, states: States): Condition | undefined {
  const tail = asking.tails.take('IsTail', 'InListTail', 'BecomesTail', 'CompareTail');
  switch (tail?.$type) {
    case 'IsTail':
      return stateNow(asking, states, tail);
    case 'InListTail':
      return lastingState(asking, states, tail, statesIn(asking, states, tail), false);
    case 'BecomesTail':
      return stateTurned(asking, states, tail);
    case 'CompareTail':
      return writeIs(asking, states, tail);
    default:
      return incomplete(asking, states.is, states.example);
  }
}

/** Reports a word that is none of the subject's states. */
export function noState({ lowering, fact }: Asking, known: readonly string[], at: AstNode, word: string): undefined {
  const place = lowering.place(at);
  const { extras } = respell(place, word, known);
  return lowering.report(stateUnknown, place, [excerpt(at), fact.subject.name, known], extras);
}

/** What is written, without quotes. */
const wordOf = (at: ast.Value | ast.Actor): string =>
  at.$type === 'StringLiteral' ? at.text : at.$type === 'PersonRef' ? at.name : excerpt(at);

function stateNow(asking: Asking, states: States, tail: ast.IsTail): Condition | undefined {
  if (tail.state) return alwaysKnown(asking, states, tail);
  if (!tail.what) return undefined;
  if (tail.what.$type !== 'NameRef') return noState(asking, states.known, tail.what, wordOf(tail.what));
  return lastingState(asking, states, tail, [tail.what], tail.negated);
}

function lastingState(
  asking: Asking,
  states: States,
  tail: ast.IsTail | ast.InListTail,
  names: readonly ast.NameRef[],
  isNegated: boolean,
): Condition | undefined {
  const { lowering, fact, tails } = asking;
  if (names.length === 0) return undefined;
  const clause = tails.take('ForDurationTail');
  const time = clause && durationOf(lowering, clause.duration);
  if (clause && (!time || hasCalendar(asking, clause.duration))) return undefined;
  const lasting = clause && time && { for: time, clause };
  if (!isNegated) return states.oneOf(names, lasting);
  if (!lasting) {
    const state = states.oneOf(names);
    return state && negated(lowering, state, fact);
  }
  if (states.noneOf) return states.noneOf(names, lasting);
  return notHeld(asking, lasting, excerpt(tail), NOT_FOR);
}

const NOT_FOR =
  "How long can be asked of what something is, not of what it is not: leave 'for' out, or ask the other way round.";

function hasCalendar({ lowering, fact }: Asking, { calendar }: ast.DurationLiteral): boolean {
  if (!calendar) return false;
  const advice = 'How long something is so runs on the calendar of whoever owns the lead.';
  lowering.report(clauseUnfit, calendar, [`in calendar ${calendar.name}`, fact.subject.name, advice]);
  return true;
}

function statesIn(asking: Asking, states: States, tail: ast.InListTail): readonly ast.NameRef[] {
  return tail.values.flatMap((value) => {
    if (value.$type === 'RefValue' && !value.of) return value.name ? [value.name] : [];
    noState(asking, states.known, value, wordOf(value));
    return [];
  });
}

function stateTurned(asking: Asking, states: States, tail: ast.BecomesTail): Condition | undefined {
  const { lowering, fact } = asking;
  if (tail.state) return alwaysKnown(asking, states, tail);
  const state = tail.what && states.oneOf([tail.what]);
  return state && turned(asking, tail, tail.negated ? negated(lowering, state, fact) : state);
}

function alwaysKnown({ lowering, fact }: Asking, states: States, tail: ast.IsTail | ast.BecomesTail): undefined {
  return lowering.report(operatorUnfit, tail, [
    excerpt(tail),
    fact.subject.name,
    `${states.is} and never missing`,
    `ask as in '${states.example}'`,
  ]);
}

/** `Priority = Hot` means `Priority is Hot`; a number or a quote is never a state. */
function writeIs({ lowering, fact }: Asking, states: States, tail: ast.CompareTail): undefined {
  const { operator, value } = tail;
  if (!operator) return undefined;
  const word = operator === '=' ? 'is' : operator === '!=' ? 'is not' : undefined;
  const is = value?.$type === 'RefValue' && !value.of ? word : undefined;
  const operatorPlace = lowering.place(tail, 'operator');
  return lowering.report(
    operatorUnfit,
    operatorPlace,
    [operator, fact.subject.name, states.is, is ? `write '${is}'` : `ask as in '${states.example}'`],
    is ? { fix: { title: `Change to '${is}'`, edits: [{ place: operatorPlace, text: is }] } } : {},
  );
}
