import { type Agreement, type FunnelPlan, plan, type RoleCapacity } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/document/context.ts';
import { writeMarkup } from '../../src/document/html/write.ts';
import { capacityDrawing } from '../../src/document/pictures/capacity.ts';
import { linesOf, shortened } from '../../src/document/pictures/drawing.ts';
import { funnelDrawing } from '../../src/document/pictures/funnel.ts';
import { journeyDrawing } from '../../src/document/pictures/journey/draw.ts';
import { journeyGraph } from '../../src/document/pictures/journey/graph.ts';
import { timelineDrawing } from '../../src/document/pictures/timeline.ts';
import { exampleAgreement } from './agreements.ts';

const acme = exampleAgreement('acme');
const context = contextOf(acme, plan(acme));
const written = (drawing: Parameters<typeof writeMarkup>[0] | undefined): string =>
  writeMarkup(drawing ?? expect.fail('Nothing was drawn.'));

describe('a funnel', () => {
  const funnel: FunnelPlan = context.plan.funnels[0] ?? expect.fail();
  const short = { promised: 4_880, required: 5_000, difference: -120, covered: false };
  const withShortfall: FunnelPlan = {
    ...funnel,
    stages: funnel.stages.map((stage) =>
      stage.stage === 'MQL' ? { ...stage, total: { required: 5_000, promised: 4_880, gap: short } } : stage,
    ),
  };

  test('writes both numbers at every stage, and the rate to the next', () => {
    const text = written(funnelDrawing(context, funnel));
    for (const words of [
      '5,000 needed',
      '5,400 promised',
      '5,130 expected',
      '↓ 40% become the next',
      '✓ 400 to spare',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('sla-missing');
  });
  test('marks a shortfall by an empty end and in words', () => {
    const text = written(funnelDrawing(context, withShortfall));
    expect(text).toContain('sla-missing');
    expect(text).toContain('▼ 120 short');
    expect(text).toContain('5,000 needed, 4,880 promised, 120 short.');
  });
  test('without any number is not drawn', () => {
    const stages = funnel.stages.map((stage) => ({ ...stage, total: {}, everyMonth: {} }));
    expect(funnelDrawing(context, { ...funnel, stages })).toBeUndefined();
  });
});

describe('capacity', () => {
  const role: RoleCapacity = context.plan.capacity.roles.find((one) => one.role === 'SDR') ?? expect.fail();
  test('marks a month with more touches than people can make by a sign and in words', () => {
    const months = role.months.map((month, at) => (at === 0 ? { ...month, over: true, utilisation: 1.25 } : month));
    const text = written(capacityDrawing({ ...role, months }));
    expect(text.match(/▼/g)).toHaveLength(1);
    expect(text).toContain('125% used, more than people can do.');
  });
  test('of a role that owes nothing is not drawn', () => {
    expect(
      capacityDrawing({ ...role, months: role.months.map((month) => ({ ...month, utilisation: 0 })) }),
    ).toBeUndefined();
  });
});

describe('a timeline', () => {
  test('tells attempts, what goes out by itself, and tasks apart by their shape', () => {
    const text = written(timelineDrawing(context, acme.contacts.HotLeads ?? expect.fail()));
    expect(text.match(/sla-attempt/g)).toHaveLength(9);
    expect(text.match(/sla-automatic/g)).toHaveLength(1);
    expect(text.match(/<rect class="sla-task"/g)).toHaveLength(1);
    expect(text).toContain('within 1 business day');
    expect(text).toContain('5 business minutes');
  });
  test('without days shows the window', () => {
    const text = written(timelineDrawing(context, acme.contacts.WarmLeads ?? expect.fail()));
    expect(text).toContain('at least 5, on any of these days');
  });
});

describe('the journey', () => {
  test('leads through a handoff into the stage that it waits for', () => {
    const { nodes, edges } = journeyGraph(context);
    const handoff = nodes.findIndex(({ pointer }) => pointer === '/handoffs/ToSales');
    const stage = nodes.findIndex(({ pointer }) => pointer === '/stages/MQL');
    const into = edges.filter(({ to }) => to === stage);
    expect(into.map(({ from }) => from)).toEqual([handoff]);
  });
  test('of too many stages is not drawn', () => {
    const [mql] = [acme.stages.MQL ?? expect.fail()];
    const stages = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`S${at}`, { ...mql, name: `S${at}`, position: at }]),
    );
    const agreement: Agreement = { ...acme, stages };
    expect(journeyDrawing(contextOf(agreement, context.plan))).toBeUndefined();
  });
});

test('lines keep to their length and say when something is missing', () => {
  expect(linesOf('Marketing qualified lead', 12, 2)).toEqual(['Marketing', 'qualified l…']);
  expect(linesOf('Lead', 12, 2)).toEqual(['Lead']);
  expect(linesOf('', 12, 2)).toEqual([]);
  expect(shortened('Marketing', 5)).toBe('Mark…');
});
