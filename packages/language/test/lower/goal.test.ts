import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, lowered, problemsOf } from './lowered.ts';

const goal = (...lines: readonly string[]) => `goal G owned by Sales {\n${lines.join('\n')}\n}`;
const commitments = (...lines: readonly string[]) => clean(goal(...lines)).goals.G?.commitments;
const promise = (name: string, ...lines: readonly string[]) => clean(goal(...lines)).promises[name];

describe('what a goal says', () => {
  test.each([
    ['reach 500,000 USD of Bookings every month', '{kind: "every", period: "month", fiscal: false}'],
    ['reach 500,000 USD of Bookings every fiscal quarter', '{kind: "every", period: "quarter", fiscal: true}'],
    ['reach 500,000 USD of Bookings by 2027-06-30', '{kind: "by", date: "2027-06-30"}'],
    ['reach 500,000 USD of Bookings by end of FY2027-Q3', '{kind: "by", date: "2027-10-31"}'],
    [
      'reach 500,000 USD of Bookings in 2027-01',
      '{kind: "in", period: "2027-01", from: "2027-01-01", to: "2027-01-31"}',
    ],
    [
      'reach 500,000 USD of Bookings in 2027-Q3',
      '{kind: "in", period: "2027-Q3", from: "2027-07-01", to: "2027-09-30"}',
    ],
    ['reach 500,000 USD of Bookings', '{kind: "unbound"}'],
  ])('%s', (line, when) => {
    const [commitment] = commitments(line) ?? [];
    expect(commitment).toMatchObject({ kind: 'reach', kpi: 'Bookings', amount: { kind: 'money' }, promise: 'G.reach' });
    expect(compact(commitment?.when)).toBe(when);
  });

  test.each([
    ['month', '2027-01', [{ period: '2027-01', from: '2027-01-01', to: '2027-01-31' }]],
    ['quarter', '2027-Q3', [{ period: '2027-Q3', from: '2027-07-01', to: '2027-09-30' }]],
    ['month', '2027-Q3', undefined],
    ['quarter', 'FY2027-Q3', undefined],
    ['fiscal quarter', 'FY2027-Q3', [{ period: 'FY2027-Q3', from: '2027-08-01', to: '2027-10-31' }]],
  ])('every %s, and %s of its own: what is owed for it is owed once', (period, own, except) => {
    const lines = [`reach 5 USD of Bookings every ${period}`, `reach 4 USD of Bookings in ${own}`];
    const starts = promise('G.reach', ...lines)?.starts;
    expect(starts?.kind === 'schedule' && starts.except).toEqual(except);
  });
  test('a period of its own on another thing changes nothing', () => {
    const lines = ['deliver at least 5 MQL every month', 'reach 4 USD of Bookings in 2027-01'];
    expect(promise('G.deliver', ...lines)?.starts).not.toHaveProperty('except');
  });

  test('a growth names its baseline, and the amount follows', () => {
    expect(
      compact(commitments('raise Bookings over 9 months by 15% from 4,200,000 USD by end of FY2027-Q3')),
    ).toMatchInlineSnapshot(
      `"{kind: "raise", kpi: "Bookings", by: {numerator: 3, denominator: 20}, from: {kind: "money", money: {amount: "4200000", currency: "USD"}}, amount: {kind: "money", money: {amount: "4830000", currency: "USD"}}, over: {amount: 9, unit: "month", business: false}, when: {kind: "by", date: "2027-10-31"}, promise: "G.raise"}"`,
    );
  });

  test.each([
    [
      'raise Bookings over 3 months by 2.5% from 100.01 USD by 2027-06-30',
      'Bookings',
      { money: { amount: '102.51', currency: 'USD' } },
    ],
    ['lower Leads over 3 months by 10% from 450 by 2027-06-30', 'Leads', { number: '405' }],
    [
      'lower Speed over 3 months by 15% from 5 minutes by 2027-06-30',
      'Speed',
      { duration: { amount: 4.25, unit: 'minute', business: false } },
    ],
    [
      'raise Qualification over 3 months by 10% from 40% by 2027-06-30',
      'Qualification',
      { share: { numerator: 11, denominator: 25 } },
    ],
  ])('%s', (line, kpi, amount) => {
    const kpis =
      'kpi Leads owned by Sales { measure count of Lead }\nkpi Speed owned by Sales { measure median time from created to touched }\n';
    expect(clean(`${kpis}${goal(line)}`).goals.G?.commitments[0]).toMatchObject({ kpi, amount });
  });

  test('a growth without a baseline has no amount', () => {
    const [commitment] = commitments('raise Bookings over 9 months by 15% by 2027-12-31') ?? [];
    expect(commitment).not.toHaveProperty('amount');
    expect(commitment).not.toHaveProperty('from');
  });

  test('volumes are of a stage or an event, for each person of a role, and reported', () => {
    const lines = [
      'deliver at least 450 MQL every month, reported to "Amy Chen" by day 5',
      'deliver at least 10 demo_requested every month for each SDR',
    ];
    expect(compact(commitments(...lines))).toMatchInlineSnapshot(`
      "{kind: "deliver", count: 450, of: {kind: "stage", name: "MQL"}, when: {kind: "every", period: "month", fiscal: false}, reported: {to: [{kind: "person", person: "Amy Chen"}], day: 5}, promise: "G.deliver"}
      {kind: "deliver", count: 10, of: {kind: "event", name: "demo_requested"}, when: {kind: "every", period: "month", fiscal: false}, forEach: "SDR", promise: "G.deliver 2"}"
    `);
  });

  test('sources and what follows a miss', () => {
    const { sourced, ifMissed } =
      clean(goal('sourced by Marketing 60%, Sales 40%', 'if missed notify "Amy Chen" by email, do "Move the budget"'))
        .goals.G ?? {};
    expect(compact([sourced, ifMissed])).toMatchInlineSnapshot(`
      "[{team: "Marketing", share: {numerator: 3, denominator: 5}}, {team: "Sales", share: {numerator: 2, denominator: 5}}]
      [{kind: "notify", who: {kind: "person", person: "Amy Chen"}, by: [{channel: "email"}]}, {kind: "do", text: "Move the budget"}]"
    `);
  });
});

describe('the promises of a goal', () => {
  test('each line makes one, named by its verb in written order', () => {
    const agreement = clean(
      goal(
        'reach 1 USD of Bookings every month',
        'deliver at least 1 MQL every month, reported to "Amy Chen" by day 5',
        'reach 2 USD of Bookings in 2027-01',
        'raise Bookings over 9 months by 15% by 2027-12-31',
      ),
    );
    const own = Object.values(agreement.promises).filter(({ from }) => from === 'G');
    expect(own.map(({ name, kind }) => `${name}: ${kind}`)).toMatchInlineSnapshot(`
      [
        "G.deliver: volume",
        "G.raise: growth",
        "G.reach: result",
        "G.reach 2: result",
        "G.report: volume report",
      ]
    `);
  });

  test('every month opens a run in each month, due at its end', () => {
    expect(compact(promise('G.reach', 'reach 500,000 USD of Bookings every month'))).toMatchInlineSnapshot(
      `"{name: "G.reach", kind: "result", from: "G", by: [{kind: "team", team: "Sales"}], to: [{kind: "team", team: "Marketing"}], toImplied: true, subject: "agreement", starts: {kind: "schedule", every: {kind: "shares", count: 1, unit: "month", fiscal: false, times: []}}, firm: {kind: "end of period"}, done: {kind: "measure", measure: {kind: "sum", field: "amount", at: "Customer"}, atLeast: {kind: "money", money: {amount: "500000", currency: "USD"}}}, share: {numerator: 1, denominator: 1}, sharePeriod: "month", repeats: false, late: []}"`,
    );
  });

  test('every month by a day is due on that day of each month', () => {
    const line = 'deliver at least 450 MQL every month by day 20, reported to "Amy Chen" by day 5';
    expect(promise('G.deliver', line)).toMatchObject({
      starts: { kind: 'schedule', every: { unit: 'month' } },
      firm: { kind: 'end of period', dayOfMonth: 20 },
    });
    expect(promise('G.report', line)?.firm).toEqual({ kind: 'end of period', dayOfNextMonth: 5 });
  });

  test('by a date counts from the first day of the agreement', () => {
    expect(promise('G.reach', 'reach 500,000 USD of Bookings by 2027-06-30')).toMatchObject({
      starts: { kind: 'term', from: '2027-01-01' },
      firm: { kind: 'on', date: '2027-06-30' },
    });
  });

  test('in a month counts from its first day to its last', () => {
    expect(promise('G.reach', 'reach 500,000 USD of Bookings in 2027-02')).toMatchObject({
      starts: { kind: 'term', from: '2027-02-01' },
      firm: { kind: 'on', date: '2027-02-28' },
    });
  });

  test('without a time it is never late', () => {
    expect(promise('G.reach', 'reach 500,000 USD of Bookings')).not.toHaveProperty('firm');
  });

  test('a growth is counted over the time it names, up to its end', () => {
    const line = 'raise Bookings over 9 months by 15% from 4,200,000 USD by end of FY2027-Q3';
    expect(promise('G.raise', line)).toMatchObject({
      kind: 'growth',
      starts: { kind: 'term', from: '2027-02-01' },
      done: { kind: 'measure', atLeast: { kind: 'money', money: { amount: '4830000', currency: 'USD' } } },
      firm: { kind: 'on', date: '2027-10-31' },
    });
  });

  test('what is to be lowered has a greatest amount', () => {
    const done = promise('G.lower', 'lower Qualification by 10% from 40% by 2027-06-30')?.done;
    expect(done).toMatchObject({ atMost: { kind: 'percent', share: { numerator: 9, denominator: 25 } } });
    expect(done).not.toHaveProperty('atLeast');
  });

  test('the report of a volume is due on a day of the following month', () => {
    const monthly = promise('G.report', 'deliver at least 450 MQL every month, reported to "Amy Chen" by day 5');
    expect(monthly).toMatchObject({
      kind: 'volume report',
      to: [{ kind: 'person', person: 'Amy Chen' }],
      done: { kind: 'act', act: 'reported' },
      firm: { kind: 'end of period', dayOfNextMonth: 5 },
    });
    const once = promise('G.report', 'deliver at least 450 MQL by 2027-01-20, reported to "Amy Chen" by day 31');
    expect(once?.firm).toEqual({ kind: 'on', date: '2027-02-28' });
  });

  test('a volume for each person of a role says so', () => {
    expect(promise('G.deliver', 'deliver at least 10 demo_requested every month for each SDR')?.done).toMatchObject({
      measure: { kind: 'count', of: { op: 'event', event: 'demo_requested' } },
      atLeast: { kind: 'number', number: '10' },
      forEach: 'SDR',
    });
  });

  test('what follows a miss follows each promise', () => {
    const late = promise(
      'G.reach',
      'reach 1 USD of Bookings every month',
      'if missed notify "Amy Chen", do "Talk"',
    )?.late;
    expect(late?.map((action) => action.do.kind)).toEqual(['notify', 'do']);
  });
});

describe('what cannot be promised', () => {
  test('an impossible line is reported at the word that is wrong', () => {
    const slow = 'kpi Slow owned by Sales { measure median time from created to touched }';
    const lines = [
      'reach 40% of Bookings every month',
      'reach 40 USD of Booking every month',
      'reach 3 days of Slow every month',
      'raise Bookings over 9 months by 500 USD by 2027-12-31',
      'raise Bookings over 9 hours by 5% by 2027-12-31',
      'raise Bookings over 9 months by 5% by 2027-12-31 for each SDR',
      'reach 40% of Qualification every month for each SDR',
      'lower Slow over 3 months by 15% from 3 days by 2027-06-30',
      'deliver at least 4 MQL every day',
      'deliver at least 4 MQL every month by day 0',
      'deliver at least 4 MQL every quarter by day 20',
      'deliver at least 4 MQL every month, reported to "Amy Chen" by day 32',
      'reach 40 USD of Bookings in 2027-Q5',
      'sourced by SDR 60%',
      'if missed reassign',
    ];
    expect(lines.map((line) => problemsOf(`${goal(line)}\n${slow}`).join('\n')).join('\n')).toMatchInlineSnapshot(`
      "40% | kpi-bound-type: 'Bookings' measures an amount of money: write an amount such as 5,000 USD.
      Booking | name-unknown: Nothing is called 'Booking'. Did you mean 'Bookings'?
      Slow | goal-invalid: 'Slow' is better the less it is, but 'reach' promises at least. Write \`lower Slow by …\`, or give the KPI a \`target <= …\`.
      500 USD | goal-invalid: Say by how many percent it changes, as in \`raise Bookings over 9 months by 15% from 4,200,000 USD\`.
      9 hours | goal-invalid: A KPI is counted over whole days or longer, as in \`over 9 months\`.
      SDR | goal-invalid: A change in percent is the same for each person: leave out \`for each\`.
      SDR | goal-invalid: 'Qualification' cannot be added up over people: leave out \`for each\`.
      3 days | goal-invalid: The amount that follows from this baseline cannot be written. Give the baseline in a smaller unit.
      day | schedule-invalid: A day is too short to count by. Write every week, month, quarter or year.
      0 | goal-invalid: No month has a day 0: its days are 1 to 31.
      20 | goal-invalid: A quarter has no day of the month. Write \`every month by day 20\`, or leave out \`by day\`.
      32 | goal-invalid: No month has a day 32: its days are 1 to 31.
      2027-Q5 | literal-invalid: 2027-Q5 is no quarter: a year has Q1 to Q4.
      SDR | name-wrong-kind: 'SDR' is a role; here goes a team.
        SDR
      reassign | goal-invalid: A goal is about no single lead, so there is nothing to give to somebody else. Use \`notify\` or \`do "…"\`."
    `);
  });

  test('a fiscal period needs to know when fiscal years begin', () => {
    const { problems } = lowered(goal('reach 40 USD of Bookings in FY2027-Q1'), { without: 'fiscal year' });
    expect(problems.join('\n')).toMatchInlineSnapshot(
      `"FY2027-Q1 | schedule-invalid: 'FY2027-Q1' needs to know when fiscal years begin. Add a line to the agreement such as \`fiscal year 2027 starts 2027-02-01\`."`,
    );
  });

  test('a faulty line is left out, and the others keep their names', () => {
    const { agreement } = lowered(goal('reach 40% of Bookings every month', 'reach 40 USD of Bookings every month'));
    expect(agreement.goals.G?.commitments.map((commitment) => commitment.promise)).toEqual(['G.reach 2']);
    expect(Object.keys(agreement.promises).filter((name) => name.startsWith('G.'))).toEqual(['G.reach 2']);
  });
});

describe('a goal that asks for nothing is told', () => {
  test.each([
    ['reach -500 USD of Bookings every month', "'-500 USD' asks for nothing"],
    ['reach 0 USD of Bookings every month', "'0 USD' asks for nothing"],
    ['deliver at least 0 MQL every month', "'0' asks for nothing here"],
    ['raise Bookings over 9 months by 0% from 5 USD by 2027-12-31', 'by 0% asks for nothing'],
    ['raise Bookings over 9 months by -5% from 5 USD by 2027-12-31', 'by -5% asks for nothing'],
    ['raise Bookings over 9 months by 5% from -5 USD by 2027-12-31', "'-5 USD' asks for nothing"],
    ['raise Bookings over 0 months by 5% from 5 USD by 2027-12-31', "'0 months' is no time at all"],
    [
      'lower Bookings over 9 months by 150% from 5 USD by 2027-12-31',
      'Nothing can be lowered by 150%: 100% is all of it.',
    ],
  ])('%s', (line, words) => {
    expect(problemsOf(goal(line)).join('\n')).toContain(words);
  });
  test.each([
    'raise Bookings over 9 months by 150% from 5 USD by 2027-12-31',
    'lower Bookings over 9 months by 100% from 5 USD by 2027-12-31',
  ])('%s asks for something', (line) => {
    expect(problemsOf(goal(line))).toEqual([]);
  });
});
