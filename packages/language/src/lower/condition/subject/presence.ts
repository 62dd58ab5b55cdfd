import type { Condition, SubjectValue } from '@sla/agreement';
import { builtIn } from '../../../names/target.ts';
import { operatorUnfit } from '../../../problem/types/operator-unfit.ts';
import { type Asking, incomplete } from '../asking.ts';
import { excerpt } from '../excerpt.ts';
import { known } from '../question.ts';

/** `account is known`, `owner is missing`, `owner becomes known`: of those two nothing else is asked. */
export function askPresence(asking: Asking): Condition | undefined {
  const { lowering, fact, tails } = asking;
  const kind: SubjectValue['kind'] = fact.subject.name === 'account' ? 'account' : 'owner';
  const is = kind === 'account' ? 'the account of the lead' : 'the owner of the lead';
  lowering.refer(fact.subject, builtIn('subject', kind));
  const tail = tails.take('IsTail', 'BecomesTail');
  if (!tail) return incomplete(asking, is, `${kind} is known`);
  if (tail.state) return known(asking, lowering.mark({ kind }, fact.subject), tail);
  const advice = `only whether it is known or missing can be asked, as in '${kind} is known'`;
  return tail.what && lowering.report(operatorUnfit, tail, [excerpt(tail), kind, is, advice]);
}
