import { valueText } from '../condition/words.ts';
import type { Commitment, CommitmentTime } from '../model/goal.ts';
import { formatCount } from '../number/format.ts';
import { formatPercent } from '../number/ratio.ts';
import { durationText } from '../time/duration.ts';
import { byDayText, everyText } from './recurrence-text.ts';

/** What a line of a goal promises, without the verb it begins with: `at least 450 MQL every month`. */
export function commitmentText(commitment: Commitment): string {
  const when = timeText(commitment.when);
  if (commitment.kind === 'deliver') {
    const { count, of, forEach } = commitment;
    return `at least ${formatCount(count)} ${of.name}${when}${eachText(forEach)}`;
  }
  if (commitment.kind === 'reach') {
    const { amount, kpi, forEach } = commitment;
    return `${valueText(amount)} of ${kpi}${when}${eachText(forEach)}`;
  }
  const { kpi, by, from, amount, over } = commitment;
  const span = over === undefined ? '' : ` over ${durationText(over)}`;
  const change = from === undefined ? '' : ` from ${valueText(from)}`;
  const result = amount === undefined ? '' : ` to ${valueText(amount)}`;
  return `${kpi}${span} by ${formatPercent(by)}${change}${result}${when}`;
}

/** ` every month`, ` by 2027-12-31`, ` in 2027-01`; nothing where no time is written. */
function timeText(when: CommitmentTime): string {
  switch (when.kind) {
    case 'every':
      return ` ${everyText({ fiscal: when.fiscal, unit: when.period })}${byDayText(when)}`;
    case 'by':
      return ` by ${when.date}`;
    case 'in':
      return ` in ${when.period}`;
    case 'unbound':
      return '';
  }
}

const eachText = (role: string | undefined): string => (role === undefined ? '' : ` for each ${role}`);
