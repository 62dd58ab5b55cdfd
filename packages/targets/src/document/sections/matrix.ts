import type { Cell, Group, Matrix } from '@sla/agreement';
import { shown } from '../context.ts';
import { reference, styled } from '../inline.ts';
import type { Column, Inline, Item, Row } from '../model.ts';
import { type Pointer, pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { proseBlocks } from '../words/prose.ts';

/** A matrix as the table it is: what follows from each pair, with the conditions at its rows and columns. */
export function matrixItem(matrix: Matrix): Item {
  const { name, text, rows, columns, prose } = matrix;
  const pointer = pointerTo('matrices', name);
  const cellOf = cellLookup(matrix);
  const heads = columns.map(
    (column, at): Column => ({
      title: shown(column),
      align: 'left',
      note: conditionOf(column),
      pointer: `${pointer}/columns/${at}`,
    }),
  );
  const body = rows.map(
    (row, at): Row => ({
      pointer: `${pointer}/rows/${at}`,
      cells: [[shown(row), ' ', ...conditionOf(row)], ...columns.map((column) => cellOf(row.name, column.name))],
    }),
  );
  return {
    kind: 'item',
    pointer,
    title: shown(matrix),
    ...(text === undefined ? {} : { name }),
    blocks: [
      ...proseBlocks(`${pointer}/prose`, prose),
      {
        kind: 'table',
        as: 'matrix',
        caption: 'What follows from each pair',
        columns: [{ title: '', align: 'left' }, ...heads],
        rows: body,
      },
    ],
  };
}

const conditionOf = ({ when }: Group): Inline => [
  when === undefined ? styled('muted', 'otherwise') : styled('muted', ruleSpan(when).text),
];

/** What follows from a row and a column, found without reading all cells again. */
function cellLookup({ name, cells }: Matrix): (row: string, column: string) => Inline {
  const key = (row: string, column: string) => JSON.stringify([row, column]);
  const inlines = new Map(
    cells.map((cell, at) => [key(cell.row, cell.column), cellInline(cell, pointerTo('matrices', name, 'cells', at))]),
  );
  return (row, column) => inlines.get(key(row, column)) ?? [];
}

const cellInline = ({ result, text }: Cell, pointer: Pointer): Inline => [
  reference(pointer, result),
  ...(text === undefined ? [] : [': ', styled('muted', text)]),
];
