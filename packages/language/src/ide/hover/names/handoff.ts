import { describeCondition, describePromise } from '@sla/agreement';
import { handoffLens } from '../../lenses/handoff.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const handoffCard: NameCard = ({ name }, context) => {
  const handoff = context.agreement.handoffs[name];
  if (!handoff) return undefined;
  const { from, to, when, acceptance, then, rejectReasons } = handoff;
  const promise = acceptance === undefined ? undefined : context.agreement.promises[acceptance];
  return cardOf('handoff', handoff, [
    ...fact('from', `${from} to ${to}`),
    ...fact('when', when && describeCondition(when)),
    ...fact('promise', promise && describePromise(promise, context.agreement)),
    ...fact('in short', handoffLens.title(name, context)),
    ...fact('may be rejected for', rejectReasons.join(', ') || undefined),
    ...fact('then', then.map((follow) => follow.start).join(', ') || undefined),
  ]);
};
