import { MONTH_NAMES, type Month, type PlainDate } from '@sla/agreement';

/** `1 January 2027`: written out, so that no reader takes a month for a day. */
export function dateText(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${nameOf(month)} ${year}`;
}

/** `1 Jan 2027`, for tables. */
export function shortDate(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)}\u00a0${nameOf(month).slice(0, 3)}\u00a0${year}`;
}

/** `Jan 2027` */
export function monthText(month: Month): string {
  const [year, number] = month.split('-');
  return `${nameOf(number).slice(0, 3)}\u00a0${year}`;
}

/** `Jan`, for the axis of a picture. */
export const shortMonth = (month: Month): string => nameOf(month.split('-')[1]).slice(0, 3);

/** `1 Jan, 8 Jan, 15 Jan 2027, …, 31 Dec 2027`: the first few, and the last. */
export function datesText(dates: readonly PlainDate[], most = 4): string {
  const last = dates.at(-1);
  if (last === undefined) return 'none in the term';
  if (dates.length <= most + 1) return dates.map(shortDate).join(', ');
  return `${dates
    .slice(0, most - 1)
    .map(shortDate)
    .join(', ')}, …, ${shortDate(last)}`;
}

const nameOf = (month: string | undefined): string => MONTH_NAMES[Number(month) - 1] ?? String(month);
