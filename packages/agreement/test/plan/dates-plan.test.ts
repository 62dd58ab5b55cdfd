import { expect, test } from 'vitest';
import { plan, type SlaPromise } from '../../src/index.ts';
import { agreementWith, promise } from './agreements.ts';

const dates = (more: Partial<SlaPromise>, parts: Parameters<typeof agreementWith>[0] = {}) =>
  plan(agreementWith({ promises: { P: promise('P', { by: [], ...more }) }, ...parts })).dates.filter(
    ({ kind }) => kind !== 'expiry',
  );
const everyMonth = {
  kind: 'schedule',
  every: { kind: 'shares', count: 1, unit: 'month', fiscal: false, times: [] },
} as const;

test('a report every Friday: 53 in 2027, the first on New Year', () => {
  const every = { kind: 'weekdays', weekdays: [5], times: [] } as const;
  const [weekly] = dates({ kind: 'report', from: 'Weekly', starts: { kind: 'schedule', every } });
  expect(weekly).toMatchObject({ kind: 'report', name: 'Weekly', promise: 'P' });
  expect([weekly?.dates.length, weekly?.dates[0], weekly?.dates.at(-1)]).toEqual([53, '2027-01-01', '2027-12-31']);
});

test('a review every 6 months is counted from the first day', () => {
  const every = { kind: 'interval', amount: 6, unit: 'month', times: [] } as const;
  const reviews = [{ of: { kind: 'contact', name: 'HotLeads' }, by: [], promise: 'P' }];
  expect(dates({ kind: 'review', starts: { kind: 'schedule', every } }, { reviews })).toEqual([
    { kind: 'review', name: 'HotLeads', promise: 'P', dates: ['2027-07-01'] },
  ]);
});

test('numbers are reported on a day of the month that follows, the last after the term', () => {
  const firm = { kind: 'end of period', dayOfNextMonth: 31 } as const;
  const [report] = dates({ kind: 'volume report', from: 'Volume', starts: everyMonth, firm });
  expect(report?.dates.slice(0, 3)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  expect(report?.dates.at(-1)).toBe('2028-01-31');
});

test('the date of a goal is a date; what recurs for a goal is none', () => {
  expect(dates({ kind: 'result', from: 'G', firm: { kind: 'on', date: '2027-06-30' } })).toMatchObject([
    { kind: 'goal', dates: ['2027-06-30'] },
  ]);
  expect(dates({ kind: 'result', from: 'G', starts: everyMonth, firm: { kind: 'end of period' } })).toEqual([]);
});

test('what is due by a day of each month has that day in each, the last of a shorter one', () => {
  const firm = { kind: 'end of period', dayOfMonth: 31 } as const;
  const [goal] = dates({ kind: 'volume', from: 'Volume', starts: everyMonth, firm });
  expect(goal).toMatchObject({ kind: 'goal', name: 'Volume' });
  expect(goal?.dates.slice(0, 3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
  const early = dates(
    { kind: 'volume', from: 'Volume', starts: everyMonth, firm: { ...firm, dayOfMonth: 5 } },
    { effective: '2027-01-10' },
  );
  expect(early[0]?.dates[0]).toBe('2027-02-05');
});

test('promises about leads have no dates', () => {
  expect(dates({})).toEqual([]);
});

test('the agreement ends on its last day, if it has one', () => {
  expect(plan(agreementWith()).dates).toEqual([{ kind: 'expiry', name: 'Test agreement', dates: ['2027-12-31'] }]);
  const { expires: _, ...open } = agreementWith();
  expect(plan(open).dates).toEqual([]);
});

test('without a first day nothing that recurs has dates', () => {
  const { effective: _, ...timeless } = agreementWith();
  const every = { kind: 'weekdays', weekdays: [5], times: [] } as const;
  const shown = plan({
    ...timeless,
    promises: { P: promise('P', { kind: 'report', starts: { kind: 'schedule', every } }) },
  });
  expect(shown.dates[0]?.dates).toEqual([]);
});
