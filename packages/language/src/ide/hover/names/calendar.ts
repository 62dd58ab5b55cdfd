import type { Calendar } from '@sla/agreement';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

/** The days of a year most people look at. */
const MOST_DAYS = 12;

export const calendarCard: NameCard = ({ name }, { agreement }) => {
  const calendar = agreement.calendars[name];
  if (!calendar) return undefined;
  return cardOf('calendar', calendar, [
    ...fact('time zone', calendar.timezone),
    ...fact('public holidays in the term', holidaysIn(calendar, agreement.effective, agreement.expires)),
  ]);
};

function holidaysIn({ holidays }: Calendar, from: string | undefined, to: string | undefined): readonly string[] {
  const days = holidays
    .flatMap((set) => set.dates)
    .filter(({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to));
  return days.slice(0, MOST_DAYS).map(({ date, name }) => `${date} ${name}`);
}
