import type { Recurrence, Weekday } from '../model/calendar.ts';
import { sentenceList } from '../text/sentence-list.ts';

const weekdays: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};
const ordinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', '-1': 'last' } as const;

/** A recurrence as the language writes it: `every Friday`, `4 times every month`, `every month on first Tuesday at 10:00`. */
export function recurrenceText(recurrence: Recurrence): string {
  const { times } = recurrence;
  return `${daysText(recurrence)}${times.length === 0 ? '' : ` at ${times.join(', ')}`}`;
}

function daysText(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'weekdays':
      return `every ${sentenceList(recurrence.weekdays.map((weekday) => weekdays[weekday]))}`;
    case 'interval':
      return `every ${recurrence.amount} ${recurrence.unit}${recurrence.amount === 1 ? '' : 's'}`;
    case 'shares':
      return `${recurrence.count === 1 ? '' : `${recurrence.count} times `}${everyText(recurrence)}`;
    case 'day':
      return `${everyText(recurrence)} on day ${recurrence.day}`;
    case 'ordinal':
      return `${everyText(recurrence)} on ${ordinals[recurrence.ordinal]} ${weekdays[recurrence.weekday]}`;
  }
}

/** ` by day 20`; nothing where no day is written. */
export const byDayText = ({ byDay }: { readonly byDay?: number }): string =>
  byDay === undefined ? '' : ` by day ${byDay}`;

/** `every month`, `every fiscal quarter`. */
export function everyText({ fiscal, unit }: { readonly fiscal: boolean; readonly unit: string }): string {
  return `every ${fiscal ? 'fiscal ' : ''}${unit}`;
}
