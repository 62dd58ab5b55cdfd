import type { Cell, Group, Matrix, Prohibition } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { statementDuplicate } from '../problem/names/statement-duplicate.ts';
import { groupsOf } from './definition.ts';
import type { Lowering } from './lowering.ts';
import { markNamed, namedOf } from './named.ts';
import { every, single } from './statements.ts';

/** A matrix, its cells written out: `otherwise` fills every pair that no other line names. */
export function lowerMatrix(lowering: Lowering, node: ast.Matrix): Matrix {
  const rows = linesOf(lowering, node, 'row');
  const columns = linesOf(lowering, node, 'column');
  const cells = cellsOf(lowering, node, rows, columns);
  const written = every(node.statements, 'CellStatement').flatMap((cell) => cell.result?.name ?? []);
  const matrix: Matrix = { ...namedOf(node), rows, columns, cells, results: [...new Set(written)] };
  return markNamed(lowering, matrix, node);
}

/** The rows or columns: written here, or taken from a segment's groups. */
function linesOf(lowering: Lowering, node: ast.Matrix, side: 'row' | 'column'): readonly Group[] {
  const written = side === 'row' ? every(node.statements, 'RowStatement') : every(node.statements, 'ColumnStatement');
  const borrowed =
    side === 'row'
      ? single(lowering, node.statements, 'RowsStatement')
      : single(lowering, node.statements, 'ColumnsStatement');
  const segment = lowering.resolve(borrowed?.segment, ['segment']);
  if (!borrowed || segment?.node.$type !== 'Segment') return groupsOf(lowering, written, `matrix '${node.name}'`);
  const groups = (segment.node as ast.Segment).statements;
  return groups.map((group): Group => {
    const when = { op: 'segment', segment: segment.name, groups: [group.name] } as const;
    return lowering.mark({ name: group.name, when: lowering.mark(when, borrowed) }, borrowed);
  });
}

function cellsOf(
  lowering: Lowering,
  node: ast.Matrix,
  rows: readonly Group[],
  columns: readonly Group[],
): readonly Cell[] {
  const lines = every(node.statements, 'CellStatement');
  const named = lines.filter((line) => !line.otherwise).flatMap((line) => cellOf(lowering, line, rows, columns) ?? []);
  const rest = onlyOtherwise(lowering, lines);
  if (!rest?.result) return named;
  const taken = new Set(named.map(keyOf));
  const pairs = rows.flatMap((row) => columns.map((column) => ({ row: row.name, column: column.name })));
  const filled = pairs
    .filter((pair) => !taken.has(keyOf(pair)))
    .map((pair) => lowering.mark({ ...pair, ...resultOf(rest) }, rest, { result: rest.result }));
  return [...named, ...filled];
}

/** The line for all pairs that no other line names; a second one is reported. */
function onlyOtherwise(lowering: Lowering, lines: readonly ast.CellStatement[]): ast.CellStatement | undefined {
  const [first, ...others] = lines.filter((line) => line.otherwise);
  for (const other of others) lowering.report(statementDuplicate, other, ['cell otherwise']);
  return first;
}

const keyOf = ({ row, column }: Pick<Cell, 'row' | 'column'>): string => JSON.stringify([row, column]);

const resultOf = (line: ast.CellStatement): Pick<Cell, 'result' | 'text'> => ({
  result: line.result.name,
  ...(line.text ? { text: line.text } : {}),
});

function cellOf(
  lowering: Lowering,
  line: ast.CellStatement,
  rows: readonly Group[],
  columns: readonly Group[],
): Cell | undefined {
  if (!line.row || !line.column || !line.result) return undefined;
  const row = lineNamed(lowering, line.row, rows);
  const column = lineNamed(lowering, line.column, columns);
  if (!row || !column) return undefined;
  return lowering.mark({ row, column, ...resultOf(line) }, line, {
    row: line.row,
    column: line.column,
    result: line.result,
  });
}

function lineNamed(lowering: Lowering, ref: ast.NameRef, lines: readonly Group[]): string | undefined {
  const names = lines.map((line) => line.name);
  return names.includes(ref.name) ? ref.name : lowering.unknown(ref, [], names);
}

/** The prohibitions a matrix pronounces: `never Held to Sales`. */
export function prohibitionsOf(lowering: Lowering, node: ast.Matrix, matrix: Matrix): readonly Prohibition[] {
  return every(node.statements, 'ProhibitionStatement').flatMap((line): readonly Prohibition[] => {
    const to = lowering.name(line.team, ['team']);
    if (!line.result || !to) return [];
    if (!matrix.results.includes(line.result.name)) {
      lowering.unknown(line.result, [], matrix.results);
      return [];
    }
    const when = { op: 'matrix', matrix: matrix.name, results: [line.result.name] } as const;
    return [lowering.mark({ when: lowering.mark(when, line.result), to }, line, { to: line.team })];
  });
}
