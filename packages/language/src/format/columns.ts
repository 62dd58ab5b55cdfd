import { type Line, type Piece, usualGap, widthOf } from './piece.ts';

/** A line, and where its pieces begin, in columns from the margin; pieces are placed from left to right. */
export interface PlacedLine extends Line {
  readonly columns: number[];
}

const INDENT = 2;

/** The column at which a line begins: a block, and the rest of a long statement, are each set in. */
export const indentOf = ({ depth, continues }: Line): number => INDENT * (depth + (continues ? 1 : 0));

/**
 * Places every piece of a text. Blanks are collapsed to one, but where lines that begin alike stand below each other
 * and their author set words at one column, these stay at one column: the least that has room for all of them.
 */
export function place(lines: readonly Line[]): readonly PlacedLine[] {
  const placed = lines.map((line) => ({ ...line, columns: [indentOf(line)] }));
  for (const run of runsOf(placed)) placeRun(run);
  return placed;
}

/** Lines that may be aligned with one another: they follow each other, and are whole statements of one block. */
function runsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const runs: PlacedLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && isBelow(before, line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

const isBelow = (before: Line, line: Line): boolean =>
  isWhole(before) && isWhole(line) && !line.afterBlank && indentOf(before) === indentOf(line);

/** Columns mean nothing in remarks, and in lines that are parts of longer ones. */
const isWhole = ({ pieces, continues }: Line): boolean =>
  pieces[0]?.kind === 'token' && !continues && !pieces.some(({ text }) => text.includes('\n'));

function placeRun(run: readonly PlacedLine[]): void {
  const [line] = run;
  if (run.length === 1 && line) placeAlone(line);
  else placeTogether(run);
}

function placeAlone(line: PlacedLine): void {
  for (let at = 1; at < line.pieces.length; at++) line.columns.push(usualColumn(line, at));
}

interface Cell {
  readonly line: number;
  readonly at: number;
  readonly piece: Piece;
}

/** Column by column of the source, so that whatever stands before a piece is placed before it. */
function placeTogether(run: readonly PlacedLine[]): void {
  const cells = run.flatMap(({ pieces }, line) => pieces.map((piece, at): Cell => ({ line, at, piece })));
  const inner = cells.filter(({ at }) => at > 0);
  const columns = [...Map.groupBy(inner, ({ piece }) => piece.column)].sort(([a], [b]) => a - b);
  for (const [, column] of columns) for (const stretch of stretchesOf(column, run)) placeStretch(stretch, run);
}

/** Divides the cells of one column into those of lines that follow each other; what is never aligned is alone. */
function stretchesOf(column: readonly Cell[], run: readonly PlacedLine[]): readonly (readonly Cell[])[] {
  const stretches: Cell[][] = [];
  for (const cell of column) {
    const before = stretches.at(-1)?.at(-1);
    const follows =
      before?.line === cell.line - 1 && [before, cell].every(({ line, at }) => isAlignable(run[line], at));
    if (follows) stretches.at(-1)?.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}

function placeStretch(stretch: readonly Cell[], run: readonly PlacedLine[]): void {
  const usual = stretch.map(({ line, at }) => usualColumn(run[line], at));
  const isWanted = stretch.length > 1 && stretch.some(({ piece }) => piece.gap > 1);
  const common = greatest(usual);
  for (const [index, { line }] of stretch.entries()) run[line]?.columns.push(isWanted ? common : (usual[index] ?? 0));
}

/** Signs that cling to the word before are not aligned; remarks are, but by a rule of their own. */
function isAlignable(line: Line | undefined, at: number): boolean {
  const [before, piece] = [line?.pieces[at - 1], line?.pieces[at]];
  return before !== undefined && piece?.kind === 'token' && usualGap(before, piece) > 0;
}

/** Where a piece stands if it is not aligned with anything. */
function usualColumn(line: PlacedLine | undefined, at: number): number {
  const [before, piece] = [line?.pieces[at - 1], line?.pieces[at]];
  if (!before || !piece) return 0;
  return endOf(before, line?.columns[at - 1] ?? 0) + usualGap(before, piece);
}

/** Not Math.max: its arguments have to fit on the stack, and a column may be as long as a file. */
export const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

function endOf({ text }: Piece, column: number): number {
  const broken = text.lastIndexOf('\n');
  return broken < 0 ? column + widthOf(text) : widthOf(text.slice(broken + 1));
}
