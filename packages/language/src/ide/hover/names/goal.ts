import { commitmentText, partyName, rateName, whyUndetermined } from '@sla/agreement';
import { funnelLens } from '../../lenses/funnel.ts';
import { chanceOf, needsOf } from '../../lenses/goal.ts';
import { volumes } from '../../lenses/words.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const goalCard: NameCard = ({ name }, context) => {
  const goal = context.agreement.goals[name];
  const planned = context.plan.goals.find((one) => one.name === name);
  if (!goal) return undefined;
  return cardOf('goal', goal, [
    ...fact('owned by', goal.owners.map(partyName).join(' and ') || undefined),
    ...fact('promises', goal.commitments.map(commitmentText)),
    ...fact('chance', planned && chanceOf(planned)),
    ...fact('needs', needsOf(context.plan, name)),
  ]);
};

export const funnelCard: NameCard = ({ name }, context) => {
  const funnel = context.agreement.funnels[name];
  const planned = context.plan.funnels.find((one) => one.name === name);
  if (!funnel || !planned) return undefined;
  const stages = planned.stages.flatMap(({ stage, everyMonth }) => {
    const said = volumes(everyMonth);
    return said ? [`${stage}: ${said}`] : [];
  });
  const certain = planned.chance.kind === 'chance' ? planned.chance.certain : [];
  return cardOf('funnel', funnel, [
    ...fact('serves', funnel.goal),
    ...fact('every month', stages),
    ...fact('in short', funnelLens.title(name, context)),
    ...fact('without evidence', certain.join(', ') || undefined),
    ...fact('nothing is required', planned.notRequired && whyUndetermined[planned.notRequired.reason]),
    ...fact(
      'rates',
      planned.rates.map((rate) => rateName(rate)),
    ),
  ]);
};
