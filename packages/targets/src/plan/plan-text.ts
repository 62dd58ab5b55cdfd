import { lastDayOf, type Plan, type PlanTerm } from '@sla/agreement';
import { capacityLines } from './text/capacity.ts';
import { funnelLines } from './text/funnel.ts';
import { goalLines } from './text/goals.ts';
import { type Look, plain, type Style, safe } from './text/look.ts';
import { dateLines, promiseLines } from './text/promises.ts';

/** How a plan is laid out. */
export interface PlanTextOptions {
  /** Characters in a line, 80 unless said; tables that are wider leave columns out. */
  readonly width?: number;
  /** How words stand out: nothing does unless said. The functions of picocolors fit. */
  readonly colour?: Style;
  /** Bars of block characters unless `false`: then of `#`. */
  readonly unicode?: boolean;
}

/**
 * The plan for a terminal: goals, funnels as tables with bars, months, chances, capacity, the promises of each team to the
 * other, and dates. Text of the agreement is made harmless. Ends with a line feed.
 */
export function planText(plan: Plan, options: PlanTextOptions = {}): string {
  const look: Look = {
    width: Math.max(40, options.width ?? 80),
    style: options.colour ?? plain,
    unicode: options.unicode ?? true,
  };
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Goals', goalLines(plan.goals, look)],
    ['Funnels', funnelLines(plan.funnels, look)],
    ['Capacity', capacityLines(plan.capacity, look)],
    ['Promises', promiseLines(plan.promises, look)],
    ['Dates', dateLines(plan.dates, look)],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', heading(title, look), '', ...lines]);
  return `${oneBlank([look.style.bold(safe(plan.name)), termText(plan.term), ...body]).join('\n')}\n`;
}

function heading(title: string, { style, unicode, width }: Look): string {
  const rule = (unicode ? '─' : '-').repeat(Math.max(3, Math.min(width, 80) - title.length - 1));
  return `${style.bold(title.toUpperCase())} ${style.dim(rule)}`;
}

function termText({ from, to, end, months, cut }: PlanTerm): string {
  if (from === undefined) return 'No first day is agreed, so no months are planned.';
  const count = `${months.length} month${months.length === 1 ? '' : 's'}`;
  const assumed = end === 'assumed' ? ' (no end is agreed: a year is assumed)' : '';
  const shortened = cut ? ' (the agreement is longer than is planned)' : '';
  return `${from} to ${to ?? ''}, ${count}${inPart(from, to, months.length)}${assumed}${shortened}`;
}

/** Which of the months are no whole ones. */
function inPart(from: string, to: string | undefined, months: number): string {
  const first = !from.endsWith('-01');
  const last = to !== undefined && to !== lastDayOf(to.slice(0, 7));
  if (!first && !last) return '';
  if (months === 1) return ', in part';
  return `, ${[...(first ? ['the first'] : []), ...(last ? ['the last'] : [])].join(' and ')} in part`;
}

/** Never two empty lines in a row, and none at the end. */
function oneBlank(lines: readonly string[]): readonly string[] {
  const kept = lines.map((line) => line.trimEnd()).filter((line, at, all) => line !== '' || all[at - 1] !== '');
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
