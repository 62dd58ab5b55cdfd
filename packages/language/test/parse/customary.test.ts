import { describe, expect, test } from 'vitest';
import { parseSla } from '../../src/parse/parse.ts';

/** What is said of a text, and the text after the repair. */
function repaired(text: string): { readonly messages: readonly string[]; readonly text: string | undefined } {
  const { problems } = parseSla(text);
  const [problem] = problems;
  const fix = problem?.fix;
  return {
    messages: problems.map(({ message }) => message),
    text: fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end),
  };
}

describe('what many write is repaired to what it means', () => {
  test.each([
    ['goal G { reach 100 000 USD of K every month }', 'goal G { reach 100,000 USD of K every month }'],
    ['goal G { reach 1 200 000 USD of K every month }', 'goal G { reach 1,200,000 USD of K every month }'],
    ['funnel F { expect 1 900 Lead every month }', 'funnel F { expect 1,900 Lead every month }'],
    ['promise P { within 4 hours business }', 'promise P { within 4 business hours }'],
    ['promise P { within 1 day working in calendar C }', 'promise P { within 1 business day in calendar C }'],
    ['handoff H from A to B { route roundrobin among C }', 'handoff H from A to B { route round robin among C }'],
    ['handoff H from A to B { route round-robin among C }', 'handoff H from A to B { route round robin among C }'],
    ['report R from A to B weekly on Friday', 'report R from A to B every Friday'],
    ['report R from A to B weekly', 'report R from A to B every week'],
    ['meeting M monthly { with A }', 'meeting M every month { with A }'],
    ['funnel F { rate A -> B 0.05 }', 'funnel F { rate A -> B 5% }'],
    ['funnel F { rate A -> B 0.125, benchmark 3% }', 'funnel F { rate A -> B 12.5%, benchmark 3% }'],
    ['goal G { sourced by A 0.5, B 50% }', 'goal G { sourced by A 50%, B 50% }'],
    ['stage A { enters when Interest at least 50 }', 'stage A { enters when Interest >= 50 }'],
    ['stage A { enters when Interest at most 50 and b }', 'stage A { enters when Interest <= 50 and b }'],
    ['scenario { expect Interest is 5 }', 'scenario { expect Interest = 5 }'],
    ['scenario { expect Interest is not 5 for 2 hours }', 'scenario { expect Interest != 5 for 2 hours }'],
    ['stage A { enters when b and amount is -5,000 USD }', 'stage A { enters when b and amount = -5,000 USD }'],
    ['stage A { enters when asked_on is 2027-03-01 }', 'stage A { enters when asked_on = 2027-03-01 }'],
    ['calendar C { hours Mon-Fri 9am-5pm }', 'calendar C { hours Mon-Fri 09:00-17:00 }'],
    ['calendar C { hours Mon-Fri 9:30am - 12pm }', 'calendar C { hours Mon-Fri 09:30-12:00 }'],
    ['calendar C { hours Mon-Fri 9 to 17 }', 'calendar C { hours Mon-Fri 09:00-17:00 }'],
    ['calendar C { hours Mon-Fri 9-17 }', 'calendar C { hours Mon-Fri 09:00-17:00 }'],
    ['meeting M every Friday at 3pm', 'meeting M every Friday at 15:00'],
    ['stage A { enters if created }', 'stage A { enters when created }'],
    ['score S { +5 if created }', 'score S { +5 when created }'],
    ['handoff H { route to A if b = 5 }', 'handoff H { route to A when b = 5 }'],
    ['funnel F { rate A -> B 2,5% }', 'funnel F { rate A -> B 2.5% }'],
    ['promise P { within 1,5 business hours }', 'promise P { within 1.5 business hours }'],
    ['lead { field phone string }', 'lead { field phone text }'],
    ['lead { field phone boolean }', 'lead { field phone yes/no }'],
    ['lead { field at datetime }', 'lead { field at date and time }'],
    ['queue Open Leads in Sales', 'queue `Open Leads` in Sales'],
    ['queue Open Leads Of Ours in Sales { owned by A }', 'queue `Open Leads Of Ours` in Sales { owned by A }'],
    ['role SalesRep in Sales\nqueue Q { owned by Sales Rep }', 'role SalesRep in Sales\nqueue Q { owned by SalesRep }'],
  ])('%s', (text, meant) => {
    const found = repaired(text);
    expect(found.messages).toHaveLength(1);
    expect(found.text).toBe(meant);
    expect(parseSla(meant).problems.map(({ message }) => message)).toEqual([]);
  });
});

describe('what could mean several things is only said', () => {
  test.each([
    ['a currency', 'goal G { reach 600k of K every month }', "'600k' says no currency: write it as in '600k USD'."],
    ['half a day', 'calendar C { hours Mon-Fri 9-5pm }', 'expected'],
    ['a digit that is missing', 'funnel F { rate A -> B 60 of 2,40 }', "In '2,40' the comma sets off no thousands"],
    [
      'a second statement',
      'handoff H {\n  accept within 4 hours if late reassign\n}',
      "'if' begins a line of its own.",
    ],
    ['one word of several', 'funnel F { rate A -> B 5 }', "'of' is missing"],
  ])('%s', (_, text, words) => {
    const found = repaired(text);
    expect(found.text).toBeUndefined();
    expect(found.messages).toEqual([expect.stringContaining(words)]);
  });
});

test('a word that goes on with others is told with them', () => {
  expect(repaired('lead { field phone words }').messages).toEqual([
    "Here a text in quotes, 'text', 'number', 'money', 'date', 'yes/no' or 'one of' is expected, not 'words'.",
  ]);
});

test('how often something happens goes on with times', () => {
  expect(repaired('stage A { enters when replied at least 3 }').text).toBe(
    'stage A { enters when replied at least 3 times }',
  );
});

test('no repair goes over a remark', () => {
  const text = 'promise P { within 4 hours /* of the day */ business }';
  expect(repaired(text).text ?? '').not.toBe('promise P { within 4 business hours }');
});
