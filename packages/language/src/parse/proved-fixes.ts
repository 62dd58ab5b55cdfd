import type { SyntaxProblem, TextFix } from './problem.ts';
import { closings } from './unclosed-text.ts';

/** How a text is cut into pieces, and what is wrong with one. */
export interface Reader {
  readonly cut: (text: string) => readonly number[];
  readonly problemsOf: (text: string) => readonly SyntaxProblem[];
}

/** Pieces longer than this, and further problems of a piece, are not worth reading it again for each. */
const MAX_LENGTH = 10_000;
const MAX_PROOFS = 50;

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  proofs: number;
}

/**
 * The problems, with those repairs only that help: what is proposed is tried on the piece of the text around it, and
 * afterwards less has to be wrong, or what is wrong has to stand further on.
 */
export function withProvedFixes(text: string, problems: readonly SyntaxProblem[], reader: Reader) {
  if (!problems.some(({ fix }) => fix)) return problems;
  const starts = reader.cut(text);
  const pieces = new Map<number, Piece>();
  return problems.map((problem): SyntaxProblem => {
    const { fix, ...rest } = problem;
    if (!fix) return problem;
    const at = starts.findLastIndex((start) => start <= problem.start);
    const piece = pieces.get(at) ?? pieceAt(text, starts, at, reader);
    pieces.set(at, piece);
    const isWithin = piece.start <= fix.start && fix.end <= piece.start + piece.text.length;
    if (!isWithin || piece.text.length > MAX_LENGTH || piece.proofs++ > MAX_PROOFS) return problem;
    const proposed = problem.code === 'unclosed-text' ? closings(text, problem, fix) : [fix];
    // Of several the first that sets things right is meant; the last resort is one after which it is better.
    const proved =
      (proposed.length > 1 ? proposed.find((one) => helps(piece, one, reader, 'wholly')) : undefined) ??
      proposed.find((one) => helps(piece, one, reader, 'partly'));
    return proved ? { ...rest, fix: proved } : rest;
  });
}

function pieceAt(text: string, starts: readonly number[], at: number, { problemsOf }: Reader): Piece {
  const start = starts[at] ?? 0;
  const own = text.slice(start, starts[at + 1]);
  return { start, text: own, problems: own.length > MAX_LENGTH ? [] : problemsOf(own), proofs: 0 };
}

function helps(
  { start, text, problems }: Piece,
  fix: TextFix,
  { problemsOf }: Reader,
  how: 'wholly' | 'partly',
): boolean {
  const [from, to] = [fix.start - start, fix.end - start];
  const repaired = text.slice(0, from) + fix.text + text.slice(to);
  const after = problemsOf(repaired);
  if (how === 'wholly' || after.length !== problems.length) return after.length < problems.length;
  const isOld = ({ code, start: at }: SyntaxProblem) =>
    at < from && problems.some((problem) => problem.code === code && problem.start === at);
  // The next word could be wrong only because of what was put before it.
  const end = from + fix.text.length;
  const next = end + (/^\s*/.exec(repaired.slice(end))?.[0].length ?? 0);
  return after.every((problem) => isOld(problem) || problem.start > next);
}
