import { amountText, type Bound, partyName } from '@sla/agreement';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const kpiCard: NameCard = ({ name }, { agreement }) => {
  const kpi = agreement.kpis[name];
  if (!kpi) return undefined;
  const goals = Object.values(agreement.goals).filter(({ commitments }) =>
    commitments.some((one) => one.kind !== 'deliver' && one.kpi === name),
  );
  return cardOf('kpi', kpi, [
    ...fact('owned by', kpi.owners.map(partyName).join(' and ') || undefined),
    ...fact('target', kpi.target && boundText(kpi.target)),
    ...fact('alarm', kpi.alarm && boundText(kpi.alarm)),
    ...fact('measured over each', `${kpi.fiscal ? 'fiscal ' : ''}${kpi.period}`),
    ...fact('aimed at by', goals.map((goal) => goal.name).join(', ') || undefined),
  ]);
};

const boundText = ({ is, value }: Bound): string => `${is} ${amountText(value)}`;
