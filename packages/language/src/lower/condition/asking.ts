import type { Condition } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import { conditionIncomplete } from '../../problem/types/condition-incomplete.ts';
import type { Lowering } from '../lowering.ts';
import type { ConditionScope } from './scope.ts';
import type { Tails } from './tails.ts';

/** One question about one subject, while it is being read. */
export interface Asking {
  readonly lowering: Lowering;
  readonly scope: ConditionScope;
  readonly fact: ast.Fact;
  /** What follows the subject. */
  readonly tails: Tails;
}

/** Reads a question about one kind of subject. */
export type Subject = (asking: Asking) => Condition | undefined;

/** Says that the subject alone, or with clauses that do not fit it, asks nothing. */
export function incomplete(asking: Asking, is: string, example: string): undefined {
  const { lowering, fact, tails } = asking;
  if (tails.reportLeft(lowering, fact.subject.name)) return undefined;
  return lowering.report(conditionIncomplete, fact.subject, [fact.subject.name, is, example]);
}

/** Says that the subject stands for a question about something else: `MQL` for `lead is MQL`. */
export function instead({ lowering, fact }: Asking, is: string, question: string): undefined {
  const place = lowering.place(fact.subject);
  const isAlone = fact.tails.length === 0;
  const fix = { fix: { title: `Change to '${question}'`, edits: [{ place, text: question }] } };
  return lowering.report(conditionIncomplete, place, [fact.subject.name, is, question], isAlone ? fix : {});
}
