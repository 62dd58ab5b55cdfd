import type { Cell, Group, Matrix, Prohibition } from '@sla/agreement';
import * as ast from '../generated/ast.ts';
import { scoped, type Target } from '../names/target.ts';
import { statementDuplicate } from '../problem/names/statement-duplicate.ts';
import { groupsOf } from './definition.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { every, single } from './statements.ts';

/** A matrix, its cells written out: `otherwise` fills every pair that no other line names. */
export function lowerMatrix(lowering: Lowering, node: ast.Matrix): Matrix {
  const rows = linesOf(lowering, node, 'row');
  const columns = linesOf(lowering, node, 'column');
  const cells = cellsOf(lowering, node, rows, columns);
  const written = every(node.statements, 'CellStatement').flatMap((cell) => cell.result?.name ?? []);
  const matrix: Matrix = {
    ...namedOf(node),
    rows: rows.groups,
    columns: columns.groups,
    cells,
    results: [...new Set(written)],
  };
  return markNamed(lowering, matrix, node);
}

/** The rows or columns of a matrix, and what their names mean. */
interface Lines {
  readonly groups: readonly Group[];
  readonly target: (name: string) => Target;
}

/** The rows or columns: written here, or taken from a segment's groups, which their names then mean. */
function linesOf(lowering: Lowering, node: ast.Matrix, side: 'row' | 'column'): Lines {
  const written = side === 'row' ? every(node.statements, 'RowStatement') : every(node.statements, 'ColumnStatement');
  const borrowed =
    side === 'row'
      ? single(lowering, node.statements, 'RowsStatement')
      : single(lowering, node.statements, 'ColumnsStatement');
  const segment = lowering.resolve(borrowed?.segment, ['segment']);
  if (!borrowed || !segment || !ast.isSegment(segment.node)) {
    const target = scoped(side, { kind: 'matrix', name: node.name });
    return { groups: groupsOf(lowering, written, `matrix '${node.name}'`), target };
  }
  const groups = segment.node.statements.map((group): Group => {
    const when = { op: 'segment', segment: segment.name, groups: [group.name] } as const;
    return lowering.mark({ name: group.name, when: lowering.mark(when, borrowed) }, borrowed);
  });
  return { groups, target: scoped('group', segment) };
}

function cellsOf(lowering: Lowering, node: ast.Matrix, rows: Lines, columns: Lines): readonly Cell[] {
  const lines = every(node.statements, 'CellStatement');
  const named = lines.filter((line) => !line.otherwise).flatMap((line) => cellOf(lowering, line, rows, columns) ?? []);
  const rest = onlyOtherwise(lowering, lines);
  if (!rest?.result) return named;
  const taken = new Set(named.map(keyOf));
  const pairs = rows.groups.flatMap((row) => columns.groups.map((column) => ({ row: row.name, column: column.name })));
  const filled = pairs
    .filter((pair) => !taken.has(keyOf(pair)))
    .map((pair) => markLine(lowering, { ...pair, ...resultOf(rest) }, rest, { result: rest.result }));
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

function cellOf(lowering: Lowering, line: ast.CellStatement, rows: Lines, columns: Lines): Cell | undefined {
  if (!line.row || !line.column || !line.result) return undefined;
  const row = lineNamed(lowering, line.row, rows);
  const column = lineNamed(lowering, line.column, columns);
  if (!row || !column) return undefined;
  return markLine(lowering, { row, column, ...resultOf(line) }, line, {
    row: line.row,
    column: line.column,
    result: line.result,
  });
}

function lineNamed(lowering: Lowering, ref: ast.NameRef, { groups, target }: Lines): string | undefined {
  const names = groups.map((line) => line.name);
  if (!names.includes(ref.name)) return lowering.unknown(ref, [], names);
  lowering.refer(ref, target(ref.name));
  return ref.name;
}

/** The prohibitions a matrix pronounces: `never Held to Sales`. */
export function prohibitionsOf(lowering: Lowering, node: ast.Matrix, matrix: Matrix): readonly Prohibition[] {
  return every(node.statements, 'ProhibitionStatement').flatMap((line): readonly Prohibition[] => {
    const to = lowering.name(line.team, ['team']);
    const result = line.result && resultNamed(lowering, line.result, matrix);
    if (!line.result || !result || !to) return [];
    const when = { op: 'matrix', matrix: matrix.name, results: [result] } as const;
    return [markLine(lowering, { when: lowering.mark(when, line.result), to }, line, { to: line.team })];
  });
}

function resultNamed(lowering: Lowering, ref: ast.NameRef, { name, results }: Matrix): string | undefined {
  if (!results.includes(ref.name)) return lowering.unknown(ref, [], results);
  lowering.refer(ref, scoped('result', { kind: 'matrix', name })(ref.name));
  return ref.name;
}
