import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';

/** The starter with a promise of its own. */
const promise = (...lines: readonly string[]): string =>
  starter(`
+promise Extra by SalesRep to Marketing {
${lines.map((line) => `+  ${line}`).join('\n')}
+}
 report Weekly from "Amy Chen" to "Josh Park" every Friday {`);

const touch = (line: string): string => starter(`-  first touch within 4 business hours\n+  first touch ${line}`);

type Case = readonly [what: string, text: string, words?: string];
/** Cases without words expect nothing to be found. */
const cases = (list: readonly Case[]) => list.map(([what, text, words]) => [what, text, words] as const);
const casesOf = (list: readonly (readonly [code: string, ...Case])[]) =>
  list.map(([code, what, text, words]) => [code, what, text, words] as const);

describe('target-longer', () => {
  test.each(
    cases([
      [
        'more hours',
        touch('target 6 business hours, within 4 business hours'),
        "6 business hours | The first touch of 'FollowUp' aims at 6 business hours, which is longer than its firm 4 business hours",
      ],
      ['as many hours', touch('target 4 business hours, within 4 business hours')],
      ['hours of the next day', touch('target 10 business hours, within 1 business day')],
      ['plain against business time, longer by any start', touch('target 2 weeks, within 1 business day'), '2 weeks |'],
      ['plain against business time, shorter by some start', touch('target 1 day, within 4 business hours')],
      [
        'one of several firm times',
        touch('target 6 business hours, within 4 business hours when phone is known, 1 business day otherwise'),
      ],
      [
        'the firm time of the same leads',
        touch('target 2 business days when phone is known, 1 business hour otherwise, within 1 business day'),
        '2 business days |',
      ],
      [
        'a promise of its own',
        promise(
          'starts when lead becomes MQL',
          'done when touched',
          'target 5 business days',
          'within 2 business days',
        ),
        "'Extra' aims at 5 business days",
      ],
    ]),
  )('%s', (_, text, words) => expectFinding('target-longer', text, words));
});

describe('plain-time-closed', () => {
  test.each(
    cases([
      [
        'a weekend',
        touch('within 24 hours'),
        "24 hours | The first touch of 'FollowUp' may be late before anybody can do anything: 24 hours from Friday 2027-01-08 17:00 end on Saturday 2027-01-09 17:00, before anybody is back on Monday 2027-01-11 09:00",
      ],
      ['a night', touch('within 30 minutes'), '30 minutes from Monday 2027-01-04 17:00 end on Monday 2027-01-04 17:30'],
      ['just a weekend', touch('within 64 hours'), 'end on Monday 2027-01-11 09:00'],
      ['longer than any weekend, with its holiday', touch('within 5 days')],
      ['business time', touch('within 1 business day')],
      ['an aim is never late', touch('target 1 hour')],
      ['one of several times', touch('within 1 business day when phone is known, 1 hour otherwise'), '1 hour |'],
      [
        'a window of plain days',
        starter(
          '-  at least 6 attempts over 10 business days by phone or email\n+  at least 6 attempts over 2 days by phone or email',
        ),
        "The window of attempts of 'FollowUp'",
      ],
      [
        'somebody is at work elsewhere',
        starter(`
-  first touch within 4 business hours
+  first touch within 24 hours
@@
   headcount 3
+  member "Bo Li" <bo@company.example> calendar Weekend
@@
+calendar Weekend {
+  timezone "America/New_York"
+  hours Mon-Sun 09:00-17:00
+}
 team Marketing { led by "Josh Park" <josh@company.example> }`),
      ],
      [
        'always open',
        starter(`
-  hours Mon-Fri 09:00-17:00
-  holidays US
+  hours Mon-Sun 00:00-24:00
@@
-  first touch within 4 business hours
+  first touch within 10 minutes`),
      ],
    ]),
  )('%s', (_, text, words) => expectFinding('plain-time-closed', text, words));
});

describe('promise-unmeasured, promise-no-time, promise-no-remedy', () => {
  const EXTRA = ['starts when lead becomes Customer', 'done when touched'];
  test.each(
    casesOf([
      [
        'promise-unmeasured',
        'a promise',
        promise(...EXTRA, 'within 2 business days'),
        "Extra | No KPI measures how often 'Extra' is kept",
      ],
      [
        'promise-unmeasured',
        'how many are late',
        promise(...EXTRA, 'within 2 business days').replace('measure kept ToSales', 'measure kept Extra, ToSales'),
      ],
      ['promise-unmeasured', 'nothing to keep', promise(...EXTRA)],
      [
        'promise-unmeasured',
        'a contact with two promises, once',
        starter(
          '-kpi Punctual "Promises kept" owned by Sales { measure kept ToSales, Recycle, FollowUp }\n+kpi Punctual "Promises kept" owned by Sales { measure kept ToSales, Recycle }',
        ),
        'FollowUp | No KPI',
      ],
      ['promise-no-time', 'neither firm nor aimed at', promise(...EXTRA), "Extra | 'Extra' has no time"],
      ['promise-no-time', 'an aim', promise(...EXTRA, 'target 2 business days')],
      [
        'promise-no-time',
        'attempts without a window',
        starter(
          '-  at least 6 attempts over 10 business days by phone or email\n+  at least 6 attempts by phone or email',
        ),
      ],
      [
        'promise-no-remedy',
        'a promise',
        promise(...EXTRA, 'within 2 business days'),
        "Extra | Nothing follows when 'Extra' is late",
      ],
      [
        'promise-no-remedy',
        'an acceptance',
        starter('-  if late notify "Josh Park"'),
        "accept within 2 business days | Nothing follows when the acceptance of 'Recycle' is late",
      ],
      ['promise-no-remedy', 'with a remedy', promise(...EXTRA, 'within 2 business days', 'if late notify owner')],
      ['promise-no-remedy', 'never late', promise(...EXTRA, 'target 2 business days')],
    ]),
  )('%s: %s', (code, _, text, words) => expectFinding(code, text, words));
});

test('what follows when a first touch is late is written right behind it, where it is that of no other line', () => {
  const text = starter('-  if late notify "Amy Chen"\n   at least 6 attempts over 10 business days by phone or email');
  const { errors, isGone, text: after } = repaired(text, 'promise-no-remedy');
  expect([errors, isGone]).toEqual([[], true]);
  expect(after).toContain('  first touch within 4 business hours\n  if late notify owner\n  at least 6 attempts');
});

describe('promises-contradict', () => {
  const STARTS = 'starts when lead becomes MQL';
  test.each(
    cases([
      [
        'leaving the stage, sooner than the contact allows',
        promise(STARTS, 'done when lead is not MQL', 'within 2 business days'),
        "done when lead is not MQL | 'Extra' is kept only when a lead leaves 'MQL' within 2 business days, but 'FollowUp' works it there for 10 business days",
      ],
      [
        'going to other stages is leaving',
        promise(STARTS, 'done when lead in (Customer, Recycled)', 'within 2 business days'),
        'works it there',
      ],
      ['a touch is enough', promise(STARTS, 'done when touched or lead is not MQL', 'within 2 business days')],
      ['as long as the contact', promise(STARTS, 'done when lead is not MQL', 'within 10 business days')],
      [
        'another stage',
        promise('starts when lead becomes Recycled', 'done when lead is not Recycled', 'within 2 business days'),
      ],
      [
        'the same for another time',
        `${promise(STARTS, 'done when touched', 'within 2 business days')}
promise Twin by SalesRep to Marketing {
  starts when lead becomes MQL
  done when touched
  within 3 business days
}`,
        "within 3 business days | 'Twin' promises the same as 'Extra': 3 business days here, 2 business days there",
      ],
      [
        'the same by other people',
        `${promise(STARTS, 'done when touched', 'within 2 business days')}
promise Twin by Marketer to Sales {
  starts when lead becomes MQL
  done when touched
  within 3 business days
}`,
      ],
      [
        'the same to the same time is no contradiction',
        `${promise(STARTS, 'done when touched', 'within 2 business days')}
promise Twin by SalesRep to Marketing {
  starts when lead becomes MQL
  done when touched
  within 2 business days
}`,
      ],
    ]),
  )('%s', (_, text, words) => expectFinding('promises-contradict', text, words));
});

describe('remedy-without-promise', () => {
  const REMEDY = 'if late notify "Amy Chen"';
  test.each([
    ['after the cadence', `-  ${REMEDY}\n@@\n   day 8  phone\n+  ${REMEDY}`, "belongs to no promise of 'FollowUp'"],
    ['after the attempts', `   at least 6 attempts over 10 business days by phone or email\n+  ${REMEDY}`, undefined],
    ['a second one', `   ${REMEDY}\n+  if late by 1 business day reassign`, undefined],
    [
      'a handoff without acceptance',
      '-handoff Recycle from Sales to Marketing {\n+handoff Inside from Sales to Sales {\n+  when lead becomes Customer\n+  if late reassign\n+  route to Unassigned otherwise\n+}\n+handoff Recycle from Sales to Marketing {',
      "if late reassign | This `if late` belongs to no promise of 'Inside'",
    ],
  ])('%s', (_, diff, words) => expectFinding('remedy-without-promise', starter(diff), words));
});
