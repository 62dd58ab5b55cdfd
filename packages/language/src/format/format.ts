import { SlaGrammar } from '../generated/grammar.ts';
import type { SyntaxProblem } from '../parse/problem.ts';
import { SlaLexer } from '../parse/sla-lexer.ts';
import { type LineColumn, LineIndex } from '../source/place.ts';
import { type PlacedLine, place } from './columns.ts';
import { linesOf } from './lines.ts';
import { widthOf } from './piece.ts';
import { placeRemarks } from './remarks.ts';

export type Formatted = { readonly text: string } | { readonly problems: readonly (SyntaxProblem & LineColumn)[] };

/**
 * Lays out a text evenly: two columns for each block, one blank between words, one empty line where there were any.
 * Only white space changes, and line breaks stay where they are. A text with syntax errors is not laid out: what is
 * not understood is not moved. What is laid out once does not change when it is laid out again.
 */
export function format(text: string): Formatted {
  lexer ??= new SlaLexer(SlaGrammar());
  const lexed = lexer.tokenize(text);
  const index = new LineIndex(text);
  if (lexed.problems.length > 0) {
    return { problems: lexed.problems.map((problem) => ({ ...problem, ...index.at(problem.start) })) };
  }
  const lines = place(linesOf(text, lexed, index));
  placeRemarks(lines);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return { text: mark + lines.map((line, at) => draw(line, lines[at - 1], lineEnd)).join('') };
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Made when it is first needed. */
let lexer: SlaLexer | undefined;

function draw(line: PlacedLine, before: PlacedLine | undefined, lineEnd: string): string {
  let drawn = '';
  let column = 0;
  for (const [at, { text }] of line.pieces.entries()) {
    const start = line.columns[at] ?? 0;
    drawn += ' '.repeat(Math.max(0, start - column)) + text;
    column = text.includes('\n') ? widthOf(text.slice(text.lastIndexOf('\n') + 1)) : start + widthOf(text);
  }
  return `${isParted(line, before) ? lineEnd : ''}${drawn}${lineEnd}`;
}

/** One empty line is kept between things, none at the edges of a block or of the text. */
function isParted({ afterBlank, pieces }: PlacedLine, before: PlacedLine | undefined): boolean {
  return afterBlank && before !== undefined && before.pieces.at(-1)?.text !== '{' && pieces[0]?.text !== '}';
}
