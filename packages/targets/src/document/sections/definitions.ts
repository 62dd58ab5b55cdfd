import type { EventType, Field, FieldType, Segment } from '@sla/agreement';
import { type Context, referTo, shown } from '../context.ts';
import { listedInline, styled } from '../inline.ts';
import type { Block, Column, Inline, Line, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { fieldSpan } from '../words/items.ts';
import { proseBlocks } from '../words/prose.ts';

/** What both teams mean by the words of the agreement: kinds of buyers, groups of leads, what is known and what happens. */
export const definitionBlocks = (context: Context): readonly Block[] => [
  ...personaBlocks(context),
  ...Object.values(context.agreement.segments).map((segment) => segmentItem(segment)),
  ...prohibitionList(context),
  ...fieldTable(context, 'lead', 'What is known of a lead'),
  ...fieldTable(context, 'account', 'What is known of an account'),
  ...eventTable(context),
  ...formTable(context),
  ...channelList(context),
];

const personaBlocks = ({ agreement }: Context): readonly Block[] =>
  Object.values(agreement.personas).map((persona) => {
    const pointer = pointerTo('personas', persona.name);
    return {
      kind: 'item',
      pointer,
      title: shown(persona),
      ...(persona.text === undefined ? {} : { name: persona.name }),
      blocks: [
        ...proseBlocks(`${pointer}/prose`, persona.prose),
        paragraph(['A lead where ', ruleSpan(persona.when)], `${pointer}/when`),
      ],
    };
  });

const paragraph = (text: Inline, pointer: string): Block => ({ kind: 'paragraph', as: 'text', text, pointer });

function segmentItem(segment: Segment): Block {
  const pointer = pointerTo('segments', segment.name);
  const items = segment.groups.map(
    (group, at): Line => ({
      text: [
        styled('strong', shown(group)),
        ': ',
        group.when === undefined ? styled('muted', 'otherwise') : ruleSpan(group.when),
      ],
      pointer: `${pointer}/groups/${at}`,
    }),
  );
  return {
    kind: 'item',
    pointer,
    title: shown(segment),
    ...(segment.text === undefined ? {} : { name: segment.name }),
    blocks: [
      ...proseBlocks(`${pointer}/prose`, segment.prose),
      ...(segment.when === undefined ? [] : [paragraph(['A lead where ', ruleSpan(segment.when)], `${pointer}/when`)]),
      ...(items.length > 0 ? [{ kind: 'list', as: 'ladder', items } as const] : []),
    ],
  };
}

function prohibitionList(context: Context): readonly Block[] {
  const items = context.agreement.prohibitions.map(
    ({ when, to }, at): Line => ({
      text: [referTo(context, 'teams', to), ' never owns a lead where ', ruleSpan(when)],
      pointer: pointerTo('prohibitions', at),
    }),
  );
  return group('Never', items);
}

const group = (title: string, items: readonly Line[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'group', title, blocks: [{ kind: 'list', as: 'bullets', items }] }];

const columns = (...titles: readonly string[]): readonly Column[] => titles.map((title) => ({ title, align: 'left' }));

/** The name of a row, with what the text calls it, and what is said of it. */
const named = (thing: { readonly name: string; readonly text?: string }): Inline => [
  shown(thing),
  ...(thing.text === undefined ? [] : [' ', styled('name', thing.name)]),
];

function fieldTable({ agreement }: Context, of: 'lead' | 'account', caption: string): readonly Block[] {
  const rows = Object.values(agreement[of].fields).map(
    (field): Row => ({
      pointer: pointerTo(of, 'fields', field.name),
      cells: [named(field), [typeText(field.type)], [field.prose ?? '']],
    }),
  );
  const prose = of === 'account' ? proseBlocks('/account/prose', agreement.account.prose) : [];
  const belongs = agreement.lead.belongsToAccount;
  const match =
    of === 'account' && belongs
      ? [paragraph(['A lead belongs to the account where ', ruleSpan(belongs)], '/lead/belongsToAccount')]
      : [];
  return rows.length === 0
    ? [...prose, ...match]
    : [...prose, ...match, { kind: 'table', caption, columns: columns('Field', 'Holds', 'Meaning'), rows }];
}

function typeText(type: FieldType): string {
  if (type.kind !== 'options') return type.kind;
  return `one of ${type.options.map((option) => type.texts?.[option] ?? option).join(', ')}`;
}

function eventTable({ agreement }: Context): readonly Block[] {
  const rows = (['lead', 'account'] as const).flatMap((of) =>
    Object.values(agreement[of].events).map(
      (event): Row => ({
        pointer: pointerTo(of, 'events', event.name),
        cells: [named(event), [propertiesText(event)], [event.prose ?? '']],
      }),
    ),
  );
  const head = columns('Event', 'With', 'Meaning');
  return rows.length === 0 ? [] : [{ kind: 'table', caption: 'What can happen', columns: head, rows }];
}

const propertiesText = ({ properties }: EventType): string =>
  Object.values(properties)
    .map((property: Field) => `${shown(property)} (${typeText(property.type)})`)
    .join(', ');

function formTable(context: Context): readonly Block[] {
  const rows = Object.values(context.agreement.forms).map(
    (form): Row => ({
      pointer: pointerTo('forms', form.name),
      cells: [named(form), listedInline(form.asks.map((field) => [fieldSpan(context, field)])), [form.prose ?? '']],
    }),
  );
  const head = columns('Form', 'Asks', 'Meaning');
  return rows.length === 0 ? [] : [{ kind: 'table', caption: 'Forms', columns: head, rows }];
}

const channelList = ({ agreement }: Context): readonly Block[] =>
  group(
    'Further channels',
    Object.values(agreement.channels).map((channel) => ({
      text: [...named(channel), ...(channel.prose === undefined ? [] : [`: ${channel.prose}`])],
      pointer: pointerTo('channels', channel.name),
    })),
  );
