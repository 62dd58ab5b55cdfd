import { amountText, type CommitmentTime, type MonthsSum, parsePeriod } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const goalMonthsSum = defineCheck({
  code: 'goal-months-sum',
  category: 'goals',
  level: 'info',
  summary: 'The months of a goal add up to the whole that it promises beside them.',
  run: ({ agreement, analyses, report }) => {
    for (const goal of Object.values(agreement.goals)) {
      for (const sums of analyses.monthsSums(goal)) {
        const line = goal.commitments.find(({ promise }) => promise === sums.promise);
        if (!line || sums.compared === 0) continue;
        report({
          at: [line, line.kind === 'deliver' ? 'count' : 'amount'],
          message: messageOf(goal.name, sums),
          related: goal.commitments.flatMap((other) =>
            other !== line && isMonth(other.when) ? [{ at: other, message: 'These months are added up.' }] : [],
          ),
        });
      }
    }
  },
});

function messageOf(goal: string, { months, whole, compared }: MonthsSum): string {
  const sums = `The months of '${goal}' add up to ${amountText(months)}, and the whole is ${amountText(whole)}`;
  return compared < 0
    ? `${sums}: who reaches every month still misses it. Raise a month, or lower the whole.`
    : `${sums}: who reaches every month has more than that. Raise the whole, lower a month, or leave the whole out.`;
}

const isMonth = (when: CommitmentTime): boolean =>
  when.kind === 'every' ? when.period === 'month' : when.kind === 'in' && parsePeriod(when.period)?.unit === 'month';
