import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, problemsOf } from './lowered.ts';

const GOAL = 'goal Volume owned by Marketing { deliver at least 450 MQL every month }\n';

describe('reports', () => {
  const text = (...lines: readonly string[]) =>
    `${GOAL}report Weekly from "Amy Chen" to "Josh Park" and Marketing every Friday {\n${lines.join('\n')}\n}`;

  test('go from somebody to somebody, by a schedule that promises them', () => {
    const { reports, promises } = clean(text());
    expect(reports.Weekly).toMatchObject({
      from: [{ kind: 'person', person: 'Amy Chen' }],
      to: [
        { kind: 'person', person: 'Josh Park' },
        { kind: 'team', team: 'Marketing' },
      ],
      promise: 'Weekly.report',
    });
    expect(compact(promises['Weekly.report'])).toMatchInlineSnapshot(
      `"{name: "Weekly.report", kind: "report", from: "Weekly", by: [{kind: "person", person: "Amy Chen"}], to: [{kind: "person", person: "Josh Park"}, {kind: "team", team: "Marketing"}], subject: "agreement", starts: {kind: "schedule", every: {kind: "weekdays", weekdays: [5], times: []}}, done: {kind: "act", act: "report"}, firm: {kind: "end of period"}, share: {numerator: 1, denominator: 1}, sharePeriod: "month", repeats: false, late: []}"`,
    );
  });

  test('without a schedule promise nothing', () => {
    const { reports, promises } = clean('report Weekly from "Amy Chen" to "Josh Park"');
    expect(reports.Weekly).not.toHaveProperty('promise');
    expect(promises).not.toHaveProperty(['Weekly.report']);
  });

  test('cover KPIs and goals, each of a line broken down as it says', () => {
    const { reports } = clean(text('covers Bookings, Volume by owner', 'covers Qualification'));
    expect(compact(reports.Weekly?.covers)).toMatchInlineSnapshot(`
      "{kind: "kpi", name: "Bookings", by: "owner"}
      {kind: "goal", name: "Volume", by: "owner"}
      {kind: "kpi", name: "Qualification"}"
    `);
  });

  test('list what is late, and leads', () => {
    const { reports } = clean(text('lists late KeepTouch, late HotLeads', 'lists leads where Interest > 100'));
    expect(compact(reports.Weekly?.lists)).toMatchInlineSnapshot(`
      "{kind: "late", promises: ["KeepTouch"]}
      {kind: "late", promises: ["HotLeads.first touch", "HotLeads.attempts"]}
      {kind: "leads", where: {op: "compare", left: {kind: "score", score: "Interest"}, is: ">", right: {kind: "number", number: "100"}}}"
    `);
  });

  test('cover nothing else, and nothing is broken down otherwise', () => {
    expect(problemsOf(text('covers HotLeads')).join('\n')).toMatchInlineSnapshot(`
      "HotLeads | name-wrong-kind: 'HotLeads' is a contact policy; here goes a KPI or a goal.
        HotLeads"
    `);
    expect(problemsOf(text('covers Volume by onwer')).join('\n')).toMatchInlineSnapshot(
      `"onwer | measure-invalid: Nothing can be broken down by 'onwer'. Did you mean 'owner'?"`,
    );
    expect(problemsOf(text('covers Volume by region')).join('\n')).toMatchInlineSnapshot(
      `"region | measure-invalid: Nothing can be broken down by 'region'. Write 'owner', 'lead' or 'team'."`,
    );
    expect(problemsOf(text('lists late Bookings')).join('\n')).toMatchInlineSnapshot(`
      "Bookings | name-wrong-kind: 'Bookings' is a KPI; here goes a promise, a handoff, a contact policy, a goal, a report or a meeting.
        Bookings"
    `);
  });
});

describe('meetings', () => {
  test('promise to be held by those who take part, on the calendar they name', () => {
    const { meetings, promises } = clean(
      `${GOAL}meeting Smarketing every month on first Tuesday at 10:00 {\nwith Marketing, Sales\ncovers Volume\ncalendar Berlin\n}`,
    );
    expect(meetings.Smarketing).toMatchObject({
      with: [{ team: 'Marketing' }, { team: 'Sales' }],
      covers: [{ kind: 'goal', name: 'Volume' }],
      promise: 'Smarketing.meeting',
    });
    expect(promises['Smarketing.meeting']).toMatchObject({
      kind: 'meeting',
      by: [{ team: 'Marketing' }, { team: 'Sales' }],
      calendar: 'Berlin',
      starts: { kind: 'schedule', every: { kind: 'ordinal' } },
    });
  });
});

describe('attribution', () => {
  const attribution = (...lines: readonly string[]) => `attribution of Bookings {\n${lines.join('\n')}\n}`;

  test('halves in a time, and a line divides the deals it names', () => {
    const [made] = clean(
      attribution('halves every 7 days', 'credit Marketer 15%, SDR 85% when touched by both'),
    ).attributions;
    expect(made).toMatchObject({ of: 'Bookings', halfLife: { amount: 7, unit: 'day', business: false } });
    expect(compact(made?.credits[0]?.shares)).toMatchInlineSnapshot(`
      "{to: {kind: "role", role: "Marketer"}, share: {numerator: 3, denominator: 20}}
      {to: {kind: "role", role: "SDR"}, share: {numerator: 17, denominator: 20}}"
    `);
    expect(compact(made?.credits[0]?.when)).toMatchInlineSnapshot(
      `"{op: "all", of: [{op: "event", event: "touched", by: {kind: "role", role: "Marketer"}, where: [], times: 1, reasons: []}, {op: "event", event: "touched", by: {kind: "role", role: "SDR"}, where: [], times: 1, reasons: []}]}"`,
    );
  });

  test('may have a name, a display text and an explanation', () => {
    const [made] = clean(
      '/// Why.\nattribution Credit "Who earned it" of Bookings { halves every 7 days }',
    ).attributions;
    expect(made).toMatchObject({ name: 'Credit', text: 'Who earned it', prose: 'Why.' });
  });

  test('a line whose condition is wrong does not speak of all deals', () => {
    expect(problemsOf(attribution('credit Marketer 15%, SDR 85% when seats = "x"'))).toHaveLength(1);
  });

  test('is of a KPI', () => {
    expect(problemsOf('attribution of HotLeads { halves every 7 days }').join('\n')).toMatchInlineSnapshot(`
      "HotLeads | name-wrong-kind: 'HotLeads' is a contact policy; here goes a KPI.
        HotLeads"
    `);
  });
});

describe('systems', () => {
  test.each([
    ['region', '{kind: "field", of: "lead", field: "region"}'],
    ['domain of account', '{kind: "field", of: "account", field: "domain"}'],
    ['domain', '{kind: "field", of: "account", field: "domain"}'],
    ['Interest', '{kind: "score", name: "Interest"}'],
    ['Interest at MQL', '{kind: "score", name: "Interest", at: "MQL"}'],
    ['result of KeepTouch', '{kind: "promise", name: "KeepTouch"}'],
    ['result of HotLeads', '{kind: "promise", name: "HotLeads.first touch"}'],
    ['Pool', '{kind: "queue", name: "Pool"}'],
    ['MQL', '{kind: "stage", name: "MQL"}'],
    ['stage', '{kind: "stage"}'],
    ['owner', '{kind: "owner"}'],
    ['Bookings', '{kind: "kpi", name: "Bookings"}'],
  ])('%s has a name there', (source, expected) => {
    const [mapping] = clean(`system crm { map ${source} to "Name__c" }`).systems.crm?.maps ?? [];
    expect(compact(mapping?.what)).toBe(expected);
    expect(mapping?.to).toBe('Name__c');
  });

  test.each([
    [
      'system crm { map frist of MQL to "X" }',
      "'frist of' does not go with 'MQL' here. What can be told is `count of MQL`",
    ],
    [
      'system crm { map x of KeepTouch to "X" }',
      "'x of' does not go with 'KeepTouch' here. What can be told is `result of",
    ],
    ['handoff H { pass time of KeepTouch }', 'What can be told is `result of KeepTouch`.'],
  ])('%s: a word before `of` has a meaning, or is told', (text, words) => {
    expect(problemsOf(text).join('\n')).toContain(words);
  });
  test('nothing else has', () => {
    expect(problemsOf('system crm { map Office to "X" }').join('\n')).toMatchInlineSnapshot(`
      "Office | name-wrong-kind: 'Office' is a calendar; here goes a field, a score, a segment, a persona, a matrix, an event, a stage, a queue or a promise.
        Office"
    `);
    expect(problemsOf('system crm { map result of Silent to "X" }').join('\n')).toMatchInlineSnapshot(
      `"Silent | promise-missing: 'Silent' promises nothing that is due in time, so it can be neither kept nor late. Say how soon a lead is accepted, as in \`accept within 4 business hours\`."`,
    );
  });
});
