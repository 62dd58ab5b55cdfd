import { describePromise } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { compileText } from '../support/compile-text.ts';
import { compact } from './compact.ts';
import { clean, lowered, problemsOf } from './lowered.ts';

const promise = (limit: string) => `promise Timer by SDR to Marketing {
  starts when lead becomes MQL
  done when touched
  within 2 business hours
  ${limit}
  restarts when reassigned
}`;

describe('a promise', () => {
  test('has as many runs as are said', () => {
    const agreement = clean(promise('starts at most 10 times'));
    const { Timer } = agreement.promises;
    expect(Timer?.atMost).toEqual({ times: 10 });
    expect(Timer && describePromise(Timer, agreement)).toContain(', starting at most 10 times a lead');
  });

  test('has any number of runs where nothing is said', () => {
    expect(clean(promise('repeats')).promises.Timer?.atMost).toBeUndefined();
  });

  test('runs on the calendar that is written at its length, also where it is due before a date', () => {
    const { Call } = clean(`lead { field meeting_at date and time }
calendar Abroad {
  timezone "Asia/Singapore"
  hours Mon-Fri 09:00-18:00
}
promise Call by SDR to Marketing {
  starts when lead becomes MQL
  done when touched
  by 1 business day in calendar Abroad before meeting_at
}`).promises;
    expect(Call?.calendar).toBe('Abroad');
  });

  test('is limited once', () => {
    expect(problemsOf(promise('starts at most once\n  starts at most 10 times')).join('\n')).toContain(
      'statement-duplicate',
    );
  });
});

const mapped = (line: string) => compact(clean(`system crm { map ${line} }`).systems.crm?.maps[0]);

describe('a mapping', () => {
  test.each([
    ['result of KeepTouch to "R"', '{what: {kind: "promise", name: "KeepTouch"}, to: "R"}'],
    ['owner of KeepTouch to "O"', '{what: {kind: "promise", name: "KeepTouch", of: "owner"}, to: "O"}'],
    ['start of ToSales to "S"', '{what: {kind: "promise", name: "ToSales.accept", of: "start"}, to: "S"}'],
    ['count of MQL to "C"', '{what: {kind: "stage", of: "count", name: "MQL"}, to: "C"}'],
    ['first of MQL to "F"', '{what: {kind: "stage", of: "first", name: "MQL"}, to: "F"}'],
    ['last of demo_requested to "L"', '{what: {kind: "event", of: "last", name: "demo_requested"}, to: "L"}'],
    ['owner of account to "A"', '{what: {kind: "account owner"}, to: "A"}'],
    [
      'time of KeepTouch to "T" in business hours',
      '{what: {kind: "promise", name: "KeepTouch", of: "time"}, to: "T", in: {unit: "hour", business: true}}',
    ],
    [
      'time of KeepTouch to "T" in seconds',
      '{what: {kind: "promise", name: "KeepTouch", of: "time"}, to: "T", in: {unit: "second", business: false}}',
    ],
  ])('%s', (line, expected) => {
    expect(mapped(line)).toBe(expected);
  });

  test('gives a unit to a length of time only', () => {
    const problems = problemsOf('system crm { map result of KeepTouch to "R" in hours }');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('clause-unfit');
  });

  test('of a word that picks nothing is reported', () => {
    expect(problemsOf('system crm { map first of Bookings to "F" }')).toHaveLength(1);
  });
});

describe('who is told', () => {
  const notified = (line: string) =>
    clean(`handoff Told from Marketing to Sales {
  when lead becomes SQL
  notify ${line}
  route to Pool otherwise
}`).handoffs.Told?.notify.map(({ who }) => who.kind);

  test('may be whom the account names, and who owned the lead before', () => {
    expect(notified('account owner and previous owner and owner')).toEqual([
      'account owner',
      'previous owner',
      'owner',
    ]);
  });
});

describe('an account', () => {
  const ACCOUNT = 'account { event six_qa_reached "Qualified" with level number }';

  test('has events of its own', () => {
    expect(Object.keys(clean(ACCOUNT).account.events)).toEqual(['six_qa_reached']);
  });

  test('has promises that start with them', () => {
    const { promises } = clean(`${ACCOUNT}
promise Review for account by SDR to Sales {
  starts when six_qa_reached with level > 2
  done when touched
  within 48 hours
}`);
    expect(promises.Review?.starts).toMatchObject({ kind: 'moment', when: { op: 'event', event: 'six_qa_reached' } });
  });

  test('shares their names with nothing else', () => {
    expect(problemsOf('account { event demo_requested }').join('\n')).toContain('name-duplicate');
  });
});

describe('somebody gives a lead away by hand', () => {
  const at = (line: string) => `scenario "s" {\n  at 2027-03-05 10:00 demo_requested\n  at 2027-03-05 11:00 ${line}\n}`;

  test('to a person, role or queue', () => {
    const { agreement, problems } = lowered(at('demo_requested, reassigned to "Amy Chen"'));
    expect(problems).toEqual([]);
    const step = agreement.scenarios[0]?.steps[1];
    const acts = step?.kind === 'at' ? step.acts : [];
    expect(acts.map((act) => act.kind === 'event' && act.to)).toEqual([
      undefined,
      { kind: 'person', person: 'Amy Chen' },
    ]);
  });

  test('and nothing else goes to somebody', () => {
    const problems = problemsOf(at('demo_requested to "Amy Chen"'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('scenario-invalid');
  });
});

test('a part changes in its season, or with approval of one after the other', () => {
  const { agreement } = compileText(`agreement "A" {
  between Marketing and Sales
  calendar Office
  change Interest only in Q4
  change Interest only with approval of Manager then Sales
}
calendar Office {
  timezone "UTC"
  hours Mon-Fri 09:00-17:00
}
team Marketing
team Sales
role Manager in Sales { headcount 1 }
score Interest { +5 when phone is known }
lead { field phone text }`);
  const parts = [{ kind: 'score', name: 'Interest' }];
  expect(agreement?.changes).toEqual([
    { kind: 'window', parts, quarters: [4], year: 'calendar' },
    {
      kind: 'approval',
      parts,
      by: [
        { kind: 'role', role: 'Manager' },
        { kind: 'team', team: 'Sales' },
      ],
    },
  ]);
});

test('a KPI may be measured every day', () => {
  expect(clean('kpi Late owned by Sales { measure late KeepTouch every day }').kpis.Late?.period).toBe('day');
});

describe('no time at all, and no number at all, are told', () => {
  const contact = (line: string) => `contact C by SDR { ${line} }`;
  test.each([
    [contact('first touch within 0 minutes'), "'0 minutes' is no time at all"],
    [contact('at least 3 attempts over 0 days'), "'0 days' is no time at all"],
    [contact('at least 0 attempts over 3 days'), "'0' asks for nothing here"],
    [contact('at least 0 hours apart'), "'0 hours' is no time at all"],
    [contact('day 0 phone'), "'0' asks for nothing here"],
    ['nurture N by SDR { every 0 days }', "'0 days' is no time at all"],
    ['segment S when touched in the last 0 days', "'0 days' is no time at all"],
  ])('%s', (text, words) => {
    expect(problemsOf(text).join('\n')).toContain(words);
  });
  test('what is bought at once has a cycle of none', () => {
    expect(problemsOf('funnel F {\n  cycle 0 days\n  rate Lead -> MQL 5%\n}').join('\n')).not.toContain('0 days');
  });
});
