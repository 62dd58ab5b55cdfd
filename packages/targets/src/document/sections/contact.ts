import {
  type CadenceStep,
  type ContactPolicy,
  durationText,
  type Nurture,
  promiseWords,
  type Stop,
} from '@sla/agreement';
import { type Context, referAll, referTo, shown } from '../context.ts';
import { badge, joined, listedInline, styled } from '../inline.ts';
import type { Block, Fact, Inline, Item, Line, Row } from '../model.ts';
import { pictureBlocks } from '../pictures/drawing.ts';
import { timelineDrawing } from '../pictures/timeline.ts';
import { pointerTo } from '../pointer.ts';
import { lateInline } from '../words/actions.ts';
import { ruleSpan } from '../words/conditions.ts';
import { fieldSpan } from '../words/items.ts';
import { proseBlocks } from '../words/prose.ts';
import { startSpan } from './handoffs.ts';

/** How fast, how often and by which channels leads are contacted, and what goes out by itself. */
export const contactBlocks = (context: Context): readonly Block[] => [
  ...Object.values(context.agreement.contacts).map((policy) => policyItem(context, policy)),
  ...Object.values(context.agreement.nurtures).map((nurture) => nurtureItem(context, nurture)),
  ...consentLines(context),
];

function policyItem(context: Context, policy: ContactPolicy): Item {
  const pointer = pointerTo('contacts', policy.name);
  return {
    kind: 'item',
    pointer,
    title: shown(policy),
    ...(policy.text === undefined ? {} : { name: policy.name }),
    subtitle: ['Contact by ', ...referAll(context, 'roles', [policy.by, ...policy.others], 'or')],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, policy.prose),
      { kind: 'facts', rows: policyFacts(context, policy, pointer) },
      ...pictureBlocks(timelineDrawing(context, policy), timelineCaption(policy)),
      ...cadenceTable(context, policy, pointer),
    ],
  };
}

/** Says only of the signs that are drawn what they mean. */
function timelineCaption({ cadence }: ContactPolicy): Inline {
  const kinds = new Set(cadence.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
  const signs = [
    ...(kinds.has('attempt') ? ['● an attempt'] : []),
    ...(kinds.has('automatic') ? ['○ goes out by itself'] : []),
    ...(kinds.has('task') ? ['■ a task'] : []),
  ];
  return [signs.join(' · ')];
}

function policyFacts(context: Context, policy: ContactPolicy, pointer: string): readonly Fact[] {
  const { firstTouch, attempts, spacing, stop } = policy;
  return [
    ...firstTouchFact(context, firstTouch),
    ...(attempts ? [attemptsFact(context, attempts, pointer)] : []),
    ...(spacing
      ? [{ label: 'Between two', values: [{ text: [durationText(spacing)], pointer: `${pointer}/spacing` }] }]
      : []),
    ...stopFact(context, stop, pointer),
  ];
}

function firstTouchFact(context: Context, name: string | undefined): readonly Fact[] {
  const promise = name === undefined ? undefined : context.agreement.promises[name];
  if (promise === undefined) return [];
  const { due, aim, share } = promiseWords(promise, context.agreement);
  const text: Inline = [
    ...(due === undefined ? [] : [styled('strong', due)]),
    ...(aim === undefined ? [] : [`${due === undefined ? '' : ', '}aiming at ${aim}`]),
    ...(share === undefined ? [] : [`, ${share}`]),
    ...(promise.late.length === 0 ? [] : ['. If late: ', ...lateInline(context, promise.late)]),
  ];
  return [{ label: 'First touch', values: [{ text, pointer: pointerTo('promises', promise.name) }] }];
}

function attemptsFact(
  context: Context,
  { count, over, channels, promise }: NonNullable<ContactPolicy['attempts']>,
  pointer: string,
): Fact {
  const owed = context.agreement.promises[promise];
  const share = owed === undefined ? undefined : promiseWords(owed, context.agreement).share;
  const text: Inline = [
    styled('strong', `at least ${count}`),
    ...(over ? [` over ${durationText(over)}`] : []),
    ...(channels.length > 0 ? [' by ', ...referAll(context, 'channels', channels, 'or')] : []),
    ...(share === undefined ? [] : [`, ${share}`]),
  ];
  return { label: 'Attempts', values: [{ text, pointer: `${pointer}/attempts` }] };
}

function stopFact(context: Context, stop: readonly Stop[], pointer: string): readonly Fact[] {
  const values = stop.map(
    ({ when, then }, at): Line => ({
      text: [ruleSpan(when), ...(then === undefined ? [] : [', then ', startSpan(context, then), ' begins'])],
      pointer: `${pointer}/stop/${at}`,
    }),
  );
  return values.length === 0 ? [] : [{ label: 'Ends when', values }];
}

function cadenceTable(context: Context, { cadence, attempts }: ContactPolicy, pointer: string): readonly Block[] {
  if (cadence.length === 0) return [];
  const unit = attempts?.over?.business ? 'Business day' : 'Day';
  const rows = cadence.map(
    ({ day, steps }, at): Row => ({
      pointer: `${pointer}/cadence/${at}`,
      cells: [
        [`${unit} ${day}`],
        joined(
          steps.map((step) => stepInline(context, step)),
          ', ',
        ),
      ],
    }),
  );
  const columns = [
    { title: 'When', align: 'tight' },
    { title: 'What is due', align: 'left' },
  ] as const;
  return [{ kind: 'table', caption: 'Day by day', columns, rows }];
}

function stepInline(context: Context, { kind, channel, text, by }: CadenceStep): Inline {
  const what: Inline = channel === undefined ? ['task'] : [referTo(context, 'channels', channel)];
  return [
    ...what,
    ...(text === undefined ? [] : [` “${text}”`]),
    ...(kind === 'automatic' ? [' ', badge('plain', 'automatic')] : []),
    ...(by === undefined ? [] : [' by ', referTo(context, 'roles', by)]),
  ];
}

function nurtureItem(context: Context, nurture: Nurture): Item {
  const { name, text, by, every, starts, stop, prose } = nurture;
  const pointer = pointerTo('nurtures', name);
  return {
    kind: 'item',
    pointer,
    title: shown(nurture),
    ...(text === undefined ? {} : { name }),
    subtitle: [
      'Nurturing by ',
      referTo(context, 'roles', by),
      ...(every === undefined ? [] : [`, a step every ${durationText(every)}`]),
    ],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, prose),
      {
        kind: 'facts',
        rows: [
          ...(starts
            ? [{ label: 'Begins when', values: [{ text: [ruleSpan(starts)], pointer: `${pointer}/starts` }] }]
            : []),
          ...stopFact(context, stop, pointer),
        ],
      },
      ...nurtureTable(context, nurture, pointer),
    ],
  };
}

function nurtureTable(context: Context, { steps }: Nurture, pointer: string): readonly Block[] {
  if (steps.length === 0) return [];
  const rows = steps.map(
    ({ phase, offer, callToAction, learns }, at): Row => ({
      pointer: `${pointer}/steps/${at}`,
      cells: [
        [`${at + 1}`],
        [phase === 'step' ? '' : phase],
        [offer],
        [callToAction ?? ''],
        listedInline(learns.map((field) => [fieldSpan(context, field)])),
      ],
    }),
  );
  const columns = ['Step', 'For', 'Offer', 'Asks the lead to', 'Learns'].map(
    (title, at) => ({ title, align: at < 2 ? 'tight' : 'left' }) as const,
  );
  return [{ kind: 'table', caption: 'What goes out, in order', columns, rows }];
}

function consentLines(context: Context): readonly Block[] {
  const items = context.agreement.lead.consent.map(
    ({ channel, when }, at): Line => ({
      text: ['Never by ', referTo(context, 'channels', channel), ' while ', ruleSpan(when)],
      pointer: pointerTo('lead', 'consent', at),
    }),
  );
  return items.length === 0
    ? []
    : [{ kind: 'group', title: 'Consent', blocks: [{ kind: 'list', as: 'bullets', items }] }];
}
