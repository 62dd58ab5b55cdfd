import {
  countries,
  type HolidaySource,
  holidaysOf,
  isHolidayProblem,
  isTimeZone,
  nearestTimeZones,
  regions,
  zoneData,
} from '@sla/agreement';
import type { TimeData } from './lower/time-data.ts';

/** Years before and after the agreement's term for which public holidays are written out. */
const MARGIN = 1;

/**
 * Time zones and public holidays for the lowering. The holidays are asked for only when an agreement names a country,
 * since reading them takes a moment.
 */
export function timeData(load: () => HolidaySource): TimeData {
  return {
    years: { firstYear: yearOf(zoneData.from) + MARGIN, lastYear: yearOf(zoneData.to) - 1 - MARGIN },
    zone: (name) => {
      const [suggestion] = isTimeZone(name) ? [] : nearestTimeZones(name);
      return { known: isTimeZone(name), ...(suggestion ? { suggestion } : {}) };
    },
    holidays: (country, region, years) => {
      const source = load();
      const from = years ? years.from - MARGIN : source.firstYear;
      const to = years ? years.to + MARGIN : source.lastYear;
      const found = holidaysOf(source, country, region, from, to);
      return isHolidayProblem(found) ? { message: sentence(found.problem, country, region, found.nearest) } : found;
    },
    countries: () => countries(load()),
    regions: (country) => regions(load(), country),
  };
}

const yearOf = (seconds: number): number => new Date(seconds * 1000).getUTCFullYear();

function sentence(problem: string, country: string, region: string | undefined, near: readonly string[]): string {
  const did = near.length > 0 ? ` Did you mean ${near.map((code) => `'${code}'`).join(' or ')}?` : '';
  if (problem === 'unknown country') return `No public holidays are known for '${country}'.${did}`;
  if (problem === 'unknown region')
    return `No region '${region}' of '${country}' has public holidays of its own.${did}`;
  return `The public holidays of '${country}' are not known for the years of this agreement.`;
}
