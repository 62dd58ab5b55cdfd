import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import type { Declaration } from '../generated/ast.ts';
import { MAX_FILE_LENGTH, MAX_PROBLEMS } from '../parse/limits.ts';
import { cutSla, type Parsed, parseSla } from '../parse/parse.ts';
import { tooManyProblems } from '../parse/text-limits.ts';
import type { Comment } from '../parse/tokens.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import { otherFormat } from '../problem/files/other-format.ts';
import { LineIndex, type Place } from '../source/place.ts';
import { otherFormatOf } from './other-format.ts';
import { syntaxDiagnostics } from './syntax-diagnostics.ts';

/** A part of a file that was read for itself; its syntax counts offsets from its own beginning. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly syntax: Parsed;
}

/** A file that was read and parsed, as one piece or as several that follow each other. */
export class ProgramFile {
  /** Path inside the workspace. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly pieces: readonly Piece[];
  #starts: ReadonlyMap<AstNode, number> | undefined;
  #declarations: readonly Declaration[] | undefined;
  #comments: readonly Comment[] | undefined;
  #problems: readonly Diagnostic[] | undefined;

  constructor(path: string, text: string, pieces: readonly Piece[]) {
    this.path = path;
    this.text = text;
    this.lines = new LineIndex(text);
    this.pieces = pieces;
  }

  /** The roots of its syntax, one for each piece. */
  get roots(): Iterable<AstNode> {
    return this.pieces.map(({ syntax }) => syntax.ast);
  }

  /** Where a root of its syntax begins; nothing for one that is of another file. */
  startOf(root: AstNode): number | undefined {
    this.#starts ??= new Map(this.pieces.map(({ start, syntax }) => [syntax.ast, start]));
    return this.#starts.get(root);
  }

  /** Where a node of this file, or one of its properties, is written. */
  place(node: AstNode, property?: string): Place {
    const cst = (property && GrammarUtils.findNodeForProperty(node.$cstNode, property)) || node.$cstNode;
    const start = this.startOf(AstUtils.findRootNode(node)) ?? 0;
    return { file: this.path, start: start + (cst?.offset ?? 0), end: start + (cst?.end ?? 0) };
  }

  get declarations(): readonly Declaration[] {
    this.#declarations ??= this.pieces.flatMap(({ syntax }) => syntax.ast.declarations);
    return this.#declarations;
  }

  /** All comments, `///` prose included. */
  get comments(): readonly Comment[] {
    this.#comments ??= this.pieces.flatMap(({ start, syntax }) =>
      syntax.comments.map((comment) => moved(comment, start)),
    );
    return this.#comments;
  }

  /** What cannot be read in it. */
  get problems(): readonly Diagnostic[] {
    this.#problems ??= this.#foreign ?? syntaxDiagnostics(this.path, this.#syntaxProblems());
    return this.#problems;
  }

  /** A file of another program gets one remark. */
  get #foreign(): readonly Diagnostic[] | undefined {
    const what = otherFormatOf(this.text);
    if (what === undefined) return undefined;
    const { code, level: severity, message } = otherFormat;
    return [{ code, severity, message: message(what), place: { file: this.path, start: 0, end: 1 }, related: [] }];
  }

  /** The piece an offset lies in. */
  pieceAt(offset: number): Piece | undefined {
    let low = 0;
    let high = this.pieces.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return this.pieces[low];
  }

  #syntaxProblems() {
    const all = this.pieces.flatMap(({ start, syntax }) =>
      syntax.problems.map((problem) => ({
        ...moved(problem, start),
        ...(problem.fix && { fix: moved(problem.fix, start) }),
      })),
    );
    return this.pieces.length > 1 && all.length >= MAX_PROBLEMS ? tooManyProblems(all) : all;
  }
}

/** Parses one file for itself, as a whole. */
export const parseFile = (path: string, text: string): ProgramFile =>
  // What belongs to another program is not read at all.
  new ProgramFile(path, text, [{ start: 0, text, syntax: parseSla(otherFormatOf(text) === undefined ? text : '') }]);

/** Parses a file in pieces; those that stand in an earlier state of it as well are not parsed again. */
export function parsePieces(path: string, text: string, before: ProgramFile | undefined): ProgramFile {
  if (text.length > MAX_FILE_LENGTH || otherFormatOf(text) !== undefined) return parseFile(path, text);
  const starts = cutSla(text);
  const texts = starts.map((start, at) => text.slice(start, starts[at + 1]));
  const known = before?.pieces ?? [];
  const most = Math.min(known.length, texts.length);
  let first = 0;
  while (first < most && known[first]?.text === texts[first]) first++;
  let last = 0;
  while (last < most - first && known.at(-1 - last)?.text === texts.at(-1 - last)) last++;
  const pieces = texts.map((own, at): Piece => {
    const same =
      at < first ? known[at] : at >= texts.length - last ? known[known.length - texts.length + at] : undefined;
    const start = starts[at] ?? 0;
    return same?.start === start ? same : { start, text: own, syntax: same?.syntax ?? parseSla(own) };
  });
  return new ProgramFile(path, text, pieces);
}

const moved = <T extends { readonly start: number; readonly end: number }>(at: T, by: number): T =>
  by === 0 ? at : { ...at, start: at.start + by, end: at.end + by };
