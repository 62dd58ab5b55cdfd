import { slaLexer } from '../../parse/parse.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The declaration around an offset: from the word at the margin that begins it up to the next such word.
 * Only the lines in between are looked at, so that a long file costs no more than a short one.
 */
export function declarationAround(text: string, offset: number): Stretch {
  return { start: startBefore(text, offset), end: endAfter(text, offset) };
}

function startBefore(text: string, offset: number): number {
  let line = lineStart(text, offset);
  for (;;) {
    if (beginsDeclaration(text, line)) {
      const comment = commentAround(text, line);
      if (comment === undefined) return line;
      line = lineStart(text, comment);
    } else if (line === 0) return 0;
    else line = lineStart(text, line - 1);
  }
}

function endAfter(text: string, offset: number): number {
  for (let line = nextLine(text, offset); line < text.length; line = nextLine(text, line)) {
    if (beginsDeclaration(text, line)) return line;
  }
  return text.length;
}

/** A word at the margin that begins a declaration. `calendar Office` may be a line of a block as well. */
function beginsDeclaration(text: string, line: number): boolean {
  WORD.lastIndex = line;
  const word = WORD.exec(text)?.[0];
  if (word === undefined || !slaLexer().guide.start.has(word)) return false;
  return word !== 'calendar' || text.slice(line, nextLine(text, line)).includes('{');
}

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** Where the block comment begins that an offset stands in. */
function commentAround(text: string, offset: number): number | undefined {
  const open = offset === 0 ? -1 : text.lastIndexOf('/*', offset - 1);
  if (open < 0 || text.slice(open + 2, offset).includes('*/')) return undefined;
  // In quotes, or behind two slashes, it opens nothing.
  const line = lineStart(text, open);
  const { comments } = slaLexer().scan(text.slice(line, open + 2));
  return comments.some(({ start, kind }) => kind === 'block' && start === open - line) ? open : undefined;
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function nextLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at + 1;
}
