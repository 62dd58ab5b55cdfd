import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, problemsOf } from './lowered.ts';

const text = (...lines: readonly string[]) => `scenario "S" {\n${lines.join('\n')}\n}`;
const scenario = (...lines: readonly string[]) => clean(text(...lines)).scenarios[0];
const faults = (...lines: readonly string[]) => problemsOf(text(...lines)).join('\n');
const acts = (act: string) => {
  const step = scenario(`at 2027-03-05 18:10 ${act}`)?.steps[0];
  return step?.kind === 'at' ? step.acts : undefined;
};
const expectation = (line: string) => {
  const step = scenario(`expect ${line}`)?.steps[0];
  return step?.kind === 'expect' ? step.expect : undefined;
};

describe('what is given', () => {
  test('is known of the lead or its account, with the type of the field', () => {
    const made = scenario(
      'given account domain = "plant.example", employees = 800',
      'given lead region = AMER, amount = 5 USD',
      'given phone = "1", seats = 5',
    );
    expect(compact(made?.given)).toMatchInlineSnapshot(`
      "{field: {kind: "field", of: "account", field: "domain"}, value: {kind: "text", text: "plant.example"}}
      {field: {kind: "field", of: "account", field: "employees"}, value: {kind: "number", number: "800"}}
      {field: {kind: "field", of: "lead", field: "region"}, value: {kind: "option", option: "AMER"}}
      {field: {kind: "field", of: "lead", field: "amount"}, value: {kind: "money", money: {amount: "5", currency: "USD"}}}
      {field: {kind: "field", of: "lead", field: "phone"}, value: {kind: "text", text: "1"}}
      {field: {kind: "field", of: "lead", field: "seats"}, value: {kind: "number", number: "5"}}"
    `);
  });

  test('has the type of the field', () => {
    expect(faults('given lead region = ASIA')).toMatchInlineSnapshot(
      `"ASIA | option-unknown: 'region' has no option 'ASIA'. It can be 'AMER' or 'EMEA'."`,
    );
    expect(faults('given account employees = "many"')).toMatchInlineSnapshot(
      `""many" | type-mismatch: 'employees' is a number: compare it with a number such as 250."`,
    );
    expect(faults('given lead amount = 5 EUR')).toMatchInlineSnapshot(
      `"5 EUR | currency-mismatch: The agreement is in USD: write this amount in USD, not in EUR."`,
    );
  });

  test('is a field of what it is said of', () => {
    expect(faults('given lead domain = "x"')).toMatchInlineSnapshot(
      `"domain | scenario-invalid: 'domain' is a field of the account: write \`given account domain = …\`."`,
    );
    expect(faults('given account region = AMER')).toMatchInlineSnapshot(
      `"region | condition-misplaced: 'region' cannot be asked here. It is a field of a lead, and this line speaks of an account."`,
    );
    expect(faults('given company domain = "x"')).toMatchInlineSnapshot(
      `"company | scenario-invalid: What is known is known of the lead or of its account: write \`given lead …\` or \`given account …\`."`,
    );
  });
});

describe('what happens', () => {
  test.each([
    ['demo_requested', '{kind: "event", event: "demo_requested", with: []}'],
    [
      'page_viewed with url = "/pricing" with seconds = 20',
      '{kind: "event", event: "page_viewed", with: [{property: "url", value: {kind: "text", text: "/pricing"}}, {property: "seconds", value: {kind: "number", number: "20"}}]}',
    ],
    ['touched by owner', '{kind: "event", event: "touched", by: {kind: "owner"}, with: []}'],
    ['touched by "Amy Chen"', '{kind: "event", event: "touched", by: {kind: "person", person: "Amy Chen"}, with: []}'],
    ['touched by phone', '{kind: "event", event: "touched", channel: "phone", with: []}'],
    ['touched by owner by email', '{kind: "event", event: "touched", by: {kind: "owner"}, channel: "email", with: []}'],
    ['accepted', '{kind: "event", event: "accepted", with: []}'],
    ['rejected for "Bad fit"', '{kind: "event", event: "rejected", with: [], reason: "Bad fit"}'],
    ['reassigned', '{kind: "event", event: "reassigned", with: []}'],
    ['owner leaves', '{kind: "event", event: "owner leaves", with: []}'],
    ['owner decides', '{kind: "decides", by: {kind: "owner"}}'],
    [
      'SDR decides Recycled for "Bad timing"',
      '{kind: "decides", by: {kind: "role", role: "SDR"}, stage: "Recycled", reason: "Bad timing"}',
    ],
    [
      'phone = "1"',
      '{kind: "set", field: {kind: "field", of: "lead", field: "phone"}, value: {kind: "text", text: "1"}}',
    ],
    [
      'employees of account = 9',
      '{kind: "set", field: {kind: "field", of: "account", field: "employees"}, value: {kind: "number", number: "9"}}',
    ],
  ])('%s', (act, expected) => {
    expect(compact(acts(act))).toBe(expected);
  });

  test('several things may happen at once, or only time passes', () => {
    expect(acts('demo_requested, touched')?.length).toBe(2);
    expect(scenario('at 2027-03-05 18:10')?.steps).toEqual([{ kind: 'at', at: '2027-03-05T18:10', acts: [] }]);
  });

  test.each([
    ['nobody does by hand', 'created'],
    ['happens more than once', 'demo_requested at least 2 times'],
    ['has no one value', 'page_viewed with url contains "x"'],
    ['is a state', 'lead is MQL'],
    ['is only compared', 'seats > 5'],
    ['has two channels', 'touched by phone by email'],
  ])('what %s does not happen', (_, act) => {
    expect(problemsOf(text(`at 2027-03-05 18:10 ${act}`))).toEqual([expect.stringContaining('scenario-invalid: ')]);
  });

  test('a day that does not exist', () => {
    expect(faults('at 2027-02-30 18:10 demo_requested')).toMatchInlineSnapshot(
      `"2027-02-30 18:10 | literal-invalid: 2027-02-30 is no date: that month has 28 days."`,
    );
  });
});

describe('what is expected', () => {
  test.each([
    ['stage is MQL', '{kind: "condition", when: {op: "stage", in: ["MQL"]}}'],
    ['owner is known', '{kind: "condition", when: {op: "known", value: {kind: "owner"}, known: true}}'],
    ['ToSales to SDR', '{kind: "route", handoff: "ToSales", to: {kind: "role", role: "SDR"}}'],
    ['ToSales to Pool', '{kind: "route", handoff: "ToSales", to: {kind: "queue", queue: "Pool"}}'],
    ['ToSales to "Amy Chen"', '{kind: "route", handoff: "ToSales", to: {kind: "person", person: "Amy Chen"}}'],
    [
      'HotLeads target by 2027-03-08 09:05',
      '{kind: "due", promise: "HotLeads.first touch", time: "target", at: "2027-03-08T09:05"}',
    ],
    [
      'HotLeads first touch by 2027-03-08 17:30',
      '{kind: "due", promise: "HotLeads.first touch", time: "firm", at: "2027-03-08T17:30"}',
    ],
    ['KeepTouch due by 2027-03-08 17:30', '{kind: "due", promise: "KeepTouch", time: "firm", at: "2027-03-08T17:30"}'],
    [
      'ToSales due by 2027-03-08 17:30',
      '{kind: "due", promise: "ToSales.accept", time: "firm", at: "2027-03-08T17:30"}',
    ],
  ])('%s', (line, expected) => {
    expect(compact(expectation(line))).toBe(expected);
  });

  test('can be looked up', () => {
    expect(faults('expect HotLeads to SDR')).toMatchInlineSnapshot(`
      "HotLeads | name-wrong-kind: 'HotLeads' is a contact policy; here goes a handoff.
        HotLeads"
    `);
    expect(faults('expect ToSales is late to SDR')).toMatchInlineSnapshot(
      `"ToSales is late | scenario-invalid: A single name goes here, as in \`expect ToSales to SDR\`."`,
    );
    expect(faults('expect KeepTouch first touch by 2027-03-08 17:30')).toMatchInlineSnapshot(
      `"KeepTouch | scenario-invalid: 'KeepTouch' promises no first touch: write \`expect KeepTouch due by …\`."`,
    );
    expect(faults('expect Silent due by 2027-03-08 17:30')).toMatchInlineSnapshot(
      `"Silent | promise-missing: 'Silent' promises nothing that is due in time, so it can be neither kept nor late. Say how soon a lead is accepted, as in \`accept within 4 business hours\`."`,
    );
  });
});

describe('who has the lead is asked of a handoff', () => {
  test.each([
    ['owner is "Amy Chen"', 'as in `expect Silent to "Amy Chen"`'],
    ['owner is Marketer', 'as in `expect Silent to Marketer`'],
    ['owner = SDR', 'as in `expect Silent to SDR`'],
    ['ToSales is Pool', 'write `expect ToSales to Pool`'],
    ['Silent = "Amy Chen"', 'write `expect Silent to "Amy Chen"`'],
  ])('%s', (line, meant) => {
    expect(faults(`expect ${line}`)).toBe(
      `${line} | scenario-invalid: Who has the lead is asked of the handoff that gave it: ${meant}.`,
    );
  });

  test.each(['owner is not SDR', 'owner is known or owner is SDR', 'owner is MQL', 'ToSales is accepted'])(
    'and nothing else is: %s',
    (line) => {
      expect(faults(`expect ${line}`)).not.toContain('Who has the lead');
    },
  );
});

describe('what always holds', () => {
  test('is a condition, asked while another holds', () => {
    const [made] = clean(
      '/// Why.\nalways "No lead is left alone" {\nwhen lead is MQL for 4 business hours\nexpect owner is known\n}',
    ).invariants;
    expect(compact(made)).toMatchInlineSnapshot(
      `"{name: "No lead is left alone", prose: "Why.", when: {op: "stage", in: ["MQL"], for: {amount: 4, unit: "hour", business: true}}, expect: [{op: "known", value: {kind: "owner"}, known: true}]}"`,
    );
  });

  test('is no due time and no route', () => {
    expect(problemsOf('always "X" { expect ToSales to SDR }').join('\n')).toMatchInlineSnapshot(
      `"expect ToSales to SDR | scenario-invalid: What always holds is a condition, as in \`expect owner is known\`. Move this line to a scenario."`,
    );
  });
});
