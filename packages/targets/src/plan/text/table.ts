import stringWidth from 'string-width';
import { type Paint, safe } from './look.ts';

/** A cell: its text, and how it stands out. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Columns with the greatest number go first when a table is too wide; those without one stay. */
  readonly expendable?: number;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const between = '  ';

/**
 * A table as lines, its titles first. Columns without any text are left out; if it is still too wide, the expendable
 * ones are, and if that is not enough, it runs over.
 */
export function tableLines({ columns, rows }: Table, width: number, title: Paint): readonly string[] {
  const cells = rows.map((row) => row.map(({ text, paint }) => ({ text: safe(text), ...(paint ? { paint } : {}) })));
  const all = columns.map((column, at) => ({
    column,
    at,
    width: widest(
      column,
      cells.map((row) => row[at]?.text ?? ''),
    ),
  }));
  const filled = all.filter(({ at }) => cells.some((row) => (row[at]?.text ?? '') !== ''));
  const shown = fitting(filled, width);
  const line = (cellOf: (at: number) => Cell) =>
    shown
      .map(({ column, at, width: own }) => padded(cellOf(at), own, column.align))
      .join(between)
      .trimEnd();
  const head = line((at) => ({ text: columns[at]?.title ?? '', paint: title }));
  return [head, ...cells.map((row) => line((at) => row[at] ?? { text: '' }))];
}

interface SizedColumn {
  readonly column: Column;
  readonly at: number;
  readonly width: number;
}

const widest = ({ title }: Column, texts: readonly string[]): number => Math.max(...[title, ...texts].map(widthOf));

/** The columns that a terminal shows for a text, also in scripts with wide characters. */
export const widthOf = (text: string): number => stringWidth(text);

function fitting(columns: readonly SizedColumn[], width: number): readonly SizedColumn[] {
  const needed = columns.reduce((total, column) => total + column.width + between.length, -between.length);
  const ranks = columns.map(({ column }) => column.expendable ?? 0);
  const worst = Math.max(0, ...ranks);
  if (needed <= width || worst === 0) return columns;
  const gone = ranks.lastIndexOf(worst);
  return fitting(columns.toSpliced(gone, 1), width);
}

function padded({ text, paint }: Cell, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  const shown = paint === undefined || text === '' ? text : paint(text);
  return align === 'left' ? shown + space : space + shown;
}
