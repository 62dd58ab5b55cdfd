import { type Handoff, type Notification, promiseWords, type Route, type RouteTarget } from '@sla/agreement';
import { type Context, partySpan, referTo, shown } from '../context.ts';
import { listedInline, styled } from '../inline.ts';
import type { Block, Fact, Inline, Item, Line } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { byInline, lateInline } from '../words/actions.ts';
import { ruleSpan } from '../words/conditions.ts';
import { fieldSpan, itemInline } from '../words/items.ts';
import { proseBlocks } from '../words/prose.ts';

/** How leads pass from one team to the other: when, to whom, with what, and how soon they are taken. */
export function handoffBlocks(context: Context): readonly Block[] {
  const { handoffs } = context.journey;
  return [
    ...(handoffs.some(({ routes }) => routes.length > 1) ? [howRoutesAreRead] : []),
    ...handoffs.map((handoff) => handoffItem(context, handoff)),
  ];
}

const howRoutesAreRead: Block = {
  kind: 'paragraph',
  as: 'aside',
  text: [
    'Of the lines that say who becomes the owner, the first that fits is taken; a person who is away without cover, gone or full is passed over.',
  ],
};

function handoffItem(context: Context, handoff: Handoff): Item {
  const pointer = pointerTo('handoffs', handoff.name);
  return {
    kind: 'item',
    pointer,
    title: shown(handoff),
    ...(handoff.text === undefined ? {} : { name: handoff.name }),
    subtitle: sidesInline(context, handoff),
    blocks: [
      ...proseBlocks(`${pointer}/prose`, handoff.prose),
      { kind: 'facts', rows: handoffFacts(context, handoff, pointer) },
      ...ladder(context, handoff, pointer),
    ],
  };
}

const sidesInline = (context: Context, { from, to }: Handoff): Inline =>
  from === to
    ? ['Within ', referTo(context, 'teams', from)]
    : [referTo(context, 'teams', from), ' → ', referTo(context, 'teams', to)];

function handoffFacts(context: Context, handoff: Handoff, pointer: string): readonly Fact[] {
  const { when, pass, notify, rejectReasons, then } = handoff;
  const passed = listedInline(pass.map((item) => itemInline(context, item)));
  return [
    ...(when ? [fact('When', [{ text: [ruleSpan(when)], pointer: `${pointer}/when` }])] : []),
    ...(pass.length > 0 ? [fact('Passed on', [{ text: passed, pointer: `${pointer}/pass` }])] : []),
    ...factOf('Told', notify, (told, at) => ({
      text: notificationInline(context, told),
      pointer: `${pointer}/notify/${at}`,
    })),
    ...acceptance(context, handoff),
    ...(rejectReasons.length > 0
      ? [fact('May be given back for', [{ text: [rejectReasons.join(', ')], pointer: `${pointer}/rejectReasons` }])]
      : []),
    ...factOf('Then begins', then, ({ start, when: only }, at) => ({
      text: [startSpan(context, start), ...condition(only, then.length > 1)],
      pointer: `${pointer}/then/${at}`,
    })),
  ];
}

const fact = (label: string, values: readonly Line[]): Fact => ({ label, values });

const factOf = <T>(label: string, things: readonly T[], line: (thing: T, at: number) => Line): readonly Fact[] =>
  things.length === 0 ? [] : [fact(label, things.map(line))];

/** What begins is a contact policy or a nurture. */
export const startSpan = (context: Context, name: string): Inline[number] =>
  referTo(context, Object.hasOwn(context.agreement.contacts, name) ? 'contacts' : 'nurtures', name);

/** ` when …`, ` otherwise`; nothing for what is the only line. */
const condition = (when: Route['when'], isChoice: boolean): Inline =>
  when === undefined ? (isChoice ? [' ', styled('muted', 'otherwise')] : []) : [' when ', ruleSpan(when)];

const notificationInline = (context: Context, { who, by, when }: Notification): Inline => [
  partySpan(context, who),
  ...byInline(context, by),
  ...condition(when, false),
];

function acceptance(context: Context, { acceptance: name }: Handoff): readonly Fact[] {
  const promise = name === undefined ? undefined : context.agreement.promises[name];
  if (promise === undefined) return [];
  const { due, share } = promiseWords(promise, context.agreement);
  const text: Inline = [
    styled('strong', due ?? 'at some time'),
    ...(share === undefined ? [] : [`, ${share}`]),
    ...(promise.late.length === 0 ? [] : ['. If late: ', ...lateInline(context, promise.late)]),
  ];
  return [fact('Accepted', [{ text, pointer: pointerTo('promises', promise.name) }])];
}

function ladder(context: Context, { routes }: Handoff, pointer: string): readonly Block[] {
  if (routes.length === 0) return [];
  const items = routes.map(
    ({ to, when }, at): Line => ({
      text: [...targetInline(context, to), ...condition(when, routes.length > 1 && at === routes.length - 1)],
      pointer: `${pointer}/routes/${at}`,
    }),
  );
  return [{ kind: 'group', title: 'Who becomes the owner', blocks: [{ kind: 'list', as: 'ladder', items }] }];
}

function targetInline(context: Context, to: RouteTarget): Inline {
  switch (to.kind) {
    case 'person':
      return [referTo(context, 'people', to.person)];
    case 'queue':
      return ['the queue ', referTo(context, 'queues', to.queue)];
    case 'previous owner':
    case 'account owner':
      return [`the ${to.kind}`];
    case 'owner of another lead':
      return ['the owner of another lead of the account', ...(to.where ? [' where ', ruleSpan(to.where)] : [])];
    case 'round robin': {
      const cover = listedInline(to.cover.map((field) => [fieldSpan(context, { kind: 'field', of: 'lead', field })]));
      return [
        'in turn among ',
        referTo(context, 'roles', to.role),
        ...(cover.length > 0 ? [' who cover ', ...cover] : []),
      ];
    }
  }
}
