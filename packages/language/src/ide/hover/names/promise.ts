import { describePromise, partyName } from '@sla/agreement';
import { promiseLens } from '../../lenses/promise.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const promiseCard: NameCard = ({ name }, context) => {
  const promise = context.agreement.promises[name];
  if (!promise) return undefined;
  return cardOf('promise', promise, [
    ...fact('says', describePromise(promise, context.agreement)),
    ...fact('owed to', promise.to.map(partyName).join(' and ') || undefined),
    ...fact('in short', promiseLens.title(name, context)),
  ]);
};
