import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';

describe('what begins and ends', () => {
  /** The starter with a second policy, and the line by which `ToSales` begins it. */
  const second = (
    then: string,
    lines: readonly string[] = ['at least 2 attempts over 5 business days by phone', 'stop when replied'],
  ) =>
    starter(`
   field phone  text
+  field do_not_call yes/no
@@
   event replied
+  never phone when do_not_call
@@
-  then FollowUp
+  then ${then}
@@
+contact Calls by SalesRep {
${lines.map((line) => `+  ${line}`).join('\n')}
+}
 contact FollowUp by SalesRep {`);

  test.each([
    ['contact-unused', 'a policy', second('FollowUp'), "Calls | Nothing begins 'Calls'"],
    ['contact-unused', 'begun by a handoff', second('Calls when phone is known, FollowUp otherwise'), undefined],
    [
      'contact-unused',
      'begun by another',
      second('FollowUp').replace('  stop when replied\n}\nnurture', '  stop when replied then Calls\n}\nnurture'),
      undefined,
    ],
    ['contact-unused', 'a nurture', starter('-  then Education'), 'or say `starts when …` in it'],
    [
      'contact-unused',
      'a nurture that starts itself',
      starter('-  then Education\n@@\n   every 14 days\n+  starts when lead becomes Recycled'),
      undefined,
    ],
    [
      'contact-empty',
      'only a stop',
      second('Calls', ['stop when replied']),
      "Calls | 'Calls' says neither how soon nor how often",
    ],
    ['contact-empty', 'a first touch', second('Calls', ['first touch within 1 business day']), undefined],
    [
      'contact-no-stop',
      'a policy',
      second('Calls', ['at least 2 attempts over 5 business days']),
      "Calls | 'Calls' goes on even when the lead has answered",
    ],
    ['contact-no-stop', 'a first touch alone', second('Calls', ['first touch within 1 business day']), undefined],
    ['contact-no-stop', 'a nurture', starter('-  stop when lead is MQL'), "Education | 'Education' goes on"],
    [
      'contact-forbidden',
      'for all of its leads',
      second('Calls when do_not_call, FollowUp otherwise'),
      "Calls when do_not_call | 'Calls' begins here for leads that it must not reach: 'phone' is forbidden",
    ],
    [
      'contact-forbidden',
      'for those that are left',
      second('FollowUp when not do_not_call, Calls otherwise'),
      undefined,
    ],
    ['contact-forbidden', 'for some', second('Calls when phone is known, FollowUp otherwise'), undefined],
    [
      'contact-forbidden',
      'another channel is free',
      second('Calls when do_not_call', [
        'at least 2 attempts over 5 business days',
        'day 1 phone',
        'day 2 email',
        'stop when replied',
      ]),
      undefined,
    ],
    [
      'nurture-empty',
      'no steps',
      starter(`
-  awareness     "The buyer's checklist"
-  consideration "Customer stories"
-  decision      "Price calculator" call to action "Book a demo"
`),
      "Education | 'Education' offers nothing",
    ],
    ['nurture-no-interval', 'three steps', starter('-  every 14 days'), "Education | 'Education' has 3 steps"],
    [
      'nurture-no-interval',
      'one step',
      starter(`
-  every 14 days
-  awareness     "The buyer's checklist"
-  consideration "Customer stories"
`),
      undefined,
    ],
  ])('%s: %s', (code, _, text, words) => expectFinding(code, text, words));

  test.each([
    [
      'a lead without a phone may change over',
      'Calls when phone is known, FollowUp otherwise',
      'page_viewed',
      "Calls | 'Calls' begins elsewhere only when 'phone is known'",
    ],
    [
      'the condition is said again',
      'Calls when phone is known, FollowUp otherwise',
      'page_viewed and phone is known',
      undefined,
    ],
    ['the moment says it', 'Calls when phone is known, FollowUp otherwise', 'phone becomes known', undefined],
    ['begun for every lead', 'Calls', 'page_viewed', undefined],
    [
      'begun for those that are left',
      'FollowUp when phone is known, Calls otherwise',
      'page_viewed',
      "only when 'not (phone is known)'",
    ],
  ])('contact-then-unfit: %s', (_, then, stop, words) => {
    const text = second(then).replace(
      '  stop when replied\n}\nnurture',
      `  stop when ${stop} then Calls\n  stop when replied\n}\nnurture`,
    );
    expectFinding('contact-then-unfit', text, words);
  });

  test.each([
    [
      'the stage it begins at',
      'FollowUp',
      'lead is MQL',
      "lead is MQL | 'lead is MQL' holds already whenever 'FollowUp'",
    ],
    ['a stage that is left', 'FollowUp', 'lead is not Lead', "lead is not Lead | 'lead is not Lead' holds already"],
    ['a stage that comes later', 'FollowUp', 'lead is Customer', undefined],
    ['the stage it begins at, when it is left', 'FollowUp', 'lead is not MQL', undefined],
    ['some time in the stage', 'FollowUp', 'lead is MQL for 5 days', undefined],
    [
      'the condition it begins under',
      'FollowUp when phone is known',
      'phone is known',
      "'phone is known' holds already",
    ],
    [
      'that of an earlier choice',
      'Calls when phone is known, FollowUp otherwise',
      'phone is missing',
      "'phone is missing'",
    ],
    ['that of a later choice', 'FollowUp when phone is known, Calls otherwise', 'phone is missing', undefined],
    ['nothing it begins under', 'FollowUp', 'phone is known', undefined],
    ['what happens again', 'FollowUp when replied', 'replied', undefined],
    ['what may happen again', 'FollowUp when replied', 'lead is MQL and replied', undefined],
    ['who owns the lead is settled at the beginning', 'FollowUp when owner is known', 'owner is known', undefined],
    ['it never begins', 'FollowUp when lead is Customer', 'lead is Customer', undefined],
  ])('stop-already-true: %s', (_, then, stop, words) => {
    const text = second(then).replace('  stop when replied\n}\nnurture', `  stop when ${stop}\n}\nnurture`);
    expectFinding('stop-already-true', text, words);
  });

  test('stop-already-true asks of every way to begin', () => {
    const calls = (...lines: readonly string[]) =>
      second('FollowUp', ['at least 2 attempts', 'stop when phone is known']).replace(
        '  stop when replied\n}\nnurture',
        `${lines.map((line) => `  ${line}`).join('\n')}\n}\nnurture`,
      );
    const byOther = calls('stop when replied and phone is known then Calls');
    expectFinding('stop-already-true', byOther, "phone is known | 'phone is known' holds already whenever 'Calls'");
    const byBoth = calls('stop when replied and phone is known then Calls', 'stop when page_viewed then Calls');
    expectFinding('stop-already-true', byBoth, undefined);
  });

  test.each([
    ['its own moment', 'Recycled', "lead is Recycled | 'lead is Recycled' holds already whenever 'Education'"],
    ['a handoff at another', 'Lead', undefined],
  ])('stop-already-true of a nurture: %s', (_, stage, words) => {
    const text = starter(`
-  when lead becomes Recycled
+  when lead becomes ${stage}
@@
   every 14 days
+  starts when lead becomes Recycled
@@
-  stop when lead is MQL
+  stop when lead is Recycled`);
    expectFinding('stop-already-true', text, words);
  });

  test('contact-no-stop is repaired', () => {
    const { text, isGone, errors } = repaired(
      second('Calls', ['at least 2 attempts over 5 business days']),
      'contact-no-stop',
    );
    expect(text).toContain('over 5 business days\n  stop when replied\n}');
    expect([isGone, errors]).toEqual([true, []]);
  });
});

test('contact-no-outcome asks what follows when attempts are exhausted', () => {
  expectFinding(
    'contact-no-outcome',
    starter('-  enters from MQL when FollowUp is exhausted'),
    "FollowUp | Nothing follows when 'FollowUp' is exhausted",
  );
  expectFinding('contact-no-outcome', starter(''), undefined);
  const noAttempts = starter(`
-  then FollowUp
+  then Quick when phone is missing, FollowUp otherwise
@@
+contact Quick by SalesRep { first touch within 1 business day }
 contact FollowUp by SalesRep {`);
  expectFinding('contact-no-outcome', noAttempts, undefined);
});
