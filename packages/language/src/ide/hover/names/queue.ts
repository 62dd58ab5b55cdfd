import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const queueCard: NameCard = ({ name }, { agreement }) => {
  const queue = agreement.queues[name];
  if (!queue) return undefined;
  return cardOf('queue', queue, [
    ...fact('in', queue.team),
    ...fact('worked by', queue.workedBy.join(', ') || 'nobody'),
  ]);
};
