import type { PlannedDates, PromiseGroup } from '@sla/agreement';
import { type Look, safe } from './look.ts';
import { type Cell, tableLines } from './table.ts';
import { wrapped } from './wrap.ts';

/** What each team promises the other, a sentence each. */
export function promiseLines(groups: readonly PromiseGroup[], look: Look): readonly string[] {
  return groups.flatMap(({ by, to, promises }) => [
    look.style.bold(safe(groupTitle(by, to))),
    ...promises.flatMap(({ sentence }) => wrapped(`${sentence}.`, look.width, look.unicode ? '  • ' : '  - ', '    ')),
    '',
  ]);
}

function groupTitle(by: readonly string[], to: readonly string[]): string {
  const owing = by.length === 0 ? 'Nobody in particular' : by.join(' and ');
  if (to.length === 0) return by.length > 1 ? `${owing}, together` : owing;
  const isInside = by.length === to.length && by.every((team) => to.includes(team));
  return isInside ? `Within ${owing}` : `${owing} to ${to.join(' and ')}`;
}

const columns = [
  { title: 'What', align: 'left' },
  { title: '', align: 'left' },
  { title: 'times', align: 'right' },
  { title: 'dates', align: 'left' },
] as const;

/** Lines narrower than this show one date where wider ones show three. */
const narrow = 100;

/** When reports, meetings, reviews and deadlines fall. */
export function dateLines(dates: readonly PlannedDates[], look: Look): readonly string[] {
  const rows = dates.map((planned): readonly Cell[] => [
    { text: planned.kind },
    { text: planned.name },
    { text: String(planned.dates.length) },
    { text: datesText(planned, look) },
  ]);
  return rows.length === 0 ? [] : tableLines({ columns, rows }, look.width, look.style.dim);
}

function datesText({ dates }: PlannedDates, { width, unicode }: Look): string {
  const shown = width < narrow ? 1 : 3;
  const first = dates.slice(0, shown).join(', ');
  const last = dates.at(-1);
  return dates.length > shown && last !== undefined ? `${first}, ${unicode ? '…' : '...'}, ${last}` : first;
}
