import { type Instant, secondsOfDay } from './instant.ts';
import type { Outside, WorkingTable } from './working-table.ts';

/** Whether people are at work at an instant. At the moment of closing they no longer are. O(1). */
export function isOpen(table: WorkingTable, instant: Instant): boolean | Outside {
  if (!isInside(table, instant)) return 'outside';
  return (table.opens[spanAt(table, instant)] ?? instant + 1) <= instant;
}

/** The first instant, this one or a later, at which people are at work. O(1). */
export function nextOpening(table: WorkingTable, instant: Instant): Instant | Outside {
  if (!isInside(table, instant)) return 'outside';
  const opens = table.opens[spanAt(table, instant)];
  return opens === undefined ? 'outside' : inside(table, Math.max(opens, instant));
}

/** Working seconds from `a` to `b`, negative where `b` is earlier. O(1). */
export function elapsed(table: WorkingTable, a: Instant, b: Instant): number | Outside {
  if (!isInside(table, a) || !isInside(table, b)) return 'outside';
  return workedUntil(table, b) - workedUntil(table, a);
}

/**
 * The first instant at which so many working seconds have passed since the start: time that runs out exactly at
 * closing is over at closing, not at the next opening. No seconds are over at once.
 * O(1): the table leads to the right span, or where spans are of very unequal length to one close by.
 */
export function deadline(table: WorkingTable, start: Instant, seconds: number): Instant | Outside {
  if (!isInside(table, start)) return 'outside';
  if (seconds <= 0) return start;
  const work = workedUntil(table, start) + seconds;
  let span = spanNear(table, work);
  while ((table.worked[span + 1] ?? work) < work) span++;
  const opens = table.opens[span];
  return opens === undefined ? 'outside' : inside(table, opens + work - (table.worked[span] ?? 0));
}

/**
 * The last instant from which so many working seconds pass until the end: looking back over a night it is an opening,
 * not the closing before. O(1), as {@link deadline}.
 */
export function deadlineBefore(table: WorkingTable, end: Instant, seconds: number): Instant | Outside {
  if (!isInside(table, end)) return 'outside';
  if (seconds <= 0) return end;
  const work = workedUntil(table, end) - seconds;
  if (work < 0) return 'outside';
  let span = spanNear(table, work);
  while ((table.worked[span + 1] ?? work + 1) <= work) span++;
  const opens = table.opens[span];
  return opens === undefined ? 'outside' : inside(table, opens + work - (table.worked[span] ?? 0));
}

/** Whether the table can answer about an instant. */
export function isInside(table: WorkingTable, instant: Instant): boolean {
  return table.start <= instant && instant <= table.end;
}

/** The instant, or `outside` where the table does not know all that happens until then. */
export function inside(table: WorkingTable, instant: Instant): Instant | Outside {
  return isInside(table, instant) ? instant : 'outside';
}

/** The row of an instant. */
export function rowOf(table: WorkingTable, instant: Instant): number {
  return Math.floor(instant / secondsOfDay) - table.firstRow;
}

/** The first span that ends after an instant; their number if there is none. */
function spanAt(table: WorkingTable, instant: Instant): number {
  let span = table.spanOfRow[rowOf(table, instant)] ?? table.opens.length;
  while ((table.closes[span] ?? instant + 1) <= instant) span++;
  return span;
}

function workedUntil(table: WorkingTable, instant: Instant): number {
  const span = spanAt(table, instant);
  return (table.worked[span] ?? 0) + Math.max(0, instant - (table.opens[span] ?? instant));
}

/** A span not after the one in which so much has been worked. */
function spanNear(table: WorkingTable, work: number): number {
  return table.spanOfWork[Math.floor(work / table.workStep)] ?? table.opens.length;
}
