import { type Agreement, type Funnel, type FunnelNumbers, type NotRequired, nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import type { At } from '../../source/sources.ts';
import { entryOf } from '../support/words.ts';

export const funnelIncomplete = defineCheck({
  code: 'funnel-incomplete',
  category: 'volumes',
  level: 'warning',
  summary: 'A funnel says all that is needed to hold volumes against its goal.',
  run: ({ agreement, analyses, report }) => {
    for (const plan of analyses.funnels) {
      const funnel = entryOf(agreement.funnels, plan.name);
      const missing = funnel && missingIn(funnel, plan, agreement);
      if (missing) report({ at: missing.at ?? [funnel, 'name'], message: missing.message });
    }
  },
});

interface Missing {
  readonly message: string;
  readonly at?: At;
}

function missingIn(funnel: Funnel, plan: FunnelNumbers, agreement: Agreement): Missing | undefined {
  const { name } = funnel;
  if (funnel.rates.length === 0) {
    return { message: `'${name}' has no rates, so it leads nowhere. Add each step, such as \`rate MQL -> SQL 40%\`.` };
  }
  return notRequired(funnel, plan.notRequired, agreement) ?? withoutVolume(funnel, plan, agreement);
}

function notRequired(funnel: Funnel, why: NotRequired | undefined, agreement: Agreement): Missing | undefined {
  const { name, goal = '' } = funnel;
  switch (why?.reason) {
    case 'no-goal':
      return {
        message: `'${name}' serves no goal, so nobody knows whether its leads are enough. Name one: \`funnel ${nameText(name)} for GOAL\`.`,
      };
    case 'no-deal-size':
      return {
        message: `'${goal}' counts money, and '${name}' does not say what a deal brings. Add it, such as \`deal size 10,000 ${agreement.currency ?? 'USD'}\`.`,
      };
    case 'deal-size-not-positive':
      return {
        at: [funnel, 'dealSize'],
        message: `A deal in '${name}' brings nothing, so no number of deals is enough for '${goal}'. Correct the deal size.`,
      };
    case 'no-amount':
      return isUnsaid(agreement, goal)
        ? undefined
        : {
            at: [funnel, 'goal'],
            message: `'${goal}' counts neither leads nor money, so '${name}' cannot carry it. Let the funnel serve a goal of bookings, or of leads at a stage.`,
          };
    default:
      return undefined;
  }
}

/** A goal without an amount is not measurable, which is told of the goal. */
const isUnsaid = ({ goals }: Agreement, goal: string): boolean =>
  (entryOf(goals, goal)?.commitments ?? []).every((line) => line.kind !== 'deliver' && line.amount === undefined);

function withoutVolume(funnel: Funnel, { stages }: FunnelNumbers, { goals }: Agreement): Missing | undefined {
  const lines = Object.values(goals).flatMap(({ commitments }) => commitments);
  const promised = lines.filter((line) => line.kind === 'deliver');
  // Where nothing is promised in all the agreement, that is missing first.
  if (funnel.expects.length > 0 || promised.length === 0) return undefined;
  if (promised.some(({ of }) => stages.some(({ stage }) => stage === of.name))) return undefined;
  const [top] = stages;
  return {
    message: `Nothing says how many leads come into '${funnel.name}', so it cannot be held against '${funnel.goal ?? ''}'. Add it, such as \`expect 800 ${nameText(top?.stage ?? 'Lead')} every month\`.`,
  };
}
