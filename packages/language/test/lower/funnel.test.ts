import { describe, expect, test } from 'vitest';
import { compact } from './compact.ts';
import { clean, lowered, problemsOf } from './lowered.ts';

const GOALS = `
goal Money owned by Marketing and Sales {
  reach 500,000 USD of Bookings every month
  sourced by Marketing 60%, Sales 40%
}
goal Heads owned by Marketing { deliver at least 450 MQL every month }
`;
const INBOUND = ['rate Visitor -> Lead 2.5%', 'rate Lead -> MQL 540 of 3,000', 'rate MQL -> SQL 40%'];
const funnelText = (head: string, lines: readonly string[]) => `${GOALS}funnel F ${head} {\n${lines.join('\n')}\n}`;
const funnel = (head: string, ...lines: readonly string[]) => clean(funnelText(head, lines)).funnels.F;
const faults = (...lines: readonly string[]) => problemsOf(funnelText('for Money', lines)).join('\n');

describe('rates', () => {
  test('form a chain in the order of the path, however they are written', () => {
    const stages = ['Visitor', 'Lead', 'MQL', 'SQL'];
    expect(funnel('for Money', ...INBOUND)?.stages).toEqual(stages);
    expect(funnel('for Money', ...INBOUND.toReversed())?.stages).toEqual(stages);
    expect(funnel('for Money', ...INBOUND.toReversed())?.rates.map(({ from }) => from)).toEqual(stages.slice(0, 3));
  });

  test('may pass over stages of the path', () => {
    expect(funnel('for Money', 'rate Lead -> SQL 10%', 'rate SQL -> Customer 20%')?.stages).toEqual([
      'Lead',
      'SQL',
      'Customer',
    ]);
  });

  test.each([
    ['rate MQL -> SQL 40%', '{from: "MQL", to: "SQL", value: {numerator: 2, denominator: 5}}'],
    [
      'rate MQL -> SQL 40% "CRM 2026"',
      '{from: "MQL", to: "SQL", value: {numerator: 2, denominator: 5}, source: "CRM 2026"}',
    ],
    [
      'rate MQL -> SQL 216 of 540',
      '{from: "MQL", to: "SQL", value: {numerator: 2, denominator: 5}, evidence: {converted: 216, of: 540}}',
    ],
    [
      'rate MQL -> SQL 216 of 540, benchmark 13% "2026 industry survey"',
      '{from: "MQL", to: "SQL", value: {numerator: 2, denominator: 5}, evidence: {converted: 216, of: 540}, benchmark: {value: {numerator: 13, denominator: 100}, source: "2026 industry survey"}}',
    ],
    [
      'rate MQL -> SQL 60% benchmark "2026 board pack"',
      '{from: "MQL", to: "SQL", value: {numerator: 3, denominator: 5}, benchmark: {value: {numerator: 3, denominator: 5}, source: "2026 board pack"}}',
    ],
    ['rate MQL -> SQL 140%', '{from: "MQL", to: "SQL", value: {numerator: 7, denominator: 5}}'],
    [
      'rate MQL -> SQL 600 of 540',
      '{from: "MQL", to: "SQL", value: {numerator: 10, denominator: 9}, evidence: {converted: 600, of: 540}}',
    ],
  ])('%s', (line, expected) => {
    expect(compact(funnel('for Money', line)?.rates)).toBe(expected);
  });

  test('a gap, a fork, two ways into a stage, a repeated step', () => {
    expect(faults('rate Visitor -> Lead 2%', 'rate MQL -> SQL 2%')).toMatchInlineSnapshot(`
      "MQL | funnel-broken: The funnel has a gap between 'Lead' and 'MQL'. Add the step: \`rate Lead -> MQL …\`.
        rate Visitor -> Lead 2%"
    `);
    expect(faults('rate Lead -> MQL 2%', 'rate Lead -> SQL 3%')).toMatchInlineSnapshot(`
      "rate Lead -> SQL 3% | funnel-broken: The funnel forks: from 'Lead' it leads to 'MQL' and to 'SQL'. Keep one step, or write two funnels.
        rate Lead -> MQL 2%"
    `);
    expect(faults('rate Lead -> SQL 2%', 'rate MQL -> SQL 3%')).toMatchInlineSnapshot(`
      "rate MQL -> SQL 3% | funnel-broken: The funnel runs together: to 'SQL' it leads from 'Lead' and from 'MQL'. Keep one step.
        rate Lead -> SQL 2%"
    `);
    expect(faults('rate Lead -> MQL 2%', 'rate Lead -> MQL 3%')).toMatchInlineSnapshot(`
      "rate Lead -> MQL 3% | funnel-broken: The step from 'Lead' to 'MQL' is written twice. Keep one.
        rate Lead -> MQL 2%"
    `);
    expect(faults('rate Lead -> SQL 2%', 'rate MQL -> Customer 3%')).toMatchInlineSnapshot(`
      "MQL | funnel-broken: This step begins at 'MQL', but the one before ends at 'SQL'. Let it begin there.
        rate Lead -> SQL 2%"
    `);
  });

  test('a step back, on the spot, or off the path', () => {
    expect(faults('rate SQL -> MQL 2%')).toMatchInlineSnapshot(
      `"MQL | funnel-broken: 'MQL' does not come after 'SQL' on the path. A rate leads forward: let it end at a later stage."`,
    );
    expect(faults('rate MQL -> MQL 2%')).toMatchInlineSnapshot(
      `"MQL | funnel-broken: 'MQL' does not come after 'MQL' on the path. A rate leads forward: let it end at a later stage."`,
    );
    expect(faults('rate MQL -> Recycled 2%')).toMatchInlineSnapshot(
      `"Recycled | funnel-broken: 'Recycled' is not on the path of a lead, so no funnel leads through it. Leave the step out, or put 'Recycled' on the path."`,
    );
  });

  test('of no leads there is no rate', () => {
    expect(faults('rate MQL -> SQL 0 of 0')).toMatchInlineSnapshot(
      `"0 | funnel-invalid: Of 0 leads there is no rate. Write how many there were in all."`,
    );
  });
});

describe('the goal', () => {
  test('is carried as far as the team sources it', () => {
    expect(funnel('for Money by Marketing', ...INBOUND)).toMatchObject({
      goal: 'Money',
      by: 'Marketing',
      share: { numerator: 3, denominator: 5 },
    });
  });

  test('is carried whole where no team is named, or the goal does not divide', () => {
    expect(funnel('for Money', ...INBOUND)?.share).toEqual({ numerator: 1, denominator: 1 });
    expect(funnel('for Heads by Marketing', ...INBOUND)?.share).toEqual({ numerator: 1, denominator: 1 });
  });

  test('says how much a team brings, if it says so for others', () => {
    const goal = 'goal G owned by Sales {\nreach 5 USD of Bookings every month\nsourced by Sales 40%\n}\n';
    expect(problemsOf(`${goal}funnel F for G by Marketing { rate MQL -> SQL 40% }`).join('\n')).toMatchInlineSnapshot(
      `"Marketing | funnel-invalid: 'G' does not say how much of it 'Marketing' brings. Name 'Marketing' in its line \`sourced by …\`."`,
    );
  });

  test('in money has a deal size in money', () => {
    expect(funnel('for Money', 'deal size 12,000 USD')?.dealSize).toEqual({ amount: '12000', currency: 'USD' });
    expect(faults('deal size 12,000')).toMatchInlineSnapshot(
      `"12,000 | funnel-invalid: A deal size is the money that one won lead brings: write it as 12,000 USD."`,
    );
    expect(faults('deal size 12,000 EUR')).toMatchInlineSnapshot(
      `"12,000 EUR | currency-mismatch: The agreement is in USD: write this amount in USD, not in EUR."`,
    );
  });

  test('in leads has no deal size', () => {
    const { agreement, problems } = lowered(funnelText('for Heads', ['deal size 12,000 USD']));
    expect(problems.join('\n')).toMatchInlineSnapshot(
      `"12,000 USD | funnel-invalid: 'Heads' does not count money, so a deal has no size in it. Leave the line out."`,
    );
    expect(agreement.funnels.F).not.toHaveProperty('dealSize');
  });
});

test('volumes, how they divide, and the cycle', () => {
  const made = funnel(
    'for Money',
    'cycle 60 days',
    'expect 95,000 Visitor every month',
    'expect 20 Lead',
    'expect 40% of MQL in HotLeads',
  );
  expect(compact([made?.cycle, ...(made?.expects ?? []), made?.mix])).toMatchInlineSnapshot(`
    "{amount: 60, unit: "day", business: false}
    {stage: "Visitor", count: 95000, when: {kind: "every", period: "month", fiscal: false}}
    {stage: "Lead", count: 20, when: {kind: "unbound"}}
    [{of: "MQL", contact: "HotLeads", share: {numerator: 2, denominator: 5}}]"
  `);
});
