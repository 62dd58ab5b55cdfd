import { allowanceText, formatPercent, type Member, type Ratio, type Role } from '@sla/agreement';
import { type Context, referAll, referTo, shown } from '../context.ts';
import { styled } from '../inline.ts';
import type { Block, Column, Fact, Inline, Item, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { shortDate } from '../words/dates.ts';
import { proseBlocks } from '../words/prose.ts';
import { calendarItem } from './calendar.ts';

/** Who works where, and when. */
export const peopleBlocks = (context: Context): readonly Block[] => [
  ...teamTable(context),
  ...Object.values(context.agreement.roles).map((role) => roleItem(context, role)),
  ...queueTable(context),
  ...personTable(context),
  ...Object.values(context.agreement.calendars).map((calendar) => calendarItem(calendar)),
];

const columns = (...titles: readonly string[]): readonly Column[] => titles.map((title) => ({ title, align: 'left' }));

const named = (thing: { readonly name: string; readonly text?: string }): Inline => [
  shown(thing),
  ...(thing.text === undefined ? [] : [' ', styled('name', thing.name)]),
];

function teamTable(context: Context): readonly Block[] {
  const rows = Object.values(context.agreement.teams).map(
    (team): Row => ({
      pointer: pointerTo('teams', team.name),
      cells: [
        named(team),
        team.leader === undefined ? [] : [referTo(context, 'people', team.leader)],
        [referTo(context, 'calendars', team.calendar)],
        [team.prose ?? ''],
      ],
    }),
  );
  return rows.length === 0
    ? []
    : [{ kind: 'table', caption: 'Teams', columns: columns('Team', 'Led by', 'Hours', ''), rows }];
}

function roleItem(context: Context, role: Role): Item {
  const pointer = pointerTo('roles', role.name);
  return {
    kind: 'item',
    pointer,
    title: shown(role),
    ...(role.text === undefined ? {} : { name: role.name }),
    subtitle: [
      'In ',
      referTo(context, 'teams', role.team),
      ', on the hours of ',
      referTo(context, 'calendars', role.calendar),
    ],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, role.prose),
      { kind: 'facts', rows: roleFacts(role, pointer) },
      ...memberTable(context, role, pointer),
    ],
  };
}

function roleFacts(role: Role, pointer: string): readonly Fact[] {
  const { members, headcount, capacity, receives, rampLeads, rampGoals, turnUsed } = role;
  const others = headcount > 0 ? [`${headcount} without a name`] : [];
  const named = members.length > 0 ? [`${members.length} by name`] : [];
  const people = [...named, ...others].join(' and ');
  return [
    fact('People', people === '' ? 'nobody yet' : people, `${pointer}/headcount`),
    ...(capacity ? [fact('Can make', allowanceText(capacity, 'touch'), `${pointer}/capacity/count`)] : []),
    ...(receives ? [fact('Receives at most', allowanceText(receives, 'lead'), `${pointer}/receives`)] : []),
    ...(rampLeads.length > 0 ? [fact('Leads of newcomers', rampText(rampLeads), `${pointer}/rampLeads`)] : []),
    ...(rampGoals.length > 0 ? [fact('Goals of newcomers', rampText(rampGoals), `${pointer}/rampGoals`)] : []),
    ...(turnUsed.event === 'assigned' ? [] : [fact('A turn is used by', turnUsed.event, `${pointer}/turnUsed`)]),
  ];
}

const fact = (label: string, text: string, pointer: string): Fact => ({ label, values: [{ text: [text], pointer }] });

const rampText = (ramp: readonly Ratio[]): string =>
  `${ramp.map((share) => formatPercent(share)).join(', ')} month by month`;

function memberTable(context: Context, { members }: Role, pointer: string): readonly Block[] {
  if (members.length === 0) return [];
  const rows = members.map(
    (member, at): Row => ({
      pointer: `${pointer}/members/${at}`,
      cells: [
        [referTo(context, 'people', member.person)],
        [coversText(context, member)],
        [member.weight === 1 ? '' : `${member.weight} turns`],
        [timeText(member)],
        awayInline(context, member),
      ],
    }),
  );
  return [
    {
      kind: 'table',
      caption: 'Who they are',
      columns: columns('Person', 'Covers', 'Turns', 'In the role', 'Away'),
      rows,
    },
  ];
}

const coversText = ({ agreement }: Context, { covers }: Member): string =>
  covers
    .map(({ field, values }) => `${shown(agreement.lead.fields[field] ?? { name: field })}: ${values.join(', ')}`)
    .join('; ');

const timeText = ({ from, until }: Member): string =>
  [from === undefined ? '' : `from ${shortDate(from)}`, until === undefined ? '' : `until ${shortDate(until)}`]
    .filter(Boolean)
    .join(' ');

const awayInline = (context: Context, { away }: Member): Inline =>
  away.flatMap(
    ({ from, to, coveredBy }, at): Inline => [
      `${at === 0 ? '' : '; '}${shortDate(from)} to ${shortDate(to)}`,
      ...(coveredBy === undefined ? [] : [', covered by ', referTo(context, 'people', coveredBy)]),
    ],
  );

function queueTable(context: Context): readonly Block[] {
  const rows = Object.values(context.agreement.queues).map(
    (queue): Row => ({
      pointer: pointerTo('queues', queue.name),
      cells: [
        named(queue),
        [referTo(context, 'teams', queue.team)],
        queue.workedBy.length === 0 ? ['nobody'] : referAll(context, 'roles', queue.workedBy),
      ],
    }),
  );
  const head = columns('Queue', 'Team', 'Worked by');
  return rows.length === 0 ? [] : [{ kind: 'table', caption: 'Where leads wait', columns: head, rows }];
}

function personTable({ agreement }: Context): readonly Block[] {
  const rows = Object.values(agreement.people).map(
    ({ name, email }): Row => ({
      pointer: pointerTo('people', name),
      cells: [[name], [email]],
    }),
  );
  return rows.length === 0 ? [] : [{ kind: 'table', caption: 'People', columns: columns('Person', 'Address'), rows }];
}
