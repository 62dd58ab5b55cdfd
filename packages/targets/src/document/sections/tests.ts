import {
  type Act,
  type Invariant,
  type Scenario,
  type ScenarioExpectation,
  type ScenarioStep,
  valueText,
} from '@sla/agreement';
import { type Context, partySpan, referTo } from '../context.ts';
import { listedInline, styled } from '../inline.ts';
import type { Block, Inline, Line } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { dateText } from '../words/dates.ts';
import { eventSpan, fieldSpan } from '../words/items.ts';
import { proseBlocks } from '../words/prose.ts';

/** What must follow from the rules: stories of a lead, and what holds for every lead at every moment. */
export const testBlocks = (context: Context): readonly Block[] => [
  ...context.agreement.invariants.map((invariant, at) => invariantItem(invariant, pointerTo('invariants', at))),
  ...context.agreement.scenarios.map((scenario, at) => scenarioItem(context, scenario, pointerTo('scenarios', at))),
];

function invariantItem({ name, prose, when, expect }: Invariant, pointer: string): Block {
  const items = expect.map(
    (condition, at): Line => ({
      text: [...(when ? ['While ', ruleSpan(when), ': '] : ['Always: ']), ruleSpan(condition)],
      pointer: `${pointer}/expect/${at}`,
    }),
  );
  return {
    kind: 'item',
    pointer,
    title: name,
    subtitle: ['Holds for every lead at every moment'],
    blocks: [...proseBlocks(`${pointer}/prose`, prose), { kind: 'list', as: 'bullets', items }],
  };
}

function scenarioItem(context: Context, { name, prose, given, steps }: Scenario, pointer: string): Block {
  const known = given.map(({ field, value }): Inline => [fieldSpan(context, field), ` ${valueText(value)}`]);
  const items: readonly Line[] = steps.map((step, at) => ({
    text: stepInline(context, step),
    pointer: `${pointer}/steps/${at}`,
  }));
  return {
    kind: 'item',
    pointer,
    title: name,
    blocks: [
      ...proseBlocks(`${pointer}/prose`, prose),
      ...(known.length > 0
        ? [
            {
              kind: 'paragraph',
              as: 'aside',
              text: ['Known from the start: ', ...listedInline(known)],
              pointer: `${pointer}/given`,
            } as const,
          ]
        : []),
      ...(items.length > 0 ? [{ kind: 'list', as: 'bullets', items } as const] : []),
    ],
  };
}

function stepInline(context: Context, step: ScenarioStep): Inline {
  if (step.kind === 'expect') return ['then ', ...expectInline(context, step.expect)];
  const acts = step.acts.map((act) => actInline(context, act));
  return [styled('strong', momentText(step.at)), ...(acts.length > 0 ? [': ', ...listedInline(acts)] : [])];
}

/** `2027-03-05T18:10` as `5 March 2027, 18:10`. */
function momentText(at: string): string {
  const [date = '', time] = at.split('T');
  return time === undefined ? dateText(date) : `${dateText(date)}, ${time}`;
}

function actInline(context: Context, act: Act): Inline {
  switch (act.kind) {
    case 'set':
      return [fieldSpan(context, act.field), ` becomes ${valueText(act.value)}`];
    case 'decides':
      return [
        partySpan(context, act.by),
        ' decides',
        ...(act.stage === undefined ? [] : [' ', referTo(context, 'stages', act.stage)]),
        ...(act.reason === undefined ? [] : [` for “${act.reason}”`]),
      ];
    case 'event':
      return [
        eventSpan(context, act.event),
        ...(act.by ? [' by ', partySpan(context, act.by)] : []),
        ...(act.channel === undefined ? [] : [' by ', referTo(context, 'channels', act.channel)]),
        ...act.with.map(({ property, value }) => ` with ${property} ${valueText(value)}`),
        ...(act.reason === undefined ? [] : [` for “${act.reason}”`]),
        ...(act.to ? [' to ', partySpan(context, act.to)] : []),
      ];
  }
}

function expectInline(context: Context, expect: ScenarioExpectation): Inline {
  switch (expect.kind) {
    case 'condition':
      return [ruleSpan(expect.when)];
    case 'route':
      return [referTo(context, 'handoffs', expect.handoff), ' gives the lead to ', partySpan(context, expect.to)];
    case 'due':
      return [
        referTo(context, 'promises', expect.promise),
        ` is due ${expect.time === 'target' ? '(aim) ' : ''}at ${momentText(expect.at)}`,
      ];
  }
}
