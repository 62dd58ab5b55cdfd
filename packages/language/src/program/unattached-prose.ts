import type { AstNode } from 'langium';
import { isExplained } from '../parse/explained.ts';
import { proseComments } from '../parse/prose.ts';
import type { Comment } from '../parse/tokens.ts';
import type { Fix } from '../problem/diagnostic.ts';
import type { Place } from '../source/place.ts';
import type { Piece, ProgramFile } from './program-file.ts';

/** A block of `///` lines, parted from others by anything but blanks, and how to make a remark of it. */
export interface LooseProse {
  readonly place: Place;
  readonly fix: Fix;
}

/** Explanations that belong to nothing that keeps them. */
export const unattachedProse = ({ path, pieces }: ProgramFile): readonly LooseProse[] =>
  pieces.flatMap((piece) =>
    looseBlocks(piece).flatMap((block) => {
      const placeOf = (start: number, end: number): Place => ({
        file: path,
        start: piece.start + start,
        end: piece.start + end,
      });
      const [first, last] = [block[0], block.at(-1)];
      if (!first || !last) return [];
      const slashes = block.map(({ start }) => ({ place: placeOf(start, start + PROSE.length), text: REMARK }));
      return [{ place: placeOf(first.start, last.end), fix: { title: 'Make it a remark', edits: slashes } }];
    }),
  );

const PROSE = '///';
const REMARK = '//';

type Blocks = readonly (readonly Comment[])[];

const NONE: Blocks = [];
const known = new WeakMap<Piece['syntax'], Blocks>();

/** A piece that is kept from one state of the text to the next is looked through once. */
function looseBlocks(piece: Piece): Blocks {
  if (piece.syntax.comments.length === 0) return NONE;
  const before = known.get(piece.syntax);
  if (before) return before;
  const now = blocksIn(piece);
  known.set(piece.syntax, now);
  return now;
}

function blocksIn({ text, syntax }: Piece): Blocks {
  const prose = syntax.comments.filter(({ kind }) => kind === 'prose');
  if (prose.length === 0) return [];
  const kept = new Set<Comment>(syntax.ast.declarations.flatMap(explainable).flatMap(proseComments));
  const blocks: Comment[][] = [];
  for (const comment of prose.filter((one) => !kept.has(one))) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && text.slice(last.end, comment.start).trim() === '') block.push(comment);
    else blocks.push([comment]);
  }
  return blocks;
}

function explainable(declaration: Piece['syntax']['ast']['declarations'][number]): readonly AstNode[] {
  if (declaration.$type === 'Import') return [];
  const lines: readonly AstNode[] = 'statements' in declaration ? declaration.statements : [];
  return [declaration, ...lines.filter(isExplained)];
}
