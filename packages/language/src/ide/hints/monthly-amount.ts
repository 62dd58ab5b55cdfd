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
    const [text, more] = part ? amountsOf(part) : [];
    if (!place || text === undefined) return [];
    return [{ kind: 'monthlyAmount', file: place.file, offset: place.end, text: `= ${text}`, ...(more && { more }) }];
  });
}

/** The first stands behind the words, where there is little room; the rest when one points at it. */
const amountsOf = ({ everyMonth, total }: ContributionPlan): readonly string[] => [
  ...(everyMonth ? [`${amountText(everyMonth)} every month`] : []),
  ...(total ? [`${amountText(total.amount)} in all`] : []),
];
