import type { Condition, Group } from '@sla/agreement';
import { choice, constant, type Formula, NO, YES } from './formula.ts';
import { child } from './pointer.ts';
import { isObstacle, type Reading, type Result, twoValued, yesOrNo } from './result.ts';

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>;

/** Whether a segment holds, or puts a lead into one of some groups. */
export function segmentIs(reading: Reading, condition: Of<'segment'>): Result {
  const segment = reading.agreement.segments[condition.segment];
  if (segment === undefined) return twoValued(NO);
  const at = child('/segments', segment.name);
  if (segment.groups.length > 0) {
    const groups = new Set(condition.groups);
    return chosen(reading, segment.groups, child(at, 'groups'), (name) => constant(groups.has(name)));
  }
  return segment.when === undefined ? twoValued(NO) : yesOrNo(reading, segment.when, child(at, 'when'));
}

/** Whether a matrix comes to one of some results: a choice of rows, each with a choice of columns. */
export function matrixIs(reading: Reading, condition: Of<'matrix'>): Result {
  const matrix = reading.agreement.matrices[condition.matrix];
  if (matrix === undefined) return twoValued(NO);
  const at = child('/matrices', matrix.name);
  const results = new Set(condition.results);
  const cells = new Map(matrix.cells.map(({ row, column, result }) => [`${row}\n${column}`, results.has(result)]));
  const rows = new Map<string, Formula>();
  for (const { name: row } of matrix.rows) {
    const columns = chosen(reading, matrix.columns, child(at, 'columns'), (column) =>
      constant(cells.get(`${row}\n${column}`) ?? false),
    );
    if (isObstacle(columns)) return columns;
    rows.set(row, columns.holds);
  }
  return chosen(reading, matrix.rows, child(at, 'rows'), (row) => rows.get(row) ?? NO);
}

/** What the first line that holds leads to; no where none does. */
function chosen(reading: Reading, lines: readonly Group[], at: string, then: (name: string) => Formula): Result {
  let answer = NO;
  for (const [index, { name, when }] of [...lines.entries()].reverse()) {
    const line = when === undefined ? twoValued(YES) : yesOrNo(reading, when, child(at, index, 'when'));
    if (isObstacle(line)) return line;
    answer = choice(line.holds, then(name), answer);
  }
  return twoValued(answer);
}
