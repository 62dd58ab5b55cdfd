import { type Agreement, describeCondition, partyName, type Stage, type StageEntry } from '@sla/agreement';
import { volumes } from '../../lenses/words.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const stageCard: NameCard = ({ name }, { agreement, plan }) => {
  const stage = agreement.stages[name];
  if (!stage) return undefined;
  const numbers = plan.funnels.flatMap((funnel) => {
    const row = funnel.stages.find((one) => one.stage === name);
    const said = row && volumes(row.everyMonth);
    return said ? [`${said} (${funnel.name})`] : [];
  });
  return cardOf('stage', stage, [
    ...fact('owned by', ownersOf(stage)),
    ...fact('enters', stage.enters.map(entryText)),
    ...fact('goes on to', nextOf(agreement, name)),
    ...fact('every month', numbers),
    ...fact('left', stage.final ? 'never' : stage.leftOnlyByDecision ? 'only by decision' : undefined),
  ]);
};

const ownersOf = ({ owners, ownedByNobody }: Stage): string =>
  owners.length > 0 ? owners.map(partyName).join(' and ') : ownedByNobody ? 'nobody' : 'nobody is named';

function entryText({ from, fromWritten, when }: StageEntry): string {
  const origin = fromWritten ? `from ${from.join(', ')} ` : '';
  return `${origin}when ${describeCondition(when)}`;
}

/** The stages that name this one among those they are entered from. */
const nextOf = ({ stages }: Agreement, name: string): string | undefined =>
  Object.values(stages)
    .filter(({ enters }) => enters.some(({ from }) => from.includes(name)))
    .map((stage) => stage.name)
    .join(', ') || undefined;
