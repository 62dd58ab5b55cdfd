import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { findingsOf, relatedLines } from '../support/findings.ts';

interface Parts {
  readonly goals?: string;
  readonly funnel?: string;
  readonly more?: string;
}

/** The funnel of the language's own example: 60% of 500,000 USD a month are 25 customers, 418 MQL, 92,920 visitors. */
const RATES = `  rate Visitor -> Lead         2.5%
  rate Lead -> MQL             540 of 3,000
  rate MQL -> SQL              216 of 540
  rate SQL -> Opportunity      60%
  rate Opportunity -> Customer 25%`;
const BOOKINGS =
  'goal NewBusiness owned by Sales {\n  reach 500,000 USD of Bookings every month\n  sourced by Marketing 60%, Sales 40%\n}';
const INBOUND = `funnel Inbound for NewBusiness by Marketing {\n  deal size 12,000 USD\n${RATES}\n}`;

const text = (
  { goals = '', funnel = INBOUND, more = '' }: Parts,
  term = 'effective 2027-01-01\n  expires 2027-12-31',
) => `agreement "A" {
  between Marketing and Sales
  ${term}
  currency USD
}
team Marketing
team Sales
lead {
  path Visitor -> Lead -> MQL -> SQL -> Opportunity -> Customer
  field amount money
}
stage Visitor owned by Marketing { enters when created }
stage Lead owned by Marketing
stage MQL owned by Sales
stage SQL owned by Sales
stage Opportunity owned by Sales
stage Customer owned by Sales
kpi Bookings owned by Sales { measure sum of amount at Customer }
${BOOKINGS}
${goals}
${funnel}
${more}`;

const deliver = (lines: string, owner = 'Marketing') => `goal Volume owned by ${owner} {\n  ${lines}\n}`;
const expecting = (...lines: string[]) =>
  `funnel Inbound for NewBusiness by Marketing {\n  deal size 12,000 USD\n${lines.map((line) => `  ${line}\n`).join('')}${RATES}\n}`;
const found = (code: string, parts: Parts, term?: string) => findingsOf(code, text(parts, term));

describe('volume-short', () => {
  const short = (parts: Parts, term?: string, aim = '') =>
    findingsOf('volume-short', text(parts, term).replace('  sourced by', `${aim}  sourced by`));

  test('promised: both numbers, by month and in all, at the promise', () => {
    expect(short({ goals: deliver('deliver at least 400 MQL every month') })).toEqual([
      "400 | 'Volume' promises 400 'MQL' a month, but 'NewBusiness' needs 418 through 'Inbound'. In all that is 4,800 of 5,000. Promise more, or change the goal or the rates.",
    ]);
  });

  test('it leads to the goal and to the funnel', () => {
    const whole = text({ goals: deliver('deliver at least 400 MQL every month') });
    const lines = whole.split('\n');
    const lineOf = (start: string) => lines.findIndex((line) => line.trim().startsWith(start)) + 1;
    expect(relatedLines('volume-short', whole)).toEqual([lineOf('reach 500,000'), lineOf('funnel Inbound')]);
  });

  test('one lead too few a month, though the whole is enough', () => {
    expect(short({ goals: deliver('deliver at least 417 MQL every month') })).toEqual([
      expect.stringContaining(
        "417 'MQL' a month, but 'NewBusiness' needs 418 through 'Inbound'. In all it is enough: 5,004 of 5,000.",
      ),
    ]);
  });

  test.each([418, 450])('%i a month are enough', (count) => {
    expect(short({ goals: deliver(`deliver at least ${count} MQL every month`) })).toEqual([]);
  });

  test('a month of its own', () => {
    const goals = deliver(
      'deliver at least 450 MQL every month\n  deliver at least 300 MQL in 2027-08\n  deliver at least 350 MQL in 2027-12',
    );
    expect(short({ goals })).toEqual([
      expect.stringMatching(
        /^300 \| 'Volume' promises 300 'MQL' in August 2027, but 'NewBusiness' needs 418 .*Too few are promised in August 2027 and December 2027\. In all it is enough: 5,150 of 5,000\./,
      ),
    ]);
  });

  test('in all, where nothing is said of months', () => {
    expect(short({ goals: deliver('deliver at least 4,999 MQL by 2027-12-31') })).toEqual([
      expect.stringContaining("'Volume' promises 4,999 'MQL' in all, but 'NewBusiness' needs 5,000 through 'Inbound'."),
    ]);
    expect(short({ goals: deliver('deliver at least 5,000 MQL by 2027-12-31') })).toEqual([]);
  });

  test('expected: at the expectation', () => {
    expect(short({ funnel: expecting('expect 92,919 Visitor every month') })).toEqual([
      expect.stringMatching(
        /^92,919 \| 'Inbound' expects 92,919 'Visitor' a month, but 'NewBusiness' needs 92,920 through 'Inbound'\. .*Find more/,
      ),
    ]);
    expect(short({ funnel: expecting('expect 92,920 Visitor every month') })).toEqual([]);
  });

  test('two goals of different owners promise together', () => {
    const goals = `${deliver('deliver at least 300 MQL every month')}\ngoal More owned by Sales { deliver at least 100 MQL every month }`;
    expect(short({ goals })).toEqual([expect.stringContaining("'More' and 'Volume' promise 400 'MQL' a month")]);
    expect(short({ goals: goals.replace('100 MQL', '118 MQL') })).toEqual([]);
  });

  test('with a cycle, months before the agreement are nobody’s promise', () => {
    const funnel = INBOUND.replace('  deal size', '  cycle 60 days\n  deal size');
    const goals = deliver('deliver at least 450 MQL every month');
    const inMonth = (month: string) =>
      short({ goals, funnel }, undefined, `  reach 800,000 USD of Bookings in ${month}\n`);
    // 40 customers need 668 MQL two months earlier: for January in November, before the agreement; for April in February.
    expect(inMonth('2027-01')).toEqual([]);
    expect(inMonth('2027-04')).toEqual([
      expect.stringContaining("promises 450 'MQL' in February 2027, but 'NewBusiness' needs 668"),
    ]);
  });

  test('without dates, any month counts', () => {
    expect(short({ goals: deliver('deliver at least 400 MQL every month') }, '')).toEqual([
      expect.stringContaining("400 'MQL' a month, but 'NewBusiness' needs 418"),
    ]);
  });

  test('funnels that divide a goal need their shares together', () => {
    const sales = INBOUND.replace('Inbound', 'Outbound').replace('by Marketing', 'by Sales');
    const funnel = `${INBOUND}\n${sales}`;
    const promised = (count: number, owner: string) => deliver(`deliver at least ${count} MQL every month`, owner);
    // 25 and 17 customers: 418 and 285 MQL, promised by both teams together, or each its own.
    expect(short({ goals: promised(702, 'Marketing and Sales'), funnel })).toEqual([
      expect.stringContaining(
        "promises 702 'MQL' a month, but 'NewBusiness' needs 703 through 'Inbound' and 'Outbound'.",
      ),
    ]);
    expect(short({ goals: promised(703, 'Marketing and Sales'), funnel })).toEqual([]);
    const own = `${promised(418, 'Marketing')}\n${promised(284, 'Sales').replace('Volume', 'Own')}`;
    expect(short({ goals: own, funnel })).toEqual([
      expect.stringContaining("'Own' promises 284 'MQL' a month, but 'NewBusiness' needs 285 through 'Outbound'."),
    ]);
    expect(short({ goals: own.replace('284', '285'), funnel })).toEqual([]);
  });

  describe('a funnel that nobody feeds at a stage it shares', () => {
    const outbound = (...lines: string[]) =>
      `funnel Outbound for NewBusiness by Sales {\n  deal size 12,000 USD\n${lines.map((line) => `  ${line}\n`).join('')}  rate MQL -> Customer 1%\n}`;
    const goals = (count: string) => deliver(`deliver at least ${count} MQL every month`);
    // 17 customers at 1% are 1,700 MQL more than the 418 of Inbound.
    test('lives on what is promised to the others, so that has to be enough for all', () => {
      expect(short({ goals: goals('450'), funnel: `${INBOUND}\n${outbound()}` })).toEqual([
        expect.stringContaining(
          "'Volume' promises 450 'MQL' a month, but 'NewBusiness' needs 2,118 through 'Inbound' and 'Outbound'.",
        ),
      ]);
      expect(short({ goals: goals('2,118'), funnel: `${INBOUND}\n${outbound()}` })).toEqual([]);
    });
    test('has all promises to live on, of whatever team', () => {
      const others = 'team Partners\ngoal Partnering owned by Partners { deliver at least 1,668 MQL every month }';
      const parts = { goals: `${goals('450')}\n${others}`, funnel: `${INBOUND}\n${outbound()}` };
      expect(short(parts)).toEqual([]);
    });
    test('is left out where it expects leads of its own', () => {
      const funnel = `${INBOUND}\n${outbound('expect 1,700 MQL every month')}`;
      expect(short({ goals: goals('418'), funnel })).toEqual([]);
      expect(short({ goals: goals('417'), funnel })).toEqual([
        expect.stringContaining("'NewBusiness' needs 418 through 'Inbound'."),
      ]);
    });
  });

  describe('a goal for every month and another for the whole', () => {
    const both = (whole: string, count: string) => {
      const aim = `  reach ${whole} USD of Bookings by 2027-12-31\n`;
      const goals = deliver(`deliver at least ${count} MQL every month`);
      const lines = text({ goals }).replace('  reach', `${aim}  reach`).split('\n');
      const related = relatedLines('volume-short', lines.join('\n'));
      return [short({ goals }, undefined, aim)[0], ...related.map((line) => lines[line - 1]?.trim().slice(0, 13))];
    };
    test('are told apart: a month that is short says nothing of the whole', () => {
      const [message, ...lines] = both('2,400,000', '400');
      expect(message).toContain("needs 418 through 'Inbound'. Promise more");
      expect(lines).toEqual(['reach 500,000', 'funnel Inboun']);
    });
    test('are told apart: the whole is short, and no month is', () => {
      const [message, ...lines] = both('12,000,000', '450');
      expect(message).toContain("'Volume' promises 5,400 'MQL' in all, but 'NewBusiness' needs 10,000");
      expect(lines).toEqual(['reach 12,000,', 'funnel Inboun']);
    });
    test('are both named where both are short', () => {
      const [message, ...lines] = both('12,000,000', '400');
      expect(message).toContain("needs 418 through 'Inbound'. In all that is 4,800 of 10,000.");
      expect(lines).toEqual(['reach 500,000', 'reach 12,000,', 'funnel Inboun']);
    });
  });

  test('two ways to the whole goal stand alone', () => {
    const whole = INBOUND.replace(' by Marketing', '');
    const goals = deliver('deliver at least 700 MQL every month');
    expect(short({ goals, funnel: `${whole}\n${whole.replace('Inbound', 'Outbound')}` })).toEqual([]);
  });

  test('a whole that is due after the end is told elsewhere', () => {
    const late = 'goal Late owned by Sales { reach 9,000,000 USD of Bookings by 2028-06-30 }';
    const funnel = INBOUND.replace('NewBusiness by Marketing', 'Late');
    expect(short({ goals: `${late}\n${deliver('deliver at least 450 MQL every month')}`, funnel })).toEqual([]);
    expect(
      short({
        goals: `${late.replace('2028-06-30', '2027-12-31')}\n${deliver('deliver at least 450 MQL every month')}`,
        funnel,
      }),
    ).toHaveLength(1);
  });

  test('nothing is said where nothing is promised or expected', () => {
    expect(short({})).toEqual([]);
  });

  test('the repair promises what is needed, and then all is well', () => {
    const {
      text: fixed,
      isGone,
      errors,
    } = repaired(text({ goals: deliver('deliver at least 400 MQL every month') }), 'volume-short');
    expect(fixed).toContain('deliver at least 418 MQL every month');
    expect({ isGone, errors }).toEqual({ isGone: true, errors: [] });
  });
});

describe('volume-unsupported', () => {
  const unsupported = (count: number, funnel: string) =>
    found('volume-unsupported', { goals: deliver(`deliver at least ${count} MQL every month`), funnel });

  test('more is promised than the expected leads become', () => {
    expect(unsupported(450, expecting('expect 95,000 Visitor every month'))).toEqual([
      expect.stringMatching(/^450 \| 'Volume' promises 450 'MQL' a month, but 'Inbound' brings 427 /),
    ]);
  });
  test.each([
    ['they are enough', 427, expecting('expect 95,000 Visitor every month')],
    ['nothing is expected', 450, INBOUND],
    ['too few are expected for the goal: told first', 450, expecting('expect 90,000 Visitor every month')],
  ])('not where %s', (_, count, funnel) => {
    expect(unsupported(count, funnel)).toEqual([]);
  });
});

describe('contributions-sum', () => {
  const sourced = (shares: string) =>
    found('contributions-sum', {
      goals: `goal Other owned by Sales {\n  reach 3 USD of Bookings every month\n  sourced by ${shares}\n}`,
    });
  test.each([
    ['Marketing 60%, Sales 30%', '90%, not to 100%, so part of it is promised by nobody'],
    ['Marketing 60%, Sales 50%', '110%, not to 100%, so part of it is promised twice'],
    ['Marketing 99.9%', '99.9%'],
  ])('%s', (shares, message) => {
    expect(sourced(shares)).toEqual([expect.stringContaining(message)]);
  });
  test.each(['Marketing 60%, Sales 40%', 'Marketing 33.3%, Sales 66.7%', 'Marketing 100%'])('%s', (shares) => {
    expect(sourced(shares)).toEqual([]);
  });
});

describe('mix-sum', () => {
  const policies =
    'role SDR in Sales { headcount 1 }\ncontact A by SDR { at least 2 attempts over 5 business days }\ncontact B by SDR { at least 2 attempts over 5 business days }';
  const mix = (...lines: string[]) => found('mix-sum', { funnel: expecting(...lines), more: policies });
  test('more than all leads of a stage', () => {
    expect(mix('expect 70% of MQL in A', 'expect 40% of MQL in B')).toEqual([
      expect.stringMatching(/^40% \| 'Inbound' expects 110% of 'MQL'/),
    ]);
  });
  test('all of them, or fewer, or of different stages', () => {
    expect(mix('expect 60% of MQL in A', 'expect 40% of MQL in B')).toEqual([]);
    expect(mix('expect 70% of MQL in A', 'expect 70% of SQL in B')).toEqual([]);
  });
});

describe('rate-out-of-range', () => {
  const range = (parts: Parts) => found('rate-out-of-range', parts);
  test.each<[string, Parts]>([
    ["'SQL -> Opportunity' is 600%", { funnel: INBOUND.replace('60%', '600%') }],
    [
      "benchmark of 'MQL -> SQL' is 130%",
      { funnel: INBOUND.replace('216 of 540', '216 of 540, benchmark 130% "Survey"') },
    ],
    [
      "share of 'Sales' in 'Other' is 140%",
      { goals: 'goal Other owned by Sales {\n  reach 3 USD of Bookings every month\n  sourced by Sales 140%\n}' },
    ],
    ["target of 'Win' is 130%", { more: 'kpi Win owned by Sales {\n  measure rate MQL -> SQL\n  target >= 130%\n}' }],
    [
      "'Promise' is kept is 110%",
      {
        more: 'promise Promise by Sales {\n  starts when lead becomes MQL\n  done when touched\n  within 1 day\n  keep 110% of the time\n}',
      },
    ],
  ])('%s', (what, parts) => {
    expect(range(parts)).toEqual([expect.stringContaining(what)]);
  });
  test('no finding twice: more converted than there were is told as such', () => {
    expect(range({ funnel: INBOUND.replace('216 of 540', '540 of 216') })).toEqual([]);
  });
  test.each<Parts>([
    { funnel: INBOUND.replace('60%', '100%') },
    { funnel: INBOUND.replace('60%', '0%') },
    { goals: 'goal Up owned by Sales { raise Bookings by 150% from 3 USD by 2027-12-31 }' },
  ])('the ends belong to it, and growth may be more: %#', (parts) => {
    expect(range(parts)).toEqual([]);
  });
});

describe('rates and evidence', () => {
  const rate = (code: string, line: string) => found(code, { funnel: INBOUND.replace('216 of 540', line) });

  test('nobody passes', () => {
    expect(rate('rate-zero', '0%')).toEqual([
      expect.stringMatching(/^0% \| Nobody passes from 'MQL' to 'SQL' in 'Inbound'/),
    ]);
    expect(rate('rate-zero', '0 of 540')).toHaveLength(1);
    expect(rate('rate-zero', '0.1%')).toEqual([]);
  });
  test('more converted than there were', () => {
    expect(rate('evidence-impossible', '540 of 216')).toEqual([
      expect.stringMatching(/^540 \| Of 216 'MQL', 540 cannot have become 'SQL'/),
    ]);
    expect(rate('evidence-impossible', '540 of 540')).toEqual([]);
  });
  test('more leads at a stage than at the one before', () => {
    expect(rate('evidence-mismatch', '1,216 of 3,540')).toEqual([
      expect.stringMatching(/^3,540 \| This rate rests on 3,540 'MQL', the one before on only 3,000 'Lead'/),
    ]);
    expect(rate('evidence-mismatch', '216 of 3,000')).toEqual([]);
    expect(rate('evidence-mismatch', '40%')).toEqual([]);
  });
  test('over a step that rests on nothing', () => {
    const bare = INBOUND.replace('216 of 540', '40%').replace('60%', '1,500 of 3,540');
    expect(found('evidence-mismatch', { funnel: bare })).toEqual([
      expect.stringContaining("rests on 3,540 'SQL', an earlier one on only 3,000 'Lead'"),
    ]);
  });
  test('more than came from the only stage that leads to it', () => {
    const funnel = INBOUND.replace('216 of 540', '216 of 600');
    const only = text({ funnel }).replace(
      'stage MQL owned by Sales',
      'stage MQL owned by Sales { enters from Lead when created }',
    );
    expect(findingsOf('evidence-mismatch', only)).toEqual([
      expect.stringContaining("rests on 600 'MQL', and only 540 came from 'Lead'"),
    ]);
    expect(found('evidence-mismatch', { funnel })).toEqual([]);
  });
  test('the same numbers in two funnels', () => {
    const other = (rate: string) =>
      found('evidence-mismatch', { more: `funnel Events {\n  rate Lead -> MQL ${rate}\n  rate MQL -> SQL 40%\n}` });
    expect(other('540 of 3,000')).toEqual([
      expect.stringMatching(/^3,000 \| 'Events' rests on the same 540 of 3,000 at this step/),
    ]);
    expect(other('541 of 3,000')).toEqual([]);
  });
  test('a benchmark without a source', () => {
    expect(rate('benchmark-without-source', '216 of 540, benchmark 13%')).toHaveLength(1);
    expect(rate('benchmark-without-source', '216 of 540, benchmark 13% "Survey"')).toEqual([]);
    expect(rate('benchmark-without-source', '216 of 540')).toEqual([]);
  });
  test.each([
    ['13%', /lies below what 216 of 540 say of 'MQL -> SQL': 40%, most likely between 36% and 44\.2%/],
    ['50%', /lies above/],
  ])('a benchmark of %s outside the interval', (benchmark, message) => {
    expect(rate('benchmark-outside', `216 of 540, benchmark ${benchmark} "Survey"`)).toEqual([
      expect.stringMatching(message),
    ]);
  });
  test('a benchmark inside it, or beside a rate without evidence', () => {
    expect(rate('benchmark-outside', '216 of 540, benchmark 42% "Survey"')).toEqual([]);
    expect(rate('benchmark-outside', '40% benchmark 13% "Survey"')).toEqual([]);
  });
});

describe('cycle-beyond-term', () => {
  const cycle = (length: string) =>
    found('cycle-beyond-term', { funnel: INBOUND.replace('deal size', `cycle ${length}\n  deal size`) });

  test('nobody is won in time', () => {
    expect(cycle('13 months')).toEqual([
      "cycle 13 months | A lead of 'Inbound' takes 13 months to become 'Customer', so one that comes on the first day is won on 2028-02-01 at the earliest, after the agreement ends on 2027-12-31. Shorten the cycle, or agree for longer.",
    ]);
    expect(cycle('365 days')).toHaveLength(1);
  });
  test.each(['364 days', '60 days', '11 months', '0 days', '400 hours'])('%s is short enough', (length) => {
    expect(cycle(length)).toEqual([]);
  });
});

describe('funnel-incomplete', () => {
  const incomplete = (parts: Parts) => found('funnel-incomplete', parts);
  test.each<[string, Parts]>([
    ['says not what a deal brings', { funnel: INBOUND.replace('  deal size 12,000 USD\n', '') }],
    ["'Inbound' serves no goal", { funnel: `funnel Inbound {\n${RATES}\n}` }],
    ["A deal in 'Inbound' brings nothing", { funnel: INBOUND.replace('12,000 USD', '0 USD') }],
    ["'Inbound' has no rates", { funnel: 'funnel Inbound for NewBusiness { deal size 12,000 USD }' }],
    [
      "'Win' counts neither leads nor money",
      {
        goals:
          'kpi WinRate owned by Sales { measure rate MQL -> SQL }\ngoal Win owned by Sales { reach 40% of WinRate every month }',
        funnel: `funnel Inbound for Win {\n${RATES}\n}`,
      },
    ],
    [
      "Nothing says how many leads come into 'Inbound'",
      { goals: 'goal Talks owned by Sales { deliver at least 3 replied every month }\nlead { event replied }' },
    ],
  ])('%s', (what, parts) => {
    expect(incomplete(parts)).toEqual([
      expect.stringContaining(what.replace('says not what', "'Inbound' does not say what")),
    ]);
  });
  test.each<Parts>([
    {},
    { funnel: expecting('expect 95,000 Visitor every month') },
    { goals: deliver('deliver at least 450 MQL every month') },
  ])('complete: %#', (parts) => {
    expect(incomplete(parts)).toEqual([]);
  });
  test('a rate of nothing is told elsewhere', () => {
    expect(incomplete({ funnel: expecting('expect 9 Lead every month').replace('60%', '0%') })).toEqual([]);
  });
});
