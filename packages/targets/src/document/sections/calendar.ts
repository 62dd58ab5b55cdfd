import type { Calendar, Hours, Weekday } from '@sla/agreement';
import { shown } from '../context.ts';
import type { Fact, Item, Line } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { dateText } from '../words/dates.ts';
import { proseBlocks } from '../words/prose.ts';

/** When people are at work, and on which days nobody is. */
export function calendarItem(calendar: Calendar): Item {
  const pointer = pointerTo('calendars', calendar.name);
  const { text, name, timezone, prose } = calendar;
  return {
    kind: 'item',
    pointer,
    title: shown(calendar),
    ...(text === undefined ? {} : { name }),
    subtitle: [timezone],
    blocks: [...proseBlocks(`${pointer}/prose`, prose), { kind: 'facts', rows: calendarFacts(calendar, pointer) }],
  };
}

function calendarFacts(calendar: Calendar, pointer: string): readonly Fact[] {
  const { holidays, closed, open } = calendar;
  const line = (key: string, at: number, text: string): Line => ({ text: [text], pointer: `${pointer}/${key}/${at}` });
  return [
    ...fact(
      'Hours',
      hoursLines(calendar).map((text) => ({ text: [text] })),
    ),
    ...fact(
      'Nobody works',
      holidays.map(({ country, region }, at) => {
        const where = region === undefined ? country : `${country}, ${region}`;
        return line('holidays', at, `public holidays of ${where}`);
      }),
    ),
    ...fact(
      'Closed',
      closed.map(({ from, to, label }, at) =>
        line('closed', at, `${dateText(from)} to ${dateText(to)}${labelText(label)}`),
      ),
    ),
    ...fact(
      'Hours of their own',
      open.map(({ date, hours, label }, at) =>
        line('open', at, `${dateText(date)}, ${hoursText(hours)}${labelText(label)}`),
      ),
    ),
  ];
}

const fact = (label: string, values: readonly Line[]): readonly Fact[] =>
  values.length === 0 ? [] : [{ label, values }];

const labelText = (label: string | undefined): string => (label === undefined ? '' : `: ${label}`);

const hoursText = (hours: readonly Hours[]): string => hours.map(({ from, to }) => `${from} to ${to}`).join(', ');

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
};

/** `Mon, Tue: 09:00 to 17:30`: days with the same hours stand together. */
function hoursLines({ week }: Calendar): readonly string[] {
  const byHours = new Map<string, string[]>();
  for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) {
    const hours = hoursText(week.filter((one) => one.weekday === weekday));
    if (hours !== '') byHours.set(hours, [...(byHours.get(hours) ?? []), WEEKDAYS[weekday]]);
  }
  return [...byHours].map(([hours, days]) => `${days.join(', ')}: ${hours}`);
}
