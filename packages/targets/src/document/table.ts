import { joined, textOf } from './inline.ts';
import type { Inline, Row, Table } from './model.ts';

/** A table without the columns that are empty in every row; what names the rows stays, and so do columns that line up. */
export function withoutEmptyColumns(table: Table): Table {
  if (table.as === 'prose') return table;
  const kept = table.columns.map((_, at) => at === 0 || table.rows.some(({ cells }) => textOf(cells[at] ?? []) !== ''));
  const only = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => kept[at]);
  return {
    ...table,
    columns: only(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: only(row.cells) })),
  };
}

/**
 * Rows of times that follow one another and say the same, as one: `Apr to Dec 2027`. The first so many columns are times.
 */
export function mergedTimes(rows: readonly Row[], times: number): readonly Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] && restOf(last[0], times) === restOf(row, times)) last.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => mergedRow(group, times));
}

const restOf = ({ cells }: Row, times: number): string => JSON.stringify(cells.slice(times));

function mergedRow(group: readonly Row[], times: number): readonly Row[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || group.length === 1) return group;
  const cells = first.cells.map(
    (cell, at): Inline => (at < times ? joined([cell, last.cells[at] ?? []], ' to ') : cell),
  );
  return [{ ...first, cells }];
}
