import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/findings.ts';
import { deliver, expecting, found, INBOUND, type Parts, RATES, text } from '../support/funnel.ts';

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
