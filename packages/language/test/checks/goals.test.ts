import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/findings.ts';

const text = (goals: string, rate = '60 of 240', expected = 40, more = '') => `agreement "A" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
  currency USD
}
team Marketing
team Sales
lead {
  path MQL -> Customer
  field amount money
  event replied
}
stage MQL owned by Sales { enters when created }
stage Customer owned by Sales
stage Lost owned by nobody
kpi Bookings owned by Sales { measure sum of amount at Customer }
kpi WinRate owned by Sales { measure rate MQL -> Customer }
kpi Losses owned by Sales { measure count of Lost }
${goals}
${
  more ||
  `funnel Inbound for NewBusiness {
  deal size 10,000 USD
  expect ${expected} MQL every month
  rate MQL -> Customer ${rate}
}`
}`;
const BOOKINGS = 'goal NewBusiness owned by Sales { reach 100,000 USD of Bookings every month }';

describe('goal-unlikely', () => {
  const unlikely = (rate: string, expected: number) => findingsOf('goal-unlikely', text(BOOKINGS, rate, expected));

  test('thin evidence: the volume is enough on average, and yet more likely not', () => {
    // 10 customers at 3 of 4 need 14 MQL; the rate behind three of four is more likely below 75% than above.
    expect(unlikely('3 of 4', 14)).toEqual([
      expect.stringMatching(
        /^reach 100,000 USD .* \| The chance that 'Inbound' meets its part of 'NewBusiness' is \d\d%: .* 'MQL -> Customer' matters most, and rests on 3 of 4\./,
      ),
    ]);
  });
  test.each([
    ['a volume that carries the goal on average', '60 of 240', 40],
    ['a certain rate', '25%', 40],
    ['too few leads, which is told elsewhere', '60 of 240', 30],
  ])('not with %s', (_, rate, expected) => {
    expect(unlikely(rate, expected)).toEqual([]);
  });
  test('nothing is said where nothing is expected', () => {
    const funnel = 'funnel Inbound for NewBusiness {\n  deal size 10,000 USD\n  rate MQL -> Customer 3 of 4\n}';
    expect(findingsOf('goal-unlikely', text(BOOKINGS, '', 0, funnel))).toEqual([]);
  });
});

describe('goal-months-sum', () => {
  const sums = (...lines: readonly string[]) =>
    findingsOf('goal-months-sum', text(`goal NewBusiness owned by Sales {\n  ${lines.join('\n  ')}\n}`, '', 0, ' '));
  const monthly = 'reach 100,000 USD of Bookings every month';

  test.each<readonly [what: string, lines: readonly string[], words: string | undefined]>([
    ['the whole', [monthly, 'reach 1,200,000 USD of Bookings by 2027-12-31'], undefined],
    ['half a year', [monthly, 'reach 600,000 USD of Bookings by 2027-06-30'], undefined],
    [
      'less, for a month of its own',
      [monthly, 'reach 80,000 USD of Bookings in 2027-01', 'reach 1,200,000 USD of Bookings by 2027-12-31'],
      'add up to 1,180,000 USD, and the whole is 1,200,000 USD: who reaches every month still misses it',
    ],
    ['more', [monthly, 'reach 1,000,000 USD of Bookings by 2027-12-31'], 'who reaches every month has more than that'],
    [
      'the last of two dates is the whole',
      [monthly, 'reach 1 USD of Bookings by 2027-03-31', 'reach 1,200,000 USD of Bookings by 2027-12-31'],
      undefined,
    ],
    ['a time that ends amid a month', [monthly, 'reach 1,000,000 USD of Bookings by 2027-12-15'], undefined],
    ['without a whole', [monthly], undefined],
    ['without months', ['reach 1,000,000 USD of Bookings by 2027-12-31'], undefined],
    ['shares', ['reach 20% of WinRate every month', 'reach 25% of WinRate by 2027-12-31'], undefined],
    ['other things', [monthly, 'reach 5 of Losses by 2027-12-31'], undefined],
    [
      'leads',
      ['deliver at least 40 MQL every month', 'deliver at least 500 MQL by 2027-12-31'],
      "500 | The months of 'NewBusiness' add up to 480, and the whole is 500",
    ],
    [
      'due amid the month, when less is there',
      ['deliver at least 40 MQL every month by day 20', 'deliver at least 500 MQL by 2027-12-31'],
      undefined,
    ],
  ])('%s', (_, lines, words) => {
    expect(sums(...lines)).toEqual(words === undefined ? [] : [expect.stringContaining(words)]);
  });
});

describe('goal-not-smart', () => {
  const smart = (goal: string, more?: string) =>
    findingsOf('goal-not-smart', text(more ? goal : `${BOOKINGS}\n${goal}`, '60 of 240', 40, more));

  test.each([
    [
      'S',
      'goal G owned by Sales',
      /^G \| 'G' is not SMART yet\. S \(specific\) is missing: nothing says what is to be reached/,
    ],
    [
      'M',
      'goal G owned by Sales { raise Bookings by 15% by 2027-12-31 }',
      /^raise Bookings .* M \(measurable\) is missing: 'Bookings' is to change by a share of nothing/,
    ],
    [
      'R',
      'goal G { reach 3 USD of Bookings every month }',
      /^G \| .* R \(relevant\) is missing: nobody answers for it/,
    ],
    [
      'T',
      'goal G owned by Sales { reach 3 USD of Bookings }',
      /^reach 3 USD of Bookings \| .* T \(time-bound\) is missing: nothing says by when/,
    ],
  ])('%s', (_, goal, message) => {
    expect(smart(goal)).toEqual([expect.stringMatching(message)]);
  });

  test('A: no funnel leads to what is counted', () => {
    const noFunnel = '/// There is no funnel.\nkpi Replies owned by Sales { measure count of replied }';
    expect(smart(BOOKINGS, noFunnel)).toEqual([
      expect.stringMatching(/A \(achievable\) is missing: no funnel says how many leads it takes/),
    ]);
  });

  test('all letters that are missing, in their order, each once', () => {
    const [finding] = smart('goal G {\n  raise Bookings by 15%\n  reach 3 USD of Bookings\n}');
    expect([...(finding ?? '').matchAll(/([SMART]) \(/g)].map((match) => match[1])).toEqual(['M', 'R', 'T']);
  });

  test.each([
    'goal G owned by Sales { reach 3 USD of Bookings every month }',
    'goal G owned by Sales { raise Bookings over 9 months by 15% from 4,200,000 USD by 2027-12-31 }',
    'goal G owned by Sales { deliver at least 3 replied in 2027-Q3 }',
    'goal G owned by Sales { reach 40% of WinRate every month }',
    'goal G owned by Sales { reach 3 of Losses every month }',
  ])('%s', (goal) => {
    expect(smart(goal)).toEqual([]);
  });
});
