import type { Holiday, HolidaySet } from '../model/calendar.ts';
import { nearestAll } from '../text/nearest.ts';
import { dateOf, dayOf } from './plain-date.ts';

/**
 * The public holidays of the world, as `generate-holidays.ts` writes them from the data set that `source` names.
 * A region adds to what is around it, replaces days under the same name, or lacks them (null).
 */
export interface HolidaySource {
  /** The data set and its version, such as `date-holidays 3.37.0`. */
  readonly source: string;
  /** Under which licence the data are passed on. */
  readonly licence: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Days of each year from the first, a space between years; each two digits to the base 36 are days since January 1. */
  readonly patterns: readonly string[];
  /** By code: `DE`, `DE-BY`, `DE-BY-A`. */
  readonly places: Readonly<Record<string, HolidayPlace>>;
}

/** A country or region with the days that set it apart: `12-25` in every year, or `#` and the index of a pattern. */
export interface HolidayPlace {
  readonly name: string;
  readonly days: Readonly<Record<string, string | null>>;
}

/** A country or region that the data set knows. */
export interface KnownPlace {
  /** Country code, or region code within its country: `DE`, `BY`, `BY-A`. */
  readonly code: string;
  readonly name: string;
}

/** Why there are no holidays to write out, with the codes that may have been meant. */
export interface HolidayProblem {
  readonly problem: 'unknown country' | 'unknown region' | 'unknown years';
  readonly nearest: readonly string[];
}

/**
 * Loads the data set. It takes a few milliseconds, so an agreement without `holidays` should never ask for it; what
 * comes back can be kept and read synchronously.
 */
export async function loadHolidays(): Promise<HolidaySource> {
  const { default: source } = await import('./holidays.data.json', { with: { type: 'json' } });
  return source;
}

/** Whether something is a value of {@link holidaysOf} that could not be had. */
export function isHolidayProblem(result: HolidaySet | HolidayProblem): result is HolidayProblem {
  return 'problem' in result;
}

/**
 * The public holidays of a country, or of a region in it, in the years from the first to the last, in order: whole days,
 * with the days that stand in for a holiday on a weekend where the law gives them. Codes are read without regard to case.
 * Several holidays on one date are one, their names joined.
 */
export function holidaysOf(
  source: HolidaySource,
  country: string,
  region: string | undefined,
  fromYear: number,
  toYear: number,
): HolidaySet | HolidayProblem {
  if (!isCountry(source, country)) {
    return { problem: 'unknown country', nearest: nearestPlaces(country, countries(source)) };
  }
  if (region !== undefined && !isRegion(source, country, region)) {
    return { problem: 'unknown region', nearest: nearestPlaces(region, regions(source, country)) };
  }
  if (fromYear < source.firstYear || toYear > source.lastYear) return { problem: 'unknown years', nearest: [] };
  const place = region === undefined ? {} : { region: region.toUpperCase() };
  const days = daysOf(source, codeOf(country, region));
  const dates = datesOf(source, days).filter(({ date }) => isBetween(Number(date.slice(0, 4)), fromYear, toYear));
  return { country: country.toUpperCase(), ...place, source: source.source, dates };
}

/** Whether the data set knows a country by this code (ISO 3166-1), without regard to case. */
export function isCountry(source: HolidaySource, country: string): boolean {
  return !country.includes('-') && Object.hasOwn(source.places, country.toUpperCase());
}

/** Whether the data set knows a region of the country by this code, without regard to case. */
export function isRegion(source: HolidaySource, country: string, region: string): boolean {
  return isCountry(source, country) && region !== '' && Object.hasOwn(source.places, codeOf(country, region));
}

/** All countries of the data set. */
export function countries(source: HolidaySource): readonly KnownPlace[] {
  return Object.entries(source.places)
    .filter(([code]) => !code.includes('-'))
    .map(([code, { name }]) => ({ code, name }));
}

/** All regions of a country in the data set; a region within a region is written `BY-A`. */
export function regions(source: HolidaySource, country: string): readonly KnownPlace[] {
  const prefix = codeOf(country, '');
  return Object.entries(source.places)
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, { name }]) => ({ code: code.slice(prefix.length), name }));
}

/** What people write for countries whose ISO code is another. */
const everydayCodes: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', UAE: 'AE', USA: 'US' };

/** The codes of the places whose code or name is nearest to the text: `USA` and `Germany` find `US` and `DE`. */
function nearestPlaces(text: string, places: readonly KnownPlace[]): readonly string[] {
  const [first = ''] = text.toUpperCase().split('-'); // `DE-BY` for a country is DE.
  const everyday = places.filter(({ code }) => code === first || code === everydayCodes[first]);
  const named = places.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()) && text.length > 2);
  const byName = nearestAll(
    text,
    places.map(({ name }) => name),
  );
  const byCode = nearestAll(
    text,
    places.map(({ code }) => code),
  );
  const codes = [...everyday, ...named, ...places.filter(({ name }) => byName.includes(name))].map(({ code }) => code);
  return [...new Set([...codes, ...byCode])].slice(0, 3);
}

/** The days of a place by name: those around it, changed by its own. */
function daysOf(source: HolidaySource, code: string): Readonly<Record<string, string | null>> {
  const around = code.includes('-') ? daysOf(source, code.slice(0, code.lastIndexOf('-'))) : {};
  return { ...around, ...source.places[code]?.days };
}

function datesOf(source: HolidaySource, days: Readonly<Record<string, string | null>>): readonly Holiday[] {
  const names = new Map<string, readonly string[]>();
  for (const [name, code] of Object.entries(days)) {
    for (const date of code === null ? [] : decode(source, code)) names.set(date, [...(names.get(date) ?? []), name]);
  }
  return [...names]
    .map(([date, all]) => ({ date, name: all.join(', ') }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function decode({ firstYear, lastYear, patterns }: HolidaySource, code: string): readonly string[] {
  if (!code.startsWith('#')) {
    return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => `${firstYear + index}-${code}`);
  }
  const years = (patterns[Number(code.slice(1))] ?? '').split(' ');
  return years.flatMap((year, index) => {
    const newYear = dayOf(`${firstYear + index}-01-01`);
    return (year.match(/../g) ?? []).map((digits) => dateOf(newYear + Number.parseInt(digits, 36)));
  });
}

function codeOf(country: string, region: string | undefined): string {
  return (region === undefined ? country : `${country}-${region}`).toUpperCase();
}

function isBetween(number: number, from: number, to: number): boolean {
  return from <= number && number <= to;
}
