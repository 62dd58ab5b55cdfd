import type { Cell, Group, Matrix } from '@sla/agreement';
import { shown } from '../context.ts';
import { reference, styled } from '../inline.ts';
import type { Column, Inline, Item, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { proseBlocks } from '../words/prose.ts';

/** A matrix as the table it is: what follows from each pair, with the conditions at its rows and columns. */
export function matrixItem(matrix: Matrix): Item {
  const { name, text, rows, columns, prose } = matrix;
  const pointer = pointerTo('matrices', name);
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
      cells: [
        [shown(row), ' ', ...conditionOf(row)],
        ...columns.map((column) => cellInline(matrix, row.name, column.name)),
      ],
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

function cellInline({ name, cells }: Matrix, row: string, column: string): Inline {
  const at = cells.findIndex((cell: Cell) => cell.row === row && cell.column === column);
  const cell = cells[at];
  if (cell === undefined) return [];
  const meaning = cell.text === undefined ? [] : [': ', styled('muted', cell.text)];
  return [reference(pointerTo('matrices', name, 'cells', at), cell.result), ...meaning];
}
