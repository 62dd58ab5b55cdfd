import { onceOf } from '../../lower/once.ts';
import { parseSla, slaLexer } from '../../parse/parse.ts';
import { NAME } from '../../parse/tokens.ts';
import type { ProgramFile } from '../../program/program-file.ts';
import type { Expectation } from '../expect/expectation.ts';

/** What a block says already that it may say only once: kinds of lines, as `onceOf` tells them apart. */
export type Said = ReadonlySet<string>;

/** What the block around the cursor says already in its other lines, in front of the cursor and behind it. */
export function saidIn(file: ProgramFile | undefined, { declaration, target }: Expectation): Said {
  const piece = file?.pieceAt(target.start);
  if (piece === undefined || declaration === undefined) return NOTHING;
  const node = piece.syntax.ast.declarations.find(
    ({ $cstNode }) => $cstNode !== undefined && $cstNode.offset + piece.start === declaration.start,
  );
  const lines = node !== undefined && 'statements' in node ? node.statements : [];
  return new Set(
    lines.flatMap((line) => {
      const { offset = 0, end = 0 } = line.$cstNode ?? {};
      // What is being written at the cursor is not said yet.
      const isHere = offset + piece.start <= target.end && target.start <= end + piece.start;
      return isHere ? [] : (onceOf(line) ?? []);
    }),
  );
}

const NOTHING: Said = new Set();

const known = new Map<string, string | undefined>();

/** What of a block a line of this form says that it may say only once; the line is one that can be read there. */
export function onceOfForm(keyword: string, form: string, line: () => string): string | undefined {
  const key = `${keyword} ${form}`;
  if (!known.has(key)) known.set(key, onceOfLine(keyword, line()));
  return known.get(key);
}

function onceOfLine(keyword: string, line: string): string | undefined {
  const { guide } = slaLexer();
  const step = guide.start.get(keyword);
  const head = step && guide.after(step).has(NAME) ? `${keyword} Some` : keyword;
  const [node] = parseSla(`${head} {\n${line}\n}`).ast.declarations;
  const [statement] = node !== undefined && 'statements' in node ? node.statements : [];
  return statement && onceOf(statement);
}
