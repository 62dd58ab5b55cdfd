import { greatest, indentOf, type PlacedLine } from './columns.ts';
import type { Piece } from './piece.ts';

/**
 * Puts the remarks behind the words of a line where their author set them: at the same column as before, moved along
 * with the line's indentation, or further right where the words now end later. Remarks that stood below each other at
 * one column stay so; among them may be lines with nothing else, that go on with the remark above.
 */
export function placeRemarks(lines: readonly PlacedLine[]): void {
  for (const chain of chainsOf(lines)) {
    const column = greatest(chain.map(leastColumn));
    for (const line of chain) line.columns[line.pieces.length - 1] = column;
  }
}

function chainsOf(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const chains: PlacedLine[][] = [];
  let open: { readonly chain: PlacedLine[]; readonly column: number } | undefined;
  for (const line of lines) {
    const remark = remarkOf(line);
    if (remark && open && !line.afterBlank && remark.column === open.column) {
      open.chain.push(line);
    } else if (remark && line.pieces.length > 1) {
      open = { chain: [line], column: remark.column };
      chains.push(open.chain);
    } else open = undefined;
  }
  return chains;
}

function remarkOf({ pieces }: PlacedLine): Piece | undefined {
  const last = pieces.at(-1);
  return last?.kind === 'remark' ? last : undefined;
}

function leastColumn(line: PlacedLine): number {
  const { pieces, columns } = line;
  const [first, remark] = [pieces[0], pieces.at(-1)];
  if (!first || !remark || first === remark) return 0;
  return Math.max(columns.at(-1) ?? 0, remark.column + indentOf(line) - first.column);
}
