import Holidays from 'date-holidays';

/**
 * The public holidays of a country, state or region in date-holidays: each name with its dates, in order, from the
 * first to the last year. Only whole days count; a festival of several days counts with each of its whole days.
 */
export function publicHolidays(
  path: readonly string[],
  firstYear: number,
  lastYear: number,
): ReadonlyMap<string, readonly string[]> {
  const [country = '', state, region] = path;
  const place = { country, ...(state === undefined ? {} : { state }), ...(region === undefined ? {} : { region }) };
  const holidays = new Holidays(place, { types: ['public'] });
  const byName = new Map<string, Set<string>>();
  // A substitute day may lie in the year before or after its holiday.
  for (let year = firstYear - 1; year <= lastYear + 1; year++) {
    for (const holiday of holidays.getHolidays(year, 'en')) {
      const dates = wholeDays(holiday.date, holiday.end.getTime() - holiday.start.getTime());
      const inside = dates.filter(
        (date) => Number(date.slice(0, 4)) >= firstYear && Number(date.slice(0, 4)) <= lastYear,
      );
      if (inside.length > 0) byName.set(holiday.name, new Set([...(byName.get(holiday.name) ?? []), ...inside]));
    }
  }
  return new Map([...byName].map(([name, dates]) => [name, [...dates].toSorted()]));
}

function wholeDays(localStart: string, milliseconds: number): readonly string[] {
  if (!localStart.includes(' 00:00:00')) return [];
  const hours = milliseconds / 3_600_000;
  const days = Math.floor((hours + 1) / 24); // A day in which clocks go forward has 23 hours.
  const first = Date.parse(localStart.slice(0, 10));
  return Array.from({ length: days }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
}
