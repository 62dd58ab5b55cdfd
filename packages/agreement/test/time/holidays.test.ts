import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicHolidays } from '../../../../scripts/public-holidays.ts';
import {
  countries,
  holidaysOf,
  isCountry,
  isHolidayProblem,
  isRegion,
  loadHolidays,
  regions,
} from '../../src/time/index.ts';

const source = await loadHolidays();

function datesOf(country: string, region: string | undefined, from: number, to: number): readonly string[] {
  const set = holidaysOf(source, country, region, from, to);
  return isHolidayProblem(set) ? [set.problem] : set.dates.map(({ date, name }) => `${date} ${name}`);
}

describe('the holidays carried', () => {
  it('come from the version of date-holidays that is installed; otherwise run scripts/generate-holidays.ts', () => {
    const { version } = JSON.parse(readFileSync(new URL(import.meta.resolve('date-holidays/package.json')), 'utf8'));
    expect(source.source).toBe(`date-holidays ${version}`);
  });
  const all = Object.keys(source.places);
  const sample = [
    'US',
    'SG',
    'DE',
    'DE-BY',
    'DE-BY-A',
    'GB-SCT',
    'US-CA-LA',
    'IN-KA',
    'TR',
    'IL',
    'JP',
    'CN',
    'IS',
    'KR',
  ];
  const places = [...new Set([...sample, ...all.filter((_, index) => index % 21 === 0)])];
  it.each(places)('are those of date-holidays in %s', (code) => {
    const [country = '', ...rest] = code.split('-');
    const year = 2015 + (all.indexOf(code) % 34);
    const expected = publicHolidays(pathOf(code), year, year + 1);
    const region = rest.length === 0 ? undefined : rest.join('-');
    const dates = new Set([...expected.values()].flat());
    const set = holidaysOf(source, country, region, year, year + 1);
    expect(isHolidayProblem(set) ? set : set.dates.map(({ date }) => date)).toEqual([...dates].toSorted());
    for (const { date, name } of isHolidayProblem(set) ? [] : set.dates) {
      const names = [...expected].filter(([, on]) => on.includes(date)).map(([each]) => each);
      expect(name.split(', ').toSorted()).toEqual(names.join(', ').split(', ').toSorted());
    }
  });
  it('are sampled in more than thirty places', () => {
    expect(places.length).toBeGreaterThan(30);
  });
});

/** The codes as date-holidays spells them, which is not always in capitals. */
function pathOf(code: string): readonly string[] {
  const [country = '', state, region] = code.split('-');
  if (state === undefined) return [country];
  const spelt = (wanted: string) => ({ TIMARU: 'Timaru', BULLER: 'Buller' })[wanted] ?? wanted;
  const island = country === 'CK' ? state.charAt(0) + state.slice(1).toLowerCase() : spelt(state);
  return region === undefined ? [country, island] : [country, island, spelt(region)];
}

describe('public holidays', () => {
  it('are whole days with their substitutes, in order', () => {
    expect(datesOf('US', undefined, 2027, 2027)).toEqual([
      "2027-01-01 New Year's Day",
      '2027-01-18 Martin Luther King Jr. Day',
      "2027-02-15 Washington's Birthday",
      '2027-05-31 Memorial Day',
      '2027-06-18 Juneteenth (substitute day)',
      '2027-06-19 Juneteenth',
      '2027-07-04 Independence Day',
      '2027-07-05 Independence Day (substitute day)',
      '2027-09-06 Labour Day',
      '2027-10-11 Columbus Day',
      '2027-11-11 Veterans Day',
      '2027-11-25 Thanksgiving Day',
      '2027-12-24 Christmas Day (substitute day)',
      '2027-12-25 Christmas Day',
      "2027-12-31 New Year's Day (substitute day)",
    ]);
  });
  it('differ by region', () => {
    expect(datesOf('DE', undefined, 2027, 2027)).not.toContain('2027-01-06 Epiphany');
    expect(datesOf('DE', 'BY', 2027, 2027)).toContain('2027-01-06 Epiphany');
    expect(datesOf('DE', 'BY-A', 2027, 2027)).toContain('2027-08-08 Augsburg Peace Festival');
  });
  it('lack in a region what it replaces', () => {
    expect(datesOf('US', 'AL', 2027, 2027)).not.toContain("2027-02-15 Washington's Birthday");
  });
  it('take codes in any case, and give them in capitals with the source', () => {
    expect(holidaysOf(source, 'de', 'by', 2027, 2027)).toMatchObject({
      country: 'DE',
      region: 'BY',
      source: source.source,
    });
  });
  it.each([
    ['USA', undefined, 'unknown country', 'US'],
    ['UK', undefined, 'unknown country', 'GB'],
    ['Germany', undefined, 'unknown country', 'DE'],
    ['DE', 'Bayern', 'unknown region', 'BY'],
    ['DE', 'BX', 'unknown region', 'BB'],
    ['DE', '', 'unknown region', undefined],
    ['DE-BY', undefined, 'unknown country', 'DE'],
    ['__proto__', undefined, 'unknown country', undefined],
  ])('of %s %s: %s, perhaps %s', (country, region, problem, first) => {
    const result = holidaysOf(source, country, region, 2027, 2027);
    expect(isHolidayProblem(result) && [result.problem, result.nearest[0]]).toEqual([problem, first]);
  });
  it('of years beyond the data set are not known', () => {
    expect(datesOf('US', undefined, 2014, 2027)).toEqual(['unknown years']);
    expect(datesOf('US', undefined, 2027, 2051)).toEqual(['unknown years']);
  });
  it('are there for known countries and regions only', () => {
    expect([isCountry(source, 'SG'), isCountry(source, 'XX'), isCountry(source, '')]).toEqual([true, false, false]);
    expect([isRegion(source, 'DE', 'by'), isRegion(source, 'DE', 'XX'), isRegion(source, 'XX', 'BY')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(countries(source).length).toBeGreaterThan(200);
    expect(regions(source, 'AT').map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
});
