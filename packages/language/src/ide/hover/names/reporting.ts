import { partyName, recurrenceText } from '@sla/agreement';
import { cardOf, fact } from '../card.ts';
import type { CardContext, NameCard } from './name-card.ts';

/** So many dates are shown of one thing. */
const MOST_DATES = 6;

export const reportCard: NameCard = ({ name }, context) => {
  const report = context.agreement.reports[name];
  if (!report) return undefined;
  return cardOf('report', report, [
    ...fact('from', report.from.map(partyName).join(' and ') || undefined),
    ...fact('to', report.to.map(partyName).join(' and ') || undefined),
    ...fact('sent', report.schedule && recurrenceText(report.schedule)),
    ...fact('next dates in the term', datesOf('report', name, context)),
  ]);
};

export const meetingCard: NameCard = ({ name }, context) => {
  const meeting = context.agreement.meetings[name];
  if (!meeting) return undefined;
  return cardOf('meeting', meeting, [
    ...fact('with', meeting.with.map(partyName).join(', ') || undefined),
    ...fact('held', meeting.schedule && recurrenceText(meeting.schedule)),
    ...fact('first dates in the term', datesOf('meeting', name, context)),
  ]);
};

const datesOf = (kind: 'report' | 'meeting', name: string, { plan }: CardContext): string | undefined =>
  plan.dates
    .find((one) => one.kind === kind && one.name === name)
    ?.dates.slice(0, MOST_DATES)
    .join(', ');
