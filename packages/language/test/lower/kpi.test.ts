import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, lowered, problemsOf } from './lowered.ts';

const kpi = (block: string) => clean(`kpi X owned by Sales { ${block} }`).kpis.X;
const faults = (...lines: readonly string[]) => problemsOf(`kpi X owned by Sales {\n${lines.join('\n')}\n}`).join('\n');

describe('measures', () => {
  test.each([
    ['rate MQL -> SQL', '{kind: "rate", from: "MQL", to: "SQL"}'],
    ['sum of amount at Customer', '{kind: "sum", field: "amount", at: "Customer"}'],
    ['count of MQL', '{kind: "count", of: {op: "becomes", what: {op: "stage", in: ["MQL"]}}}'],
    [
      'count of demo_requested',
      '{kind: "count", of: {op: "event", event: "demo_requested", where: [], times: 1, reasons: []}}',
    ],
    [
      'share of MQL where HotLeads is started',
      '{kind: "share", of: "MQL", where: {op: "contact", contact: "HotLeads", is: "started"}}',
    ],
    ['kept KeepTouch, ToSales', '{kind: "kept", promises: ["KeepTouch", "ToSales.accept"]}'],
    ['late HotLeads', '{kind: "late", promises: ["HotLeads.first touch", "HotLeads.attempts"]}'],
  ])('%s', (measure, expected) => {
    expect(compact(kpi(`measure ${measure}`)?.measure)).toBe(expected);
  });

  test('a declaration stands for all promises it makes', () => {
    const goal =
      'goal G owned by Sales {\ndeliver at least 4 MQL every month, reported to "Amy Chen" by day 5\ndeliver at least 2 SQL every month\n}';
    const report = 'report R from "Amy Chen" to "Josh Park" every Friday';
    const meeting = 'meeting M every Friday { with Sales }';
    const { kpis } = clean(`${goal}\n${report}\n${meeting}\nkpi X owned by Sales { measure kept G, R, M }`);
    expect(kpis.X?.measure).toEqual({
      kind: 'kept',
      promises: ['G.deliver', 'G.report', 'G.deliver 2', 'R.report', 'M.meeting'],
    });
  });

  test('a time runs from one moment to another, on a calendar where one is written', () => {
    const measure = kpi('measure median business time in calendar Berlin from lead becomes MQL to touched')?.measure;
    expect(measure).toMatchObject({
      kind: 'time',
      statistic: 'median',
      business: true,
      calendar: 'Berlin',
      from: { op: 'becomes' },
      to: { op: 'event', event: 'touched' },
    });
    expect(kpi('measure average time from created to touched')?.measure).toMatchObject({
      business: false,
      statistic: 'average',
    });
  });

  test('a KPI is counted over the calendar month unless said', () => {
    expect(kpi('measure count of MQL')).toMatchObject({ period: 'month', fiscal: false });
    expect(kpi('measure count of MQL every fiscal quarter')).toMatchObject({ period: 'quarter', fiscal: true });
  });

  test('only numbers and money are added up', () => {
    expect(faults('measure sum of region at Customer')).toMatchInlineSnapshot(
      `"region | measure-invalid: 'region' is a choice, which cannot be added up. Sum a field of numbers or money."`,
    );
  });

  test('what makes no promise can be neither kept nor late', () => {
    expect(faults('measure kept Silent')).toMatchInlineSnapshot(
      `"Silent | promise-missing: 'Silent' promises nothing that is due in time, so it can be neither kept nor late. Say how soon a lead is accepted, as in \`accept within 4 business hours\`."`,
    );
  });
});

describe('targets and alarms', () => {
  const block = (...lines: readonly string[]) => clean(`kpi X owned by Sales {\n${lines.join('\n')}\n}`).kpis.X;

  test('a share is compared with a percentage', () => {
    const { target, alarm } = block('measure rate MQL -> SQL', 'target >= 40%', 'alarm < 25%') ?? {};
    expect(compact([target, alarm])).toMatchInlineSnapshot(`
      "{is: ">=", value: {kind: "percent", share: {numerator: 2, denominator: 5}}}
      {is: "<", value: {kind: "percent", share: {numerator: 1, denominator: 4}}}"
    `);
  });

  test.each([
    [
      'median business time from created to touched',
      '<= 30 business minutes',
      '{kind: "duration", duration: {amount: 30, unit: "minute", business: true}}',
    ],
    [
      'average time from created to touched',
      '<= 2 hours',
      '{kind: "duration", duration: {amount: 2, unit: "hour", business: false}}',
    ],
    ['count of MQL', '>= 450', '{kind: "number", number: "450"}'],
    ['sum of amount at Customer', '>= 1.2M USD', '{kind: "money", money: {amount: "1200000", currency: "USD"}}'],
    ['sum of seats at Customer', '>= 1,000', '{kind: "number", number: "1000"}'],
    ['late KeepTouch', '= 0%', '{kind: "percent", share: {numerator: 0, denominator: 1}}'],
  ])('%s %s', (measure, bound, expected) => {
    expect(compact(block(`measure ${measure}`, `target ${bound}`)?.target?.value)).toBe(expected);
  });

  test.each([
    ['rate MQL -> SQL', '>= 40'],
    ['rate MQL -> SQL', '>= 500 USD'],
    ['median business time from created to touched', '<= 30 minutes'],
    ['median time from created to touched', '<= 30 business minutes'],
    ['count of MQL', '>= 40%'],
    ['sum of amount at Customer', '>= 500'],
    ['sum of amount at Customer', '>= "a lot"'],
    ['sum of amount at Customer', '>= plenty'],
  ])('%s is not compared with %s', (measure, bound) => {
    const { agreement, problems } = lowered(`kpi X owned by Sales {\nmeasure ${measure}\ntarget ${bound}\n}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${bound.replace(/^\S+ /, '')} | kpi-bound-type: 'X' measures`);
    expect(agreement.kpis.X).not.toHaveProperty('target');
  });

  test('the message says what would fit', () => {
    expect(faults('measure median business time from created to touched', 'alarm > 2 hours')).toMatchInlineSnapshot(
      `"2 hours | kpi-bound-type: 'X' measures a length of business time: write business time such as 4 business hours."`,
    );
  });

  test('another currency than the agreement’s is not added up', () => {
    expect(faults('measure sum of amount at Customer', 'target >= 5 EUR')).toMatchInlineSnapshot(
      `"5 EUR | currency-mismatch: The agreement is in USD: write this amount in USD, not in EUR."`,
    );
  });

  test('two measures are one too many', () => {
    expect(faults('measure count of MQL', 'measure count of SQL')).toMatchInlineSnapshot(`
      "measure count of SQL | statement-duplicate: 'measure' is said twice here. Keep one of the two lines.
        measure count of MQL"
    `);
  });
});

test('checks can point at the measure, the bounds and their values', () => {
  const { agreement, words } = lowered('kpi X owned by Sales {\nmeasure rate MQL -> SQL\nalarm < 25%\n}');
  const { X } = agreement.kpis;
  expect([
    words(X ?? {}, 'name'),
    words(X?.measure ?? {}, 'to'),
    words(X?.alarm ?? {}),
    words(X?.alarm ?? {}, 'value'),
  ]).toEqual(['X', 'SQL', 'alarm < 25%', '25%']);
});
