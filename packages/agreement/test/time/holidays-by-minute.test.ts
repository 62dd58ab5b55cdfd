import { describe, expect, test } from 'vitest';
import type { Calendar, HolidaySet } from '../../src/model/calendar.ts';
import {
  closingOfNthBusinessDay,
  deadline,
  elapsed,
  holidaysOf,
  isHolidayProblem,
  loadHolidays,
  workingTable,
} from '../../src/time/index.ts';
import { stepClosing, stepDeadline, stepElapsed, walk } from './minute-stepper.ts';

const source = await loadHolidays();
const [FIRST, LAST] = [2026, 2030];
const DAY = 86_400;

/** Places of the data set, with holidays by rule, by moon and by decree. */
const PLACES: readonly (readonly [country: string, region: string | undefined, timezone: string])[] = [
  ['US', undefined, 'America/New_York'],
  ['DE', 'BY', 'Europe/Berlin'],
  ['SG', undefined, 'Asia/Singapore'],
  ['GB', 'SCT', 'Europe/London'],
  ['TR', undefined, 'Europe/Istanbul'],
];

function holidaySet(country: string, region: string | undefined): HolidaySet {
  const set = holidaysOf(source, country, region, FIRST, LAST);
  if (isHolidayProblem(set)) throw new Error(set.problem);
  return set;
}

const calendarOf = (holidays: readonly HolidaySet[], timezone: string): Calendar => ({
  name: 'Office',
  timezone,
  week: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:30' })),
  holidays,
  closed: [],
  open: [],
});

/** Of all years some holidays in the middle of the week, evenly spread; in a long run all of them. */
function sampled({ dates }: HolidaySet): readonly string[] {
  const onWorkdays = dates.map(({ date }) => date).filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
  const every = process.env.SLA_LONG ? 1 : Math.ceil(onWorkdays.length / 8);
  return onWorkdays.filter((_, at) => at % every === 0);
}

describe.each(PLACES)('over five years in %s %s (%s)', (country, region, timezone) => {
  const set = holidaySet(country, region);
  const calendar = calendarOf([set], timezone);
  const table = workingTable(calendar, `${FIRST}-01-01`, `${LAST}-12-31`);
  const chosen = sampled(set).filter((date) => date > `${FIRST}-01-10` && date < `${LAST}-12-20`);

  test('the table of all years answers around holidays as a walk from minute to minute does', () => {
    expect(new Set(chosen.map((date) => date.slice(0, 4))).size).toBeGreaterThan(3);
    for (const date of chosen) {
      const steps = walk(calendar, Date.parse(date) / 60_000 - 4 * 1440, 12 * 1440);
      for (const hours of [-40, -20, -9, 0, 10, 15, 30]) {
        const start = Date.parse(date) / 1000 + hours * 3600;
        const asked = `${date} ${hours} h`;
        expect(elapsed(table, start, start + 3 * DAY), asked).toBe(stepElapsed(steps, start, start + 3 * DAY));
        expect(deadline(table, start, 6 * 3600), asked).toBe(stepDeadline(steps, start, 6 * 3600));
        expect(closingOfNthBusinessDay(table, start, 2), asked).toBe(stepClosing(steps, start, 2));
      }
    }
  });

  test('a table that has forgotten the holidays is told apart at each of them', () => {
    const forgetful = workingTable(calendarOf([], timezone), `${FIRST}-01-01`, `${LAST}-12-31`);
    for (const date of chosen) {
      const start = Date.parse(date) / 1000;
      const steps = walk(calendar, start / 60 - 4 * 1440, 6 * 1440);
      expect(elapsed(forgetful, start, start + DAY), date).not.toBe(stepElapsed(steps, start, start + DAY));
    }
  });
});
