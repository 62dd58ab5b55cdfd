import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/findings.ts';

/** An agreement for 2027 with more in its header, and more declarations after it. */
const year = (header = '', body = '') => `agreement "A" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
  ${header}
}
team Marketing
team Sales
stage Lead owned by Marketing { enters when created }
kpi Leads { measure count of Lead }
lead { event replied }
${body}`;

describe('expires-before-effective', () => {
  const term = (effective: string, expires: string) =>
    `agreement "A" {\n  effective ${effective}\n  expires ${expires}\n}`;

  test('an end before the beginning', () => {
    const [finding] = findingsOf('expires-before-effective', term('2027-12-31', '2027-01-01'));
    expect(finding).toMatch(/^expires 2027-01-01 \| The agreement ends on 2027-01-01, before it begins on 2027-12-31/);
  });
  test.each([
    term('2027-01-01', '2027-01-01'),
    'agreement "A" { expires 2027-01-01 }',
    'agreement "A" { effective 2027-01-01 }',
  ])('%s', (text) => {
    expect(findingsOf('expires-before-effective', text)).toEqual([]);
  });
});

describe('goal-beyond-term', () => {
  const goal = (line: string) =>
    findingsOf('goal-beyond-term', year('fiscal year 2027 starts 2027-02-01', `goal G { ${line} }`));

  test.each([
    [
      'reach 3 of Leads by 2028-01-01',
      /^2028-01-01 \| 'G' falls due on 2028-01-01, after the agreement has ended on 2027-12-31/,
    ],
    ['reach 3 of Leads in 2028-01', /^2028-01 \| .*due on 2028-01-31, after/],
    ['deliver at least 3 Lead by end of FY2027-Q4', /due on 2028-01-31, after/],
    ['reach 3 of Leads by 2026-12-31', /due on 2026-12-31, before the agreement begins on 2027-01-01/],
  ])('%s', (line, message) => {
    expect(goal(line)).toEqual([expect.stringMatching(message)]);
  });
  test.each([
    'reach 3 of Leads by 2027-12-31',
    'reach 3 of Leads every month',
    'reach 3 of Leads every year',
    'reach 3 of Leads in 2027-Q4',
    'reach 3 of Leads',
  ])('%s fits', (line) => {
    expect(goal(line)).toEqual([]);
  });
  test('a period that never ends in the term', () => {
    const text = year('', 'goal G { reach 3 of Leads every year }').replace('expires 2027-12-31', 'expires 2027-12-30');
    expect(findingsOf('goal-beyond-term', text)).toEqual([
      expect.stringMatching(/^year \| No year ends between 2027-01-01 and 2027-12-30, so 'G' never falls due/),
    ]);
  });
  test('a term back to front is told once, elsewhere', () => {
    const text =
      'agreement "A" {\n  effective 2027-12-31\n  expires 2027-01-01\n}\nstage Lead owned by nobody { enters when created }\ngoal G { deliver at least 3 Lead by 2027-06-30 }';
    expect(findingsOf('goal-beyond-term', text)).toEqual([]);
  });
});

describe('agreement-expired', () => {
  test.each([
    ['2027-12-31', 0],
    ['2028-01-01', 1],
  ])('on %s', (today, count) => {
    expect(findingsOf('agreement-expired', year(), today)).toHaveLength(count);
  });
  test('without an end it never expires', () => {
    expect(findingsOf('agreement-expired', 'agreement "A" { effective 2027-01-01 }', '2099-01-01')).toEqual([]);
  });
});

describe('review-overdue', () => {
  const overdue = (header: string, today: string) => findingsOf('review-overdue', year(header), today);

  test.each([
    ['counted from the first day', 'review every 6 months', '2027-07-02', '2027-07-01'],
    [
      'a review before the first day does not count',
      'review every 6 months\n  reviewed on 2026-12-15',
      '2027-07-02',
      '2027-07-01',
    ],
    ['counted from the last review', 'review every 6 months\n  reviewed on 2027-03-10', '2027-09-11', '2027-09-10'],
    ['of several the first that was missed', 'review every 2 months', '2027-08-01', '2027-03-01'],
    ['on fixed dates', 'review every quarter\n  reviewed on 2027-03-31', '2027-07-01', '2027-06-30'],
  ])('%s', (_, header, today, due) => {
    expect(overdue(header, today)).toEqual([expect.stringContaining(`The review of the agreement was due on ${due}.`)]);
  });

  test.each([
    ['on the day it is due', 'review every 6 months', '2027-07-01'],
    ['when it was held', 'review every 6 months\n  reviewed on 2027-07-01', '2027-12-31'],
    ['when it was held early, on fixed dates', 'review every quarter\n  reviewed on 2027-06-20', '2027-07-15'],
    ['when the agreement has ended', 'review every 6 months', '2028-01-15'],
    ['when it waits for a condition', 'review when Leads < 3 over 1 month', '2027-12-15'],
  ])('not %s', (_, header, today) => {
    expect(overdue(header, today)).toEqual([]);
  });

  test('of a part', () => {
    const text = year('review Leads every 60 days');
    expect(findingsOf('review-overdue', text, '2027-03-03')).toEqual([
      expect.stringContaining("The review of 'Leads' was due on 2027-03-02."),
    ]);
  });
});

describe('member-outside-term', () => {
  const member = (dates: string) =>
    findingsOf('member-outside-term', year('', `role SDR in Sales { member "Ana Ruiz" <ana@acme.example> ${dates} }`));

  test.each([
    ['from 2028-01-01', 'after the agreement has ended on 2027-12-31'],
    ['until 2026-12-31', 'before the agreement begins on 2027-01-01'],
    ['from 2027-05-01 until 2027-04-30', 'is before the first, 2027-05-01'],
  ])('%s', (dates, why) => {
    expect(member(dates)).toEqual([expect.stringContaining(why)]);
  });
  test.each(['', 'from 2026-03-01', 'until 2028-06-30', 'from 2027-05-01 until 2027-05-01'])('"%s" fits', (dates) => {
    expect(member(dates)).toEqual([]);
  });
});

describe('date-outside-term', () => {
  const calendar = (line: string) => `calendar Office {\n  timezone "UTC"\n  hours Mon-Fri 09:00-17:00\n  ${line}\n}`;
  const dated = (body: string) => findingsOf('date-outside-term', year('', body));

  test.each([
    [
      'a closure',
      calendar('closed 2026-12-24 to 2026-12-31'),
      'This closure lies before the agreement begins on 2027-01-01',
    ],
    ['an opening', calendar('open 2028-01-02 09:00-13:00'), 'This opening lies after the agreement ends on 2027-12-31'],
    [
      'an absence',
      'role SDR in Sales { member "Ana Ruiz" <ana@acme.example> away 2026-07-01 to 2026-07-31 }',
      "This absence of 'Ana Ruiz' lies before",
    ],
    [
      'a scenario',
      'scenario "S" {\n  at 2028-03-05 18:10 replied\n  expect stage is Lead\n}',
      'This scenario plays after the agreement ends',
    ],
  ])('%s', (_, body, message) => {
    expect(dated(body)).toEqual([expect.stringContaining(message)]);
  });
  test.each([
    ['a closure over the end', calendar('closed 2027-12-24 to 2028-01-02')],
    ['a scenario inside', 'scenario "S" {\n  at 2027-03-05 18:10 replied\n  expect stage is Lead\n}'],
  ])('not %s', (_, body) => {
    expect(dated(body)).toEqual([]);
  });
});

describe('scenario-out-of-order', () => {
  const scenario = (...moments: string[]) =>
    findingsOf(
      'scenario-out-of-order',
      year('', `scenario "S" {\n${moments.map((at) => `  at ${at} replied\n`).join('')}}`),
    );

  test('a line that goes back', () => {
    expect(scenario('2027-03-05 18:10', '2027-03-05 18:09')).toEqual([
      expect.stringContaining(
        'This happens at 2027-03-05 18:09, but the line before it already is at 2027-03-05 18:10.',
      ),
    ]);
  });
  test('lines in order, or at one instant', () => {
    expect(scenario('2027-03-05 18:10', '2027-03-05 18:10', '2027-03-06 00:00')).toEqual([]);
  });
});

describe('approvals', () => {
  const approved = (code: string, on: string, today?: string) =>
    findingsOf(code, year(`approved by "Amy Chen" <amy@acme.example>${on}`), today);

  test('late', () => {
    expect(approved('approval-late', ' on 2027-01-02')).toEqual([
      expect.stringContaining("'Amy Chen' approved on 2027-01-02, after"),
    ]);
  });
  test('in the future, and then not late as well', () => {
    expect(approved('approval-future', ' on 2027-02-02')).toEqual([
      expect.stringContaining("'Amy Chen' approves on 2027-02-02"),
    ]);
    expect(approved('approval-late', ' on 2027-02-02')).toEqual([]);
  });
  test.each(['', ' on 2027-01-01'])('fine: "%s"', (on) => {
    expect([...approved('approval-late', on), ...approved('approval-future', on)]).toEqual([]);
  });
});
