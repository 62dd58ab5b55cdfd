import type { Lexed } from '../parse/sla-lexer.ts';
import type { LineIndex } from '../source/place.ts';
import type { Line, Piece } from './piece.ts';

/** How far a tab in the source reaches. */
const TAB_WIDTH = 4;
const LINE_BREAK = /\r\n|\r|\n/g;

interface Found extends Pick<Piece, 'text' | 'kind' | 'continues'> {
  readonly start: number;
  readonly end: number;
}

/** Sorts the tokens and comments of a text into the lines they stand on. */
export function linesOf(text: string, lexed: Lexed, index: LineIndex): readonly Line[] {
  const found = [...tokensOf(lexed), ...commentsOf(lexed)].sort((a, b) => a.start - b.start);
  const lines: Line[] = [];
  let depth = 0;
  let nextToken = 0;
  for (let at = 0; at < found.length; ) {
    const end = endOfLine(found, at, text);
    const own = found.slice(at, end);
    const first = own[0];
    if (!first) break;
    nextToken = Math.max(nextToken, at);
    while (nextToken < found.length && found[nextToken]?.kind !== 'token') nextToken++;
    const opens = count(own, '{') - count(own, '}');
    lines.push({
      pieces: own.map((each, position) => pieceOf(each, own[position - 1], index)),
      afterBlank: breaksIn(text.slice(found[at - 1]?.end ?? 0, first.start)) > 1,
      depth: first.text === '}' ? Math.max(0, depth - 1) : depth,
      continues: found[nextToken]?.continues ?? false,
    });
    depth = Math.max(0, depth + opens);
    at = end;
  }
  return lines;
}

function tokensOf({ tokens }: Lexed): readonly Found[] {
  return tokens.flatMap((token, at) => {
    if (token.isInsertedInRecovery) return [];
    const before = tokens[at - 1];
    const isBrace = token.image === '{' || token.image === '}';
    const continues = before !== undefined && !before.isInsertedInRecovery && before.image !== '{' && !isBrace;
    const end = (token.endOffset ?? token.startOffset) + 1;
    const { name } = token.tokenType;
    return [{ text: tidy(token.image, name), kind: 'token', continues, start: token.startOffset, end }];
  });
}

function commentsOf({ comments }: Lexed): readonly Found[] {
  return comments.map(({ text, kind, start, end }) => ({
    text: kind === 'block' ? text : text.trimEnd(),
    kind: kind === 'block' ? 'block remark' : 'remark',
    continues: false,
    start,
    end,
  }));
}

/** Literals hold blanks of their own: `4  business  hours` is one token. Texts and names in backquotes stay. */
function tidy(image: string, type: string): string {
  if (type === 'TIME_RANGE') return image.replace(/[ \t]+/g, '');
  return TEXTS.includes(type) ? image : image.replace(/[ \t]+/g, ' ');
}

const TEXTS: readonly string[] = ['STRING', 'ID', 'EMAIL'];

function endOfLine(found: readonly Found[], from: number, text: string): number {
  let at = from + 1;
  for (; at < found.length; at++) {
    if (breaksIn(text.slice(found[at - 1]?.end ?? 0, found[at]?.start ?? 0)) > 0) break;
  }
  return at;
}

function pieceOf(found: Found, before: Found | undefined, index: LineIndex): Piece {
  const { line, column } = index.at(found.start);
  const lead = index.line(line).slice(0, column - 1);
  const blanks = before ? lead.slice(lead.length - (found.start - before.end)) : lead;
  const { text, kind, continues } = found;
  return {
    text,
    kind,
    continues,
    column: reach(lead),
    gap: reach(lead) - reach(lead.slice(0, -blanks.length || undefined)),
  };
}

/** How far a text reaches from the margin, in columns. */
function reach(text: string): number {
  let column = 0;
  for (const character of text) column += character === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : 1;
  return column;
}

const breaksIn = (text: string): number => text.match(LINE_BREAK)?.length ?? 0;
const count = (found: readonly Found[], sign: string): number =>
  found.filter(({ kind, text }) => kind === 'token' && text === sign).length;
