import { describe, test } from 'vitest';
import { STARTER } from '../support/compile-text.ts';
import { expectFinding } from '../support/expect-finding.ts';

const POLICY = `  first touch within 4 business hours
  if late notify "Amy Chen"
  at least 6 attempts over 10 business days by phone or email
  day 1  phone, email
  day 3  phone
  day 5  email
  day 8  phone
  day 10 email "Closing the file"`;

/** The starter with another `FollowUp`; its calendar is open from 9:00 to 17:00 on Monday to Friday. */
const followUp = (...lines: readonly string[]): string =>
  STARTER.replace(POLICY, lines.map((line) => `  ${line}`).join('\n'));

type Case = readonly [what: string, lines: readonly string[], words?: string];
/** Cases without words expect nothing to be found. */
const cases = (list: readonly Case[]) => list.map(([what, lines, words]) => [what, lines, words] as const);
const casesOf = (list: readonly (readonly [code: string, ...Case])[]) =>
  list.map(([code, what, lines, words]) => [code, what, lines, words] as const);

describe('attempts-dont-fit', () => {
  test.each(
    cases([
      [
        'a day has room for three',
        ['at least 8 attempts over 1 business day', 'at least 4 business hours apart'],
        "8 | 'FollowUp' promises 8 attempts over 1 business day, but only 3 fit where they are at least 4 business hours apart",
      ],
      ['three on a day', ['at least 3 attempts over 1 business day', 'at least 4 business hours apart']],
      [
        'two days have room for five',
        ['at least 6 attempts over 2 business days', 'at least 4 business hours apart'],
        'only 5 fit',
      ],
      ['five on two days', ['at least 5 attempts over 2 business days', 'at least 4 business hours apart']],
      [
        'every second business day',
        ['at least 6 attempts over 10 business days', 'at least 2 business days apart'],
        'only 5 fit',
      ],
      ['five of ten business days', ['at least 5 attempts over 10 business days', 'at least 2 business days apart']],
      [
        'spacing longer than the window',
        ['at least 2 attempts over 2 business days', 'at least 3 business days apart'],
        'only 1 fit',
      ],
      [
        'plain days: a week has three, by way of Saturday',
        ['at least 4 attempts over 7 days', 'at least 2 days apart'],
        'only 3 fit',
      ],
      ['three in a week', ['at least 3 attempts over 7 days', 'at least 2 days apart']],
      ['no window', ['at least 100 attempts', 'at least 4 business hours apart']],
      ['no spacing', ['at least 8 attempts over 1 business day']],
      [
        'with a cadence its days count',
        ['at least 2 attempts over 1 business day', 'at least 3 business days apart', 'day 1 phone, email'],
      ],
    ]),
  )('%s', (_, lines, words) => expectFinding('attempts-dont-fit', followUp(...lines), words));
});

describe('cadence', () => {
  test.each(
    casesOf([
      [
        'cadence-too-short',
        'tasks and automatic steps do not count',
        [
          'at least 8 attempts over 10 business days',
          'day 1 phone, email',
          'day 2 phone, email "Case study" automatic',
          'day 4 phone, email',
          'day 6 task "Handwritten card"',
          'day 8 phone',
        ],
        "8 | 'FollowUp' promises 8 attempts, and its cadence has only 6 that count (1 automatic step and 1 task do not count). Add 2 steps, or promise 6.",
      ],
      [
        'cadence-too-short',
        'other channels do not count',
        ['at least 3 attempts over 10 business days by phone', 'day 1 phone, email', 'day 2 phone, social'],
        '(2 steps by other channels do not count)',
      ],
      [
        'cadence-too-short',
        'enough',
        ['at least 3 attempts over 10 business days', 'day 1 phone, email', 'day 2 phone'],
      ],
      ['cadence-too-short', 'no cadence', ['at least 3 attempts over 10 business days']],
      [
        'cadence-channel-uncounted',
        'one more by another channel',
        ['at least 2 attempts over 10 business days by phone or email', 'day 1 phone, email', 'day 2 social'],
        "social | This step of 'FollowUp' goes by 'social', but only attempts by 'phone' or 'email' count",
      ],
      [
        'cadence-channel-uncounted',
        'all channels count',
        ['at least 2 attempts over 10 business days', 'day 1 phone, email', 'day 2 social'],
      ],
      [
        'cadence-channel-uncounted',
        'what is automatic is no attempt anyway',
        ['at least 2 attempts over 10 business days by phone or email', 'day 1 phone, email', 'day 2 social automatic'],
      ],
      [
        'cadence-channel-uncounted',
        'said where attempts are missing',
        ['at least 3 attempts over 10 business days by phone or email', 'day 1 phone, email', 'day 2 social'],
      ],
      [
        'cadence-day-late',
        'one day after the window',
        ['at least 1 attempts over 10 business days', 'day 1 phone', 'day 11 phone'],
        "11 | Day 11 of 'FollowUp' never comes: its attempts end after 10 business days",
      ],
      ['cadence-day-late', 'the last day of the window', ['at least 1 attempts over 10 business days', 'day 10 phone']],
      [
        'cadence-day-late',
        'plain weeks',
        ['at least 1 attempts over 2 weeks', 'day 1 phone', 'day 15 phone'],
        'end after 2 weeks',
      ],
      ['cadence-day-late', 'the last day of plain weeks', ['at least 1 attempts over 2 weeks', 'day 14 phone']],
      [
        'cadence-day-late',
        'hours of one day',
        ['at least 1 attempts over 8 business hours', 'day 1 phone', 'day 3 phone'],
        'Day 3',
      ],
      [
        'cadence-day-late',
        'hours that run into the next day',
        ['at least 1 attempts over 8 business hours', 'day 2 phone'],
      ],
      ['cadence-day-late', 'no window', ['at least 1 attempts', 'day 100 phone']],
      [
        'cadence-day-order',
        'twice',
        ['at least 1 attempts over 10 business days', 'day 3 phone', 'day 3 email'],
        "3 | Day 3 of 'FollowUp' is written twice",
      ],
      [
        'cadence-day-order',
        'backwards',
        ['at least 1 attempts over 10 business days', 'day 5 phone', 'day 3 email'],
        "3 | Day 3 of 'FollowUp' is written after day 5",
      ],
      ['cadence-day-order', 'in order', ['at least 1 attempts over 10 business days', 'day 3 phone', 'day 5 email']],
      [
        'cadence-too-close',
        'a day apart',
        ['at least 2 attempts over 10 business days', 'at least 2 business days apart', 'day 1 phone', 'day 2 phone'],
        "2 | Day 2 of 'FollowUp' is too close to day 1",
      ],
      [
        'cadence-too-close',
        'two days apart',
        ['at least 2 attempts over 10 business days', 'at least 2 business days apart', 'day 1 phone', 'day 3 phone'],
      ],
      [
        'cadence-too-close',
        'hours apart fit any two days',
        ['at least 2 attempts over 10 business days', 'at least 4 business hours apart', 'day 1 phone', 'day 2 phone'],
      ],
      [
        'cadence-too-close',
        'tasks are not spaced',
        [
          'at least 2 attempts over 10 business days',
          'at least 2 business days apart',
          'day 1 phone, email',
          'day 2 task "Card"',
        ],
      ],
      [
        'cadence-starts-late',
        'a day after the first touch',
        ['first touch within 4 business hours', 'at least 1 attempts over 10 business days', 'day 2 phone'],
        "2 | The first step of 'FollowUp' is on day 2, but a first touch is promised within 4 business hours",
      ],
      [
        'cadence-starts-late',
        'only what people do is a touch',
        [
          'first touch within 4 business hours',
          'at least 1 attempts over 10 business days',
          'day 1 email automatic',
          'day 3 phone',
        ],
        'on day 3',
      ],
      [
        'cadence-starts-late',
        'one day may pass',
        ['first touch within 1 business day', 'at least 1 attempts over 10 business days', 'day 2 phone'],
      ],
      [
        'first-touch-late',
        'after the window',
        ['first touch within 3 business days', 'at least 6 attempts over 2 business days'],
        "3 business days | The first touch of 'FollowUp' may take 3 business days, but the window of its attempts is over after 2 business days",
      ],
      [
        'first-touch-late',
        'after the first day',
        ['first touch within 2 business days', 'at least 1 attempts over 10 business days', 'day 1 phone'],
        'but its cadence begins on day 1',
      ],
      [
        'first-touch-late',
        'a target after the window',
        ['first touch target 3 business days', 'at least 6 attempts over 2 business days'],
        'may take 3 business days',
      ],
      [
        'first-touch-late',
        'one of several times',
        [
          'first touch within 4 business hours when phone is known, 3 business days otherwise',
          'at least 1 attempts over 10 business days',
          'day 1 phone',
        ],
        '3 business days |',
      ],
      [
        'first-touch-late',
        'a business day and day 1',
        ['first touch within 1 business day', 'at least 1 attempts over 10 business days', 'day 1 phone'],
      ],
      [
        'first-touch-late',
        'plain hours that a Monday allows',
        ['first touch within 24 hours', 'at least 1 attempts over 10 business days', 'day 1 phone'],
      ],
      [
        'first-touch-late',
        'a later first day',
        ['first touch within 2 business days', 'at least 1 attempts over 10 business days', 'day 2 phone'],
      ],
    ]),
  )('%s: %s', (code, _, lines, words) => expectFinding(code, followUp(...lines), words));
});
