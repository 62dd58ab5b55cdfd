import type { RoleCapacity, RoleMonth } from '@sla/agreement';
import { type Element, element, type Markup } from '../html/element.ts';
import { pointerTo } from '../pointer.ts';
import { monthText, shortMonth } from '../words/dates.ts';
import { usedText } from '../words/shares.ts';
import { drawing, label, mention, percent, pixel } from './drawing.ts';

/** Months in a row of the picture. */
const YEAR = 12;
const PLOT = 96;
const ROW = PLOT + 52;
/** Use above this part is cut off; its number is written all the same. */
const TALLEST = 1.3;

/** How much of what people can do is asked for, by month; a line marks all of it. Nothing where nothing is asked. */
export function capacityDrawing(role: RoleCapacity): Element | undefined {
  if (role.months.every(({ utilisation }) => (utilisation ?? 0) === 0)) return undefined;
  const rows = Array.from({ length: Math.ceil(role.months.length / YEAR) }, (_, row) =>
    role.months.slice(row * YEAR, (row + 1) * YEAR),
  );
  const title = role.text ?? role.role;
  return drawing({
    pointer: pointerTo('roles', role.role),
    kind: 'capacity',
    title: `Capacity of ${title} by month`,
    description: role.months.map(describe).join(' '),
    width: '100%',
    height: rows.length * ROW,
    children: rows.map((months, at) =>
      element('g', { transform: `translate(0 ${at * ROW})` }, [
        ...lines(),
        ...months.map((month, index) => monthMarkup(role, month, index)),
      ]),
    ),
  });
}

const heightOf = (share: number): number => (Math.min(TALLEST, share) / TALLEST) * PLOT;

const base = 18 + PLOT;

function lines(): readonly Markup[] {
  const full = pixel(base - heightOf(1));
  return [
    label('all they can make', { class: 'sla-quiet', x: 0, y: full - 5 }),
    element('line', { class: 'sla-full', x1: 0, x2: '100%', y1: full, y2: full }),
    element('line', { class: 'sla-rail', x1: 0, x2: '100%', y1: base, y2: base }),
  ];
}

function monthMarkup({ role }: RoleCapacity, month: RoleMonth, index: number): Element {
  const { utilisation, over } = month;
  const center = (index + 0.5) / YEAR;
  const height = pixel(heightOf(utilisation ?? 0));
  const top = pixel(base - height);
  const middle = { x: percent(center), 'text-anchor': 'middle' };
  return element(
    'g',
    { class: 'sla-month' },
    [
      element('title', {}, [describe(month)]),
      element('rect', {
        class: over ? 'sla-over' : 'sla-used',
        x: percent(center - 0.026),
        y: top,
        width: percent(0.052),
        height,
        rx: 2,
      }),
      ...(utilisation === undefined
        ? []
        : [label(usedText(utilisation), { ...middle, y: pixel(top - 5), ...(over ? { class: 'sla-short' } : {}) })]),
      ...(over ? [label('▼', { ...middle, class: 'sla-short', y: base + 32 })] : []),
      label(shortMonth(month.month), { ...middle, class: 'sla-quiet', y: base + 17 }),
    ],
    mention(pointerTo('roles', role)),
  );
}

function describe({ month, utilisation, over }: RoleMonth): string {
  if (utilisation === undefined) return `${monthText(month)}: no capacity is said.`;
  return `${monthText(month)}: ${usedText(utilisation)} used${over ? ', more than people can do' : ''}.`;
}
