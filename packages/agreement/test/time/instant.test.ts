import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as time from '../../src/time/index.ts';

const newYork = time.zoneNamed('America/New_York') ?? { name: '', since: [], offsets: [] };

describe('an instant', () => {
  it.each([
    ['2027-03-05T18:10', '2027-03-05T23:10:00Z'],
    ['2027-03-05 18:10', '2027-03-05T23:10:00Z'],
    ['2027-03-05T24:00', '2027-03-06T05:00:00Z'],
    ['2027-03-05T18:10:07', '2027-03-05T23:10:07Z'],
    ['2027-03-14T02:30', '2027-03-14T07:30:00Z'], // skipped: as 03:30
    ['2027-11-07T01:30', '2027-11-07T05:30:00Z'], // twice: the first
  ])('is read from %s in New York', (local, utc) => {
    expect(time.instantOf(local, newYork)).toBe(Date.parse(utc) / 1000);
  });
  it.each([
    '2027-02-29T10:00',
    '2027-02-28T25:00',
    '2027-02-28T10:60',
    '2027-02-28T10:00:60',
    '2027-02-28',
    'tomorrow',
    '',
  ])('is not read from %s', (text) => {
    expect(time.instantOf(text, newYork)).toBeUndefined();
  });
  it('opens and closes shifts at the change where clocks skip the time', () => {
    const skipped = time.wallClockOf('2027-03-14T02:30') ?? Number.NaN;
    expect(time.localOf(time.firstInstantAt(newYork, skipped), newYork)).toBe('2027-03-14T03:00');
  });
});

describe('zones', () => {
  const zones = time.timeZones().flatMap((name) => time.zoneNamed(name) ?? []);
  const change = fc
    .constantFrom(...zones)
    .chain((zone) =>
      fc.record({ zone: fc.constant(zone), near: fc.constantFrom(...zone.since.slice(1), 1_800_000_000) }),
    );
  const moment = fc.record({ change, shift: fc.integer({ min: -90_000, max: 90_000 }) });

  it('have the clocks of Temporal, near each change too', () => {
    const property = fc.property(moment, ({ change: { zone, near }, shift }) => {
      const instant = near + shift;
      const expected = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone.name);
      expect(time.wallClockText(time.wallClockAt(zone, instant))).toBe(
        expected.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/:00$/, ''),
      );
    });
    fc.assert(property, { numRuns: 3000, seed: 1 });
  });
  it('read local times as Temporal does', () => {
    const property = fc.property(moment, ({ change: { zone, near }, shift }) => {
      const local = time.wallClockText(time.wallClockAt(zone, near) + shift);
      const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone.name, { disambiguation: 'compatible' });
      expect(time.instantOf(local, zone)).toBe(expected.epochMilliseconds / 1000);
    });
    fc.assert(property, { numRuns: 3000, seed: 2 });
  });
  it('are those of the edition that this Node carries; otherwise run scripts/generate-zones.ts', () => {
    expect(time.zoneData.source).toBe(`IANA tz ${process.versions.tz}`);
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !time.isTimeZone(name))).toEqual([]);
  });
  it.each(['Asia/Kolkata', 'Asia/Calcutta', 'US/Eastern', 'Europe/Kyiv', 'UTC', 'Australia/Lord_Howe'])(
    'know %s',
    (name) => {
      expect(time.isTimeZone(name)).toBe(true);
    },
  );
  it.each(['', 'EST+5', 'America/New York', 'europe/berlin', 'toString', '__proto__'])('do not know %s', (name) => {
    expect(time.isTimeZone(name)).toBe(false);
    expect(time.zoneNamed(name)).toBeUndefined();
  });
  it.each([
    ['New York', 'America/New_York'],
    ['America/NewYork', 'America/New_York'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Asia/Singapur', 'Asia/Singapore'],
  ])('suggest for %s', (name, expected) => {
    expect(time.nearestTimeZones(name)[0]).toBe(expected);
  });
  it('suggest nothing for what is near to none', () => {
    expect(time.nearestTimeZones('zzzzzzzz')).toEqual([]);
  });
});

describe('days', () => {
  it('add months as Temporal does', () => {
    const days = fc.integer({ min: 0, max: 40_000 });
    const property = fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
      const expected = Temporal.PlainDate.from(time.dateOf(day)).add({ months });
      expect(time.dateOf(time.addMonths(day, months))).toBe(expected.toString());
      expect(time.weekdayOf(day)).toBe(Temporal.PlainDate.from(time.dateOf(day)).dayOfWeek);
    });
    fc.assert(property, { seed: 3 });
  });
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-1-1', false],
    ['', false],
  ])('%s exists: %s', (text, expected) => {
    expect(time.isDate(text)).toBe(expected);
  });
});
