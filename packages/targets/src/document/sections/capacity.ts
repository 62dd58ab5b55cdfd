import {
  allowanceText,
  countText,
  formatCount,
  leadsText,
  type PolicyDemand,
  type RoleCapacity,
  type RoleMonth,
} from '@sla/agreement';
import { type Context, referAll, referTo, shown } from '../context.ts';
import { badge } from '../inline.ts';
import type { Block, Column, Inline, Item, Line, Row } from '../model.ts';
import { capacityDrawing } from '../pictures/capacity.ts';
import { pictureBlocks } from '../pictures/drawing.ts';
import { pointerTo } from '../pointer.ts';
import { mergedTimes } from '../table.ts';
import { monthText, shortDate } from '../words/dates.ts';
import { usedText } from '../words/shares.ts';

/** What the people of each role can do, against what is asked of them. */
export function capacityBlocks(context: Context): readonly Block[] {
  const { roles, demands, notCounted } = context.plan.capacity;
  const aside = (text: Inline): Block => ({ kind: 'paragraph', as: 'aside', text });
  return [
    ...roles.map((role) => roleItem(context, role, demands)),
    ...(notCounted.contacts.length > 0
      ? [
          aside([
            'Not counted, for no volume tells how many leads start them: ',
            ...contacts(context, notCounted.contacts),
            '.',
          ]),
        ]
      : []),
    ...(notCounted.repeating.length > 0
      ? [
          aside([
            'Not counted are the touches of promises that repeat: ',
            ...referAll(context, 'promises', notCounted.repeating),
            '.',
          ]),
        ]
      : []),
  ];
}

const contacts = (context: Context, names: readonly string[]): Inline => referAll(context, 'contacts', names);

function roleItem(context: Context, role: RoleCapacity, demands: readonly PolicyDemand[]): Item {
  const own = demands.filter((demand) => demand.role === role.role);
  const limits = [
    ...(role.capacity ? [allowanceText(role.capacity, 'touch')] : []),
    ...(role.receives ? [`receives at most ${allowanceText(role.receives, 'lead')}`] : []),
  ];
  return {
    kind: 'item',
    pointer: pointerTo('roles', role.role),
    isAside: true,
    title: shown({ name: role.role, ...(role.text ? { text: role.text } : {}) }),
    subtitle: [referTo(context, 'teams', role.team), ...(limits.length > 0 ? [`: ${limits.join('; ')}`] : [])],
    blocks: [
      ...verdicts(role),
      ...pictureBlocks(capacityDrawing(role), [
        'Touches owed as a part of those that people can make; the line marks all of them.',
      ]),
      ...(role.months.length > 0
        ? [
            {
              kind: 'table',
              caption: `${role.text ?? role.role}, month by month`,
              columns,
              rows: mergedTimes(
                role.months.map((month) => monthRow(role, month)),
                1,
              ),
            } as const,
          ]
        : []),
      ...list(own.flatMap((demand) => demandLine(context, demand))),
    ],
  };
}

const list = (items: readonly Line[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', as: 'bullets', items }];

const columns: readonly Column[] = [
  { title: 'Month', align: 'tight' },
  ...['People', 'Touches owed', 'Touches possible', 'Used', 'Leads', 'Leads that may come', 'Leads each'].map(
    (title) => ({ title, align: 'right' }) as const,
  ),
];

function monthRow({ role, leadsAtMost }: RoleCapacity, row: RoleMonth): Row {
  const leads = leadsText(countText(row.leads), leadsAtMost);
  const hasTouches = row.available !== undefined || row.demanded > 0;
  return {
    pointer: pointerTo('roles', role),
    cells: [
      [monthText(row.month)],
      [formatCount(row.people)],
      hasTouches ? [formatCount(row.demanded)] : [],
      [countText(row.available)],
      usedInline(row),
      row.full ? [badge('short', leads)] : [leads],
      [countText(row.receivable)],
      row.leadsPerPerson === undefined ? [] : [leadsText(String(row.leadsPerPerson), leadsAtMost)],
    ],
  };
}

function usedInline({ utilisation, over }: RoleMonth): Inline {
  if (utilisation === undefined) return over ? [badge('short', 'over')] : [];
  const used = usedText(utilisation);
  return over ? [badge('short', used)] : [used];
}

function verdicts({ firstMonthOver, firstWeekOver: week, firstMonthFull }: RoleCapacity): readonly Block[] {
  const warning = (text: string): Block => ({ kind: 'paragraph', as: 'warning', text: [text] });
  return [
    ...(firstMonthOver
      ? [warning(`More touches are owed than people can make, first in ${monthText(firstMonthOver)}.`)]
      : []),
    ...(week
      ? [
          warning(
            `The first week that breaks is ${shortDate(week.from)} to ${shortDate(week.to)}: ${formatCount(week.demanded)} touches owed, ${formatCount(week.available)} possible.`,
          ),
        ]
      : []),
    ...(firstMonthFull
      ? [warning(`More leads come than may be assigned, first in ${monthText(firstMonthFull)}.`)]
      : []),
  ];
}

/** `HotLeads: 8 touches for each of 180 of 450 MQL (promised) in Jan 2027.` */
function demandLine(
  context: Context,
  { contact, stage, touchesPerLead, mixAssumed, months }: PolicyDemand,
): readonly Line[] {
  const [first] = months;
  if (first === undefined) return [];
  const touches = `${touchesPerLead} touch${touchesPerLead === 1 ? '' : 'es'}`;
  const started =
    first.started === first.leads
      ? formatCount(first.leads)
      : `${String(first.started)} of ${formatCount(first.leads)}`;
  const mix = mixAssumed ? '; how leads divide over the policies is not said, so evenly' : '';
  const text: Inline = [
    referTo(context, 'contacts', contact),
    `: ${touches} for each of ${started} `,
    referTo(context, 'stages', stage),
    ` (${first.basis}) in ${monthText(first.month)}${mix}.`,
  ];
  return [{ text, pointer: pointerTo('contacts', contact) }];
}
