import { amountText, type ContributionPlan } from '@sla/agreement';
import type { AgreementView } from '../view.ts';
import type { Hint, HintKind } from './hint.ts';

export const monthlyAmountHints: HintKind = {
  kind: 'monthlyAmount',
  summary: "What a team's share of a goal comes to, every month and in all.",
  run: (view) => (view.plan?.goals ?? []).flatMap((goal) => sharesOf(view, goal.name, goal.contributions)),
};

function sharesOf(view: AgreementView, name: string, contributions: readonly ContributionPlan[]): readonly Hint[] {
  const sourced = view.agreement?.goals[name]?.sourced ?? [];
  return sourced.flatMap((share): readonly Hint[] => {
    const place = view.compilation.sources.find(share);
    const part = contributions.find(({ team }) => team === share.team);
    const text = part && partText(part);
    return place && text ? [{ kind: 'monthlyAmount', file: place.file, offset: place.end, text }] : [];
  });
}

function partText({ everyMonth, total }: ContributionPlan): string | undefined {
  const parts = [
    ...(everyMonth ? [`${amountText(everyMonth)} every month`] : []),
    ...(total ? [`${amountText(total.amount)} in all`] : []),
  ];
  return parts.length > 0 ? `= ${parts.join(', ')}` : undefined;
}
