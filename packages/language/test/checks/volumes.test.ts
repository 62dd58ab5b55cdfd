import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { findingsOf, relatedLines } from '../support/findings.ts';
import { deliver, expecting, found, INBOUND, type Parts, text } from '../support/funnel.ts';

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
