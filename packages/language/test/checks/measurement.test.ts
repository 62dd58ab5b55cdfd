import { describe, expect, test } from 'vitest';
import { applyDiff } from '../support/apply-diff.ts';
import { repaired } from '../support/apply-fix.ts';
import { STARTER } from '../support/compile-text.ts';
import { findingsOf } from '../support/findings.ts';

const found = (code: string, diff: string) => findingsOf(code, applyDiff(STARTER, diff));
/** The starter with more declarations. */
const plus = (code: string, declarations: string) => findingsOf(code, `${STARTER}${declarations}\n`);

describe('KPIs', () => {
  test.each([
    [
      'kpi-no-owner',
      'kpi Size { measure count of lead becomes MQL }',
      "Size | Nobody answers for 'Size'. Say who does, as in `kpi Size owned by Sales`.",
    ],
    ['kpi-no-measure', 'kpi Size owned by Sales', "Size | 'Size' does not say how it is measured"],
    [
      'kpi-unreported',
      'kpi Size owned by Sales { measure count of lead becomes MQL }',
      "Size | No report and no meeting covers 'Size'",
    ],
  ])('%s', (code, declaration, words) => {
    expect(plus(code, declaration)).toEqual([expect.stringContaining(words)]);
  });
  test.each(['kpi-no-owner', 'kpi-no-measure', 'kpi-target-loose', 'kpi-unreported'])(
    '%s is silent about the starter',
    (code) => {
      expect(plus(code, '')).toEqual([]);
    },
  );
  test('a KPI is covered by a meeting, or by a goal that is covered', () => {
    expect(found('kpi-unreported', '-  covers Bookings, WinRate, Punctual\n+  covers WinRate, Punctual')).toEqual([]);
    expect(
      found(
        'kpi-unreported',
        '-  covers NewBusiness, Volume\n+  covers Bookings\n@@\n-  covers Bookings, WinRate, Punctual\n+  covers WinRate, Punctual',
      ),
    ).toEqual([]);
  });
  test('without reports there is one thing to say, and it is said elsewhere', () => {
    const none =
      '-report Weekly from "Amy Chen" to "Josh Park" every Friday {\n-  covers Bookings, WinRate, Punctual\n-  lists late FollowUp\n-}\n@@\n-goal Volume "Qualified leads" owned by Marketing { deliver at least 40 MQL every month, reported to "Amy Chen" by day 5 }\n+goal Volume "Qualified leads" owned by Marketing { deliver at least 40 MQL every month }';
    expect(found('kpi-unreported', none)).toEqual([]);
  });
});

describe('kpi-target-loose', () => {
  const rate = (target: string, alarm: string) =>
    found('kpi-target-loose', `-  target >= 25%\n-  alarm < 15%\n+  target ${target}\n+  alarm ${alarm}`);
  const time = (target: string, alarm: string) =>
    plus(
      'kpi-target-loose',
      `kpi Speed owned by Sales {\n  measure median business time from lead becomes MQL to touched\n  target ${target}\n  alarm ${alarm}\n}`,
    );

  test('names both bounds', () => {
    expect(rate('>= 20%', '< 25%')).toEqual([
      "target >= 20% | Some values of 'WinRate' meet its target (>= 20%) and set off its alarm (< 25%) as well. Let the alarm begin beyond the target.",
    ]);
  });
  test.each([
    ['>= 25%', '<= 25%'],
    ['>= 25%', '> 60%'],
    ['= 25%', '< 30%'],
    ['> 25%', '<= 26%'],
  ])('target %s, alarm %s', (target, alarm) => {
    expect(rate(target, alarm)).toHaveLength(1);
  });
  test.each([
    ['>= 25%', '< 25%'],
    ['> 25%', '<= 25%'],
    ['<= 10%', '> 10%'],
    ['= 25%', '< 25%'],
  ])('target %s, alarm %s fit', (target, alarm) => {
    expect(rate(target, alarm)).toEqual([]);
  });
  test('minutes and hours are compared, days and hours are not', () => {
    expect(time('<= 90 business minutes', '> 1 business hour')).toHaveLength(1);
    expect(time('<= 30 business minutes', '> 1 business hour')).toEqual([]);
    expect(time('<= 1 business day', '> 2 business hours')).toEqual([]);
  });
});

describe('volume-unreported', () => {
  const BARE =
    '-goal Volume "Qualified leads" owned by Marketing { deliver at least 40 MQL every month, reported to "Amy Chen" by day 5 }\n+goal Volume "Qualified leads" owned by Marketing { deliver at least 40 MQL every month }\n';

  test('neither reported nor covered', () => {
    expect(found('volume-unreported', `${BARE}@@\n-  covers NewBusiness, Volume\n+  covers NewBusiness`)).toEqual([
      "deliver at least 40 MQL every month | Nobody is told how many 'MQL' are delivered. Add `reported to` and a person, or cover 'Volume' in a report.",
    ]);
  });
  test.each([
    ['covered by the meeting', BARE],
    ['reported', '-  covers NewBusiness, Volume\n+  covers NewBusiness'],
  ])('%s', (_, diff) => {
    expect(found('volume-unreported', diff)).toEqual([]);
  });
});

describe('reports and meetings', () => {
  test.each([
    [
      'report-empty',
      'report R from "Amy Chen" to "Josh Park" every Friday',
      "R | 'R' covers no KPI and no goal and lists no leads",
    ],
    ['report-incomplete', 'report R { covers Bookings }', "R | 'R' does not say who sends it, who gets it and when."],
    ['report-incomplete', 'report R from "Amy Chen" to "Josh Park" { covers Bookings }', "R | 'R' does not say when."],
    [
      'report-incomplete',
      'report R to "Josh Park" every Friday { covers Bookings }',
      "R | 'R' does not say who sends it.",
    ],
    ['meeting-empty', 'meeting M every Friday { with Sales }', "M | 'M' covers no KPI and no goal"],
    ['meeting-incomplete', 'meeting M every Friday { covers Bookings }', "M | 'M' does not say who takes part"],
    ['meeting-incomplete', 'meeting M {\n  with Sales\n  covers Bookings\n}', "M | 'M' does not say when it is held"],
  ])('%s: %s', (code, declaration, words) => {
    expect(plus(code, declaration)).toEqual([expect.stringContaining(words)]);
  });
  test.each([
    ['report-empty', 'report R from "Amy Chen" to "Josh Park" every Friday { lists late FollowUp }'],
    ['report-incomplete', 'report R from Sales to Marketing every Friday { covers Bookings }'],
    ['meeting-empty', 'meeting M every Friday {\n  with Sales\n  covers Volume\n}'],
    ['meeting-incomplete', 'meeting M every Friday {\n  with Sales\n  covers Volume\n}'],
  ])('%s is silent: %s', (code, declaration) => {
    expect(plus(code, declaration)).toEqual([]);
  });
  test('the parties are invited', () => {
    const { text, isGone, errors } = repaired(
      `${STARTER}meeting M every Friday { covers Bookings }\n`,
      'meeting-incomplete',
    );
    expect(text).toContain('meeting M every Friday {\n  covers Bookings\n  with Marketing, Sales\n}');
    expect([isGone, errors]).toEqual([true, []]);
  });
});

describe('attribution', () => {
  test.each([
    ['credit Marketer 15%, SalesRep 80%', '95%'],
    ['credit Marketer 50.5%, SalesRep 50%', '100.5%'],
    ['credit Marketer 15% when touched by Marketer', '15%'],
  ])('%s', (line, total) => {
    expect(plus('attribution-sum', `attribution of Bookings { ${line} }`)).toEqual([
      expect.stringMatching(new RegExp(`^credit .*are ${total} together, not 100%`)),
    ]);
  });
  test.each(['credit Marketer 15%, SalesRep 85%', 'halves every 7 days', 'credit Marketer 33.3%, SalesRep 66.7%'])(
    '%s',
    (line) => {
      expect(plus('attribution-sum', `attribution of Bookings { ${line} }`)).toEqual([]);
    },
  );
  test('only of a sum', () => {
    expect(plus('attribution-not-sum', 'attribution of WinRate { halves every 7 days }')).toEqual([
      expect.stringMatching(/^WinRate \| 'WinRate' is not a sum over deals/),
    ]);
    expect(plus('attribution-not-sum', 'attribution of Bookings { halves every 7 days }')).toEqual([]);
    expect(plus('attribution-not-sum', 'kpi X owned by Sales\nattribution of X { halves every 7 days }')).toEqual([]);
  });
});

describe('mappings', () => {
  const system = (...lines: readonly string[]) => `system crm {\n${lines.map((line) => `  map ${line}\n`).join('')}}`;

  test.each([
    [
      ['email to "Contact"', 'phone to "contact"'],
      `"contact" | 'contact' is already the name of something else in 'crm'`,
    ],
    [['email to "X"', 'Interest to "X"'], "'X' is already"],
    [['Unassigned to "Q"', 'Nurturing to "Q"'], "'Q' is already"],
    [['MQL to "S"', 'Customer to "S"'], "'S' is already"],
  ])('mapping-duplicate: %j', (lines, words) => {
    expect(plus('mapping-duplicate', system(...lines))).toEqual([expect.stringContaining(words)]);
  });
  test.each([
    [['email to "Email"', 'phone to "Phone"']],
    [['email to "A"', 'Unassigned to "A"', 'MQL to "A"', 'demo_requested to "A"']],
    [['stage to "Stage"', 'MQL to "Stage"']],
    [['email to ""', 'phone to ""']],
  ])('mapping-duplicate is silent: %j', (lines) => {
    expect(plus('mapping-duplicate', system(...lines))).toEqual([]);
  });
  test('a name of nothing is taken out', () => {
    const text = `${STARTER}${system('email to "Email"', 'phone to " "')}\n`;
    expect(findingsOf('mapping-empty', text)).toEqual([
      expect.stringMatching(/^map phone to " " \| This maps to nothing/),
    ]);
    const { text: fixed, isGone, errors } = repaired(text, 'mapping-empty');
    expect(fixed).toContain('system crm {\n  map email to "Email"\n}');
    expect([isGone, errors]).toEqual([true, []]);
  });
  test('an empty system', () => {
    expect(plus('system-empty', 'system crm')).toEqual([expect.stringMatching(/^crm \| Nothing is mapped to 'crm'/)]);
    expect(plus('system-empty', system('email to "Email"'))).toEqual([]);
  });
});

describe('kpi-against-funnel', () => {
  const rate = (target: string, alarm: string) =>
    found('kpi-against-funnel', `-  target >= 25%\n-  alarm < 15%\n+  target ${target}\n+  alarm ${alarm}`);

  test('a target that the funnel does not count on, and an alarm that it sets off', () => {
    expect(rate('>= 30%', '< 15%')).toEqual([
      "target >= 30% | 'Inbound' plans with 25% of 'MQL' that become 'Customer', and the target of 'WinRate' is >= 30%. Say which of them holds.",
    ]);
    expect(rate('>= 40%', '< 30%')).toEqual([expect.stringContaining("and the alarm of 'WinRate' is < 30%")]);
  });
  test.each([
    ['>= 25%', '< 25%'],
    ['>= 20%', '<= 24.9%'],
    ['= 25%', '< 15%'],
  ])('target %s, alarm %s fit', (target, alarm) => {
    expect(rate(target, alarm)).toEqual([]);
  });
});

describe('schedules', () => {
  const meeting = (code: string, schedule: string) =>
    found(code, `-meeting Monthly every month on first Tuesday at 10:00 {\n+meeting Monthly ${schedule} {`);
  const report = (code: string, schedule: string) =>
    found(
      code,
      `-report Weekly from "Amy Chen" to "Josh Park" every Friday {\n+report Weekly from "Amy Chen" to "Josh Park" ${schedule} {`,
    );

  test.each([
    [
      'every month on first Tuesday at 18:00',
      "'Marketing' does not work, as on Tuesday 2027-01-05 18:00. Choose a time",
    ],
    ['every month on first Tuesday at 17:00', 'Tuesday 2027-01-05 17:00'],
    ['every month on first Saturday at 10:00', 'as on Saturday 2027-01-02 10:00. Choose a day on which they work.'],
    ['every month on first Saturday', 'as on Saturday 2027-01-02. Choose a day'],
  ])('a meeting %s is when nobody works', (schedule, words) => {
    expect(meeting('schedule-closed', schedule)).toEqual([expect.stringContaining(words)]);
  });
  test.each(['every month on first Tuesday at 09:00', 'every month on first Monday at 10:00', 'every week'])(
    'a meeting %s is not, or only now and then',
    (schedule) => {
      expect(meeting('schedule-closed', schedule)).toEqual([]);
    },
  );
  test('a report may be due at closing, and not later', () => {
    expect(report('schedule-closed', 'every Friday at 17:00')).toEqual([]);
    expect(report('schedule-closed', 'every Friday at 17:01')).toHaveLength(1);
    expect(report('schedule-closed', 'every Sunday')).toHaveLength(1);
  });
  test('who works on a calendar of their own is there when it is open', () => {
    const late = `-report Weekly from "Amy Chen" to "Josh Park" every Friday {
+calendar Late {
+  timezone "America/New_York"
+  hours Mon-Fri 14:00-22:00
+}
+report Weekly from Night to "Josh Park" every Friday at 21:00 {
@@
-queue Nurturing in Marketing { owned by Marketer }
+queue Nurturing in Marketing { owned by Marketer }
+role Night in Sales { calendar Late }`;
    expect(found('schedule-closed', late)).toEqual([]);
  });

  test('days off on which a meeting falls are named', () => {
    expect(meeting('schedule-on-holiday', 'every month on first Monday at 10:00')).toEqual([
      expect.stringContaining('on Monday 2027-07-05 10:00 and Monday 2027-09-06 10:00. Agree what happens then'),
    ]);
    expect(meeting('schedule-on-holiday', 'every month on day 5 at 10:00')).toEqual([
      expect.stringMatching(/Saturday 2027-06-05 10:00, .*, and once more\. /),
    ]);
  });
  test.each([
    'every Monday at 10:00',
    'every month on first Tuesday at 10:00',
    'every month on first Saturday at 10:00',
  ])('a meeting %s has none that need words', (schedule) => {
    expect(meeting('schedule-on-holiday', schedule)).toEqual([]);
  });
  test('a report without a time can be sent before', () => {
    expect(report('schedule-on-holiday', 'every month on first Monday')).toEqual([]);
    expect(report('schedule-on-holiday', 'every month on first Monday at 10:00')).toHaveLength(1);
  });
});
