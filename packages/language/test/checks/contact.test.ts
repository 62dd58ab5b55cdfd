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
