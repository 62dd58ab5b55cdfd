import type { Condition, DecidesCondition } from '@sla/agreement';
import { clauseUnfit } from '../../../problem/types/clause-unfit.ts';
import { conditionMisplaced } from '../../../problem/types/condition-misplaced.ts';
import { partyOf } from '../../parties.ts';
import type { Asking } from '../asking.ts';
import { excerpt } from '../excerpt.ts';
import { reasonOf } from '../reasons.ts';

/** `owner decides for "No budget", "Bad timing"`: a person's act, which enters a stage. */
export function askDecision(asking: Asking): Condition | undefined {
  const { lowering, fact, scope, tails } = asking;
  const tail = tails.take('DecidesTail');
  if (!tail) return undefined;
  const what = `${fact.subject.name} decides`;
  if (!scope.decides) {
    const advice =
      scope.decides === false ? OWN_LINE : "Only a stage is entered by a decision, on a line 'enters when'.";
    return lowering.report(conditionMisplaced, fact, [what, advice]);
  }
  if (tail.stage) return lowering.report(clauseUnfit, tail, [excerpt(tail), fact.subject.name, STAGE_IS_KNOWN]);
  const by = partyOf(lowering, fact.subject, ['role', 'team']);
  const reasons = tails.take('ForReasonsTail')?.reasons ?? [];
  if (!by) return undefined;
  const condition: DecidesCondition = {
    op: 'decides',
    by,
    reasons: reasons.flatMap((reason) => reasonOf(lowering, reason) || []),
  };
  return lowering.mark(condition, fact, { by: fact.subject, reasons: reasons[0] });
}

const OWN_LINE = "A decision is joined with 'and' only: give it an 'enters' line of its own.";
const STAGE_IS_KNOWN = "The stage is the one that this line enters: write 'decides' alone.";
