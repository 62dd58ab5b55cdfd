/** A token or a comment as the formatter moves it about. Invariant: its text stays, but for blanks inside a literal. */
export interface Piece {
  readonly text: string;
  readonly kind: PieceKind;
  /** Where it stands in the source: its column, and the blanks between it and the piece before. */
  readonly column: number;
  readonly gap: number;
  /** Does it go on with the statement of the piece before? */
  readonly continues: boolean;
}

export type PieceKind = 'token' | 'remark' | 'block remark';

/** The pieces that stand on one line of the source. One block remark may reach over several. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
  /** In how many blocks it stands. */
  readonly depth: number;
  /** It goes on with the statement of the line before. */
  readonly continues: boolean;
}

/** How wide a text is, in characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const _ of text) width++;
  return width;
}

/** How many blanks stand between two pieces of a line where nothing is aligned. */
export function usualGap(before: Piece, after: Piece): 0 | 1 {
  if (before.kind !== 'token' || after.kind !== 'token') return 1;
  if (after.text === ',' || after.text === ')' || before.text === '(') return 0;
  if (after.text === '}' && before.text === '{') return 0;
  return joins(before.text) || joins(after.text) ? adjacent(before, after) : 1;
}

/** `Mon-Thu` and `yes/no`: nothing stands around these signs, unless a number does, which a minus would become part of. */
const joins = (text: string): boolean => text === '-' || text === '/';
const adjacent = (before: Piece, after: Piece): 0 | 1 =>
  [before, after].every(({ text }) => joins(text) || /^[\p{L}_]/u.test(text)) ? 0 : 1;
