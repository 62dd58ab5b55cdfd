import type { BetweenCondition, Condition, Constant, InCondition, KnownCondition, Value } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { literalInvalid } from '../../problem/types/literal-invalid.ts';
import { operatorUnfit } from '../../problem/types/operator-unfit.ts';
import type { Lowering } from '../lowering.ts';
import type { Asking } from './asking.ts';
import { comparison, containing, fitsOrder } from './comparison.ts';
import { constantOf } from './constant.ts';
import { excerpt } from './excerpt.ts';
import { turned } from './moment.ts';
import { type Asked, fitInWords, isOrdered, typeInWords } from './value-type.ts';

const QUESTIONS = ['CompareTail', 'InListTail', 'ContainsTail', 'BetweenTail', 'IsTail', 'BecomesTail'] as const;
type QuestionType = (typeof QUESTIONS)[number];
type Question = Extract<ast.FactTail, { readonly $type: QuestionType }>;

/** The question about a value, if one follows it. */
export const takeQuestion = ({ tails }: Asking): Question | undefined => tails.take<QuestionType>(...QUESTIONS);

/** What is asked of a value: how it compares, which of a list it is, whether it is known. */
export function askedSo(asking: Asking, asked: Asked, question: Question): Condition | undefined {
  const { lowering, scope } = asking;
  switch (question.$type) {
    case 'CompareTail':
      return comparison(lowering, asked, question, scope);
    case 'InListTail':
      return inList(asking, asked, question);
    case 'ContainsTail':
      return question.text && containing(lowering, asked, question, question.text);
    case 'BetweenTail':
      return between(asking, asked, question);
    case 'IsTail':
    case 'BecomesTail':
      return presence(asking, asked, question);
  }
}

/** `X is [not] known`, `X is [not] missing`, `X becomes known`: asked of values, the account and the owner. */
export function known(asking: Asking, value: Value, tail: ast.IsTail | ast.BecomesTail): Condition | undefined {
  const { lowering, fact } = asking;
  const isKnown = (tail.state === 'known') !== tail.negated;
  const condition: KnownCondition = lowering.mark({ op: 'known', value, known: isKnown }, fact, { known: tail });
  // `becomes not known` has been turned into `becomes missing` here.
  return tail.$type === 'IsTail' ? condition : turned(asking, tail, condition);
}

function presence(asking: Asking, asked: Asked, tail: ast.IsTail | ast.BecomesTail): Condition | undefined {
  if (tail.state) return known(asking, asked.value, tail);
  if (!tail.what) return undefined;
  const { lowering } = asking;
  const { name, type } = asked;
  const word = tail.$type === 'IsTail' ? 'is' : tail.verb;
  if (isOrdered(type)) {
    const advice = `compare it with ${fitInWords(type, lowering.header.currency)}`;
    return lowering.report(operatorUnfit, tail, [word, name, typeInWords(type), advice]);
  }
  if (tail.$type === 'BecomesTail') {
    return lowering.report(operatorUnfit, tail, [word, name, typeInWords(type), `ask whether it ${word} known`]);
  }
  const place = lowering.place(tail);
  const text = `${tail.negated ? '!=' : '='} ${excerpt(tail.what)}`;
  return lowering.report(operatorUnfit, place, [word, name, typeInWords(type), `write '${name} ${text}'`], {
    fix: { title: `Change to '${text}'`, edits: [{ place, text }] },
  });
}

function inList(asking: Asking, asked: Asked, tail: ast.InListTail): Condition | undefined {
  const { lowering, fact } = asking;
  const [only] = tail.values;
  if (only && tail.values.length === 1 && isRunTogether(only)) return runTogether(lowering, only);
  const list: readonly Constant[] = tail.values.flatMap((value) => constantOf(lowering, value, asked) ?? []);
  const condition: InCondition = { op: 'in', value: asked.value, list };
  return list.length === 0 ? undefined : lowering.mark(condition, fact, { list: tail });
}

/** `(100,200)`: the comma is part of one number, and one number is no list; `(1,000)` can mean nothing else. */
const isRunTogether = (value: ast.Value): value is ast.NumberLiteral | ast.MoneyLiteral =>
  (value.$type === 'NumberLiteral' || value.$type === 'MoneyLiteral') && /,[1-9]/.test(value.raw);

function runTogether(lowering: Lowering, value: ast.NumberLiteral | ast.MoneyLiteral): undefined {
  const place = lowering.place(value);
  const [, numbers = '', unit = ''] = /^([^ \t]*)(.*)$/s.exec(value.raw) ?? [];
  const text = numbers
    .split(',')
    .map((number) => number + unit)
    .join(', ');
  const problem = `'${value.raw}' is one value here. Set several apart by a comma and a blank, '${text}', or ask for one with '= ${value.raw}'.`;
  return lowering.report(literalInvalid, place, [problem], {
    fix: { title: `Change to '${text}'`, edits: [{ place, text }] },
  });
}

function between(asking: Asking, asked: Asked, tail: ast.BetweenTail): Condition | undefined {
  const { lowering, fact } = asking;
  if (!fitsOrder(lowering, asked, tail, 'between')) return undefined;
  const low = constantOf(lowering, tail.lower, asked);
  const high = constantOf(lowering, tail.upper, asked);
  if (!low || !high) return undefined;
  const condition: BetweenCondition = { op: 'between', value: asked.value, low, high };
  return lowering.mark(condition, fact, { low: tail.lower, high: tail.upper });
}
