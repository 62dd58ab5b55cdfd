import { currencyCodes } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { accept, completed, inStarter, labels } from './completed.ts';

const goal = (line: string): string => inStarter(`goal More owned by Sales { ${line} }`);
const handoff = (line: string): string => inStarter(`handoff Back from Sales to Marketing { ${line} }`);
const kinds = (source: string, kind: string): readonly string[] =>
  completed(source)
    .filter((item) => item.kind === kind)
    .map(({ label }) => label);

describe('units', () => {
  test.each([
    [
      'of time',
      handoff('accept within 4 <|>'),
      [
        'business hours',
        'business days',
        'business minutes',
        'business seconds',
        'minutes',
        'hours',
        'days',
        'weeks',
        'months',
        'quarters',
        'years',
        'seconds',
      ],
    ],
    [
      'of one',
      inStarter('report Daily from SalesRep to Sales every 1 <|>'),
      ['day', 'week', 'month', 'quarter', 'year'],
    ],
    [
      'of a schedule, which counts whole days',
      inStarter('report Daily from SalesRep to Sales every 6 mo<|>'),
      ['days', 'weeks', 'months', 'quarters', 'years'],
    ],
    ['of money: the agreement has one currency', inStarter('funnel Some { deal size 5 <|> }'), ['USD']],
    ['of what a KPI measures', goal('reach 5 <|> of Bookings every month'), ['USD']],
    ['of a share', inStarter('funnel Some { rate Lead -> MQL 5 <|> }'), ['%']],
  ])('%s', (_, source, expected) => {
    expect(kinds(source, 'unit').toSorted()).toEqual(expected.toSorted());
  });

  test('take the place of the unit that is there', () => {
    expect(accept(handoff('accept within 4 business ho<|>urs'), 'days')).toContain('accept within 4 days }');
    expect(accept(handoff('accept within 4 business <|>'), 'business days')).toContain(
      'accept within 4 business days }',
    );
  });

  test('do not stand behind what only counts', () => {
    expect(kinds(goal('deliver at least 40 <|>'), 'unit')).toEqual([]);
  });

  test('of money are all that there are, where the agreement names none', () => {
    expect(kinds('funnel Some { deal size 5 <|> }', 'unit')).toEqual(currencyCodes);
  });
});

describe('dates', () => {
  test('are those of the agreement, never of the clock', () => {
    expect(kinds(goal('reach 5 USD of Bookings by <|>'), 'value')).toEqual([
      '2027-01-01',
      '2027-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
    ]);
  });

  test('are those of its fiscal year', () => {
    const fiscal = goal('reach 5 USD of Bookings by <|>').replace(
      'currency USD',
      'currency USD\n  fiscal year 2027 starts 2027-02-01',
    );
    expect(kinds(fiscal, 'value')).toContain('2027-04-30');
  });

  test('are none where nothing says when the agreement holds', () => {
    expect(kinds('goal More { reach 5 USD of Bookings by <|> }', 'value')).toEqual([]);
  });

  test('may be periods', () => {
    expect(kinds(goal('reach 5 USD of Bookings in <|>'), 'value')).toEqual(
      expect.arrayContaining(['2027-Q1', '2027-12']),
    );
  });

  test('have a time where something happens', () => {
    expect(accept(inStarter('scenario { at <|> }'), '2027-01-01')).toContain('at 2027-01-01 09:00 }');
  });

  test('of a very long agreement are few', () => {
    const long = goal('reach 5 USD of Bookings by <|>').replace('expires 2027', 'expires 9999');
    expect(kinds(long, 'value').length).toBeLessThan(30);
  });
});

describe('words of the calendar', () => {
  test.each([
    ['weekdays of hours', inStarter('calendar C { hours <|> }'), ['Mon', 'Sunday']],
    ['weekdays of a schedule', inStarter('report Daily from SalesRep to Sales every <|>'), ['Monday', 'Friday']],
    ['which day of a month', inStarter('meeting M every month on <|>'), ['first', 'last']],
    ['the weekday behind it', inStarter('meeting M every month on first <|>'), ['Tuesday']],
    ['countries', inStarter('calendar C { holidays <|> }'), ['US', 'DE']],
    ['quarters', inStarter('agreement "B" { change Interest only in <|> }'), ['Q1', 'Q4']],
    ['currencies', inStarter('agreement "B" { currency <|> }'), ['EUR', 'JPY']],
  ])('%s', (_, source, some) => {
    expect(labels(source)).toEqual(expect.arrayContaining(some));
  });

  test('how often is said of a period only', () => {
    expect(labels(inStarter('report Daily from SalesRep to Sales 4 times every <|>'))).not.toContain('Friday');
  });
});

describe('values of a type', () => {
  const fields = 'lead {\n  field due date\n  field seen date and time\n  field agreed yes/no\n}\n';
  test.each([
    ['money', 'amount > ', ['1,000 USD']],
    ['a text', 'email = ', ['"text"']],
    ['a date', 'due > ', ['2027-01-01', '2027-12-31', '2027-03-31', '2027-06-30', '2027-09-30']],
    ['an answer', 'agreed = ', []],
  ])('%s', (_, condition, expected) => {
    expect(kinds(inStarter(`${fields}segment S when ${condition}<|>`), 'value')).toEqual(expected);
  });

  test('a date with its time', () => {
    expect(accept(inStarter(`${fields}segment S when seen > <|>`), '2027-01-01')).toContain('seen > 2027-01-01 09:00');
  });

  test('a share, of a KPI that is one', () => {
    const kpi = (line: string) => inStarter(`kpi Some owned by Sales {\n  measure rate Lead -> MQL\n  ${line}\n}`);
    expect(kinds(kpi('target >= <|>'), 'value')).toEqual(['95%']);
  });

  test('business time, of a KPI that measures it', () => {
    const kpi = inStarter(
      'kpi Some owned by Sales {\n  measure median business time from created to touched\n  target <= <|>\n}',
    );
    expect(kinds(kpi, 'value')).toEqual(['4 business hours', '1 business day']);
  });

  test("have tab stops for what is the author's own", () => {
    expect(completed(handoff('accept within <|>')).find(({ label }) => label === '4 business hours')).toMatchObject({
      insert: '$' + '{1:4} business hours',
      isSnippet: true,
    });
  });
});
