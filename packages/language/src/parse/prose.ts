import type { AstNode } from 'langium';
import type { Comment } from './tokens.ts';

interface Commented {
  readonly text: string;
  readonly comments: readonly Comment[];
}

const commentsOf = new WeakMap<AstNode, Commented>();

/** Remembers the comments of a file, so that its nodes can be asked for their prose. */
export function keepComments(file: AstNode, text: string, comments: readonly Comment[]): void {
  commentsOf.set(file, { text, comments });
}

/**
 * The prose before a declaration or a line of one: its `///` lines without the slashes, as one text.
 * Remarks (`//`) and blank lines may stand between; a blank line parts paragraphs.
 */
export function proseOf(node: AstNode): string | undefined {
  const lines: string[] = [];
  for (const { comment, isAfterBlank } of linesBefore(node)) {
    if (lines.length > 0 && isAfterBlank) lines.unshift('');
    lines.unshift(comment.text.replace(/^\/\/\/[ \t]?/, '').trimEnd());
  }
  const prose = lines.join('\n').trim();
  return prose === '' ? undefined : prose;
}

/** The `///` lines that are the prose of a declaration or line, the last one first. */
export const proseComments = (node: AstNode): readonly Comment[] => linesBefore(node).map(({ comment }) => comment);

interface ProseLine {
  readonly comment: Comment;
  /** A blank line stands between it and the next. */
  readonly isAfterBlank: boolean;
}

function linesBefore(node: AstNode): readonly ProseLine[] {
  const kept = commentsOf.get(rootOf(node));
  const start = node.$cstNode?.offset;
  if (kept === undefined || start === undefined) return [];
  const lines: ProseLine[] = [];
  let next = start;
  for (let at = lastBefore(kept.comments, start); at >= 0; at--) {
    const comment = kept.comments[at];
    const gap = comment === undefined ? 'x' : kept.text.slice(comment.end, next);
    if (comment === undefined || !comment.first || gap.trim() !== '') break;
    if (comment.kind === 'prose') lines.push({ comment, isAfterBlank: isBlankLine(gap) });
    next = comment.start;
  }
  return lines;
}

function rootOf(node: AstNode): AstNode {
  let root = node;
  while (root.$container !== undefined) root = root.$container;
  return root;
}

/** The last comment that ends before an offset, or -1. */
function lastBefore(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isBlankLine(gap: string): boolean {
  return /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(gap);
}
