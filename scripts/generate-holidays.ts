/**
 * Writes `packages/agreement/src/time/holidays.data.json`: the public holidays of every country and region that
 * date-holidays knows, from 2015 to 2050. Loading date-holidays costs 140 ms and 25 ms a year; this file costs 2 ms.
 *
 * Only whole days are taken: a holiday that begins at noon leaves a morning to work, and no public list says which
 * firms work it. Names are English where the data set has them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import type { HolidayPlace, HolidaySource } from '../packages/agreement/src/time/holidays.ts';
import { publicHolidays } from './public-holidays.ts';

const firstYear = 2015;
const lastYear = 2050;
const { version } = JSON.parse(readFileSync(new URL(import.meta.resolve('date-holidays/package.json')), 'utf8'));

const patterns: string[] = [];
const patternOf = new Map<string, number>();
const places: Record<string, HolidayPlace> = {};
const names = new Holidays();
for (const [country, countryName] of Object.entries(names.getCountries('en'))) {
  const inCountry = addPlace([country], countryName, {});
  for (const [state, stateName] of Object.entries(names.getStates(country, 'en') ?? {})) {
    const inState = addPlace([country, state], stateName, inCountry);
    for (const [region, regionName] of Object.entries(names.getRegions(country, state, 'en') ?? {})) {
      addPlace([country, state, region], regionName, inState);
    }
  }
}
const licence = 'CC BY-SA 3.0; the sources are named in the LICENSE file of date-holidays';
const data: HolidaySource = { source: `date-holidays ${version}`, licence, firstYear, lastYear, patterns, places };
const file = new URL('../packages/agreement/src/time/holidays.data.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
console.log(`${Object.keys(places).length} places, ${patterns.length} patterns, ${data.source}`);

/** Adds a place with what it has beside (or, as null, without) its surroundings; returns all its days by name. */
function addPlace(path: readonly string[], name: string, around: Readonly<Record<string, string>>) {
  const code = path.join('-').toUpperCase();
  if (places[code] !== undefined) throw new Error(`${code} is there twice`);
  const all: Record<string, string> = {};
  for (const [holiday, dates] of publicHolidays(path, firstYear, lastYear)) all[holiday] = encode(dates);
  const own: Record<string, string | null> = {};
  for (const holiday of Object.keys(around)) if (all[holiday] === undefined) own[holiday] = null;
  for (const [holiday, days] of Object.entries(all)) if (around[holiday] !== days) own[holiday] = days;
  places[code] = { name, days: own };
  return all;
}

/** `12-25` for a day of every year; else `#` and the index of a pattern with the days of each year in two digits. */
function encode(dates: readonly string[]): string {
  const days = new Set(dates.map((date) => date.slice(5)));
  const [only] = days;
  if (only !== undefined && days.size === 1 && dates.length === lastYear - firstYear + 1) return only;
  const years: string[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    years.push(
      dates
        .filter((date) => date.startsWith(`${year}`))
        .map(dayOfYear)
        .join(''),
    );
  }
  const pattern = years.join(' ').trimEnd();
  const index = patternOf.get(pattern) ?? patterns.push(pattern) - 1;
  patternOf.set(pattern, index);
  return `#${index}`;
}

/** The days since the first of January, in two digits to the base 36. */
function dayOfYear(date: string): string {
  const days = (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / 86_400_000;
  return days.toString(36).padStart(2, '0');
}
