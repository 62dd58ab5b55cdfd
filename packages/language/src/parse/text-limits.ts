import { MAX_FILE_LENGTH, MAX_NAME_LENGTH, MAX_PROBLEMS, MAX_TEXT_LENGTH } from './limits.ts';
import type { SyntaxProblem } from './problem.ts';
import { NAME, type RawToken } from './tokens.ts';

/** A file that is not read at all. */
export function fileTooLong(text: string): SyntaxProblem {
  const message = `This file has ${text.length} characters; ${MAX_FILE_LENGTH} can be read. Spread it over several files.`;
  return { code: 'file-too-long', message, start: 0, end: 1 };
}

/** Names and texts that are too long to be shown anywhere. */
export function lengthProblems(raw: readonly RawToken[]): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (const { key, text, start, end } of raw) {
    if (text.length <= MAX_NAME_LENGTH) continue;
    if (key === NAME) {
      const message = `A name can have ${MAX_NAME_LENGTH} characters at most; this one has ${text.length}.`;
      problems.push({ code: 'name-too-long', message, start, end });
    } else if (text.length > MAX_TEXT_LENGTH) {
      const message = `A text can have ${MAX_TEXT_LENGTH} characters at most; this one has ${text.length}.`;
      problems.push({ code: 'text-too-long', message, start, end });
    }
  }
  return problems;
}

/**
 * The problems of single characters and texts together with those of lines, in the order of the text.
 * A line with one of the first kind says no more: what else is wrong on it most likely comes from that.
 */
export function mergeProblems(
  text: string,
  ofCharacters: readonly SyntaxProblem[],
  ofLines: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (ofCharacters.length === 0 && ofLines.length < MAX_PROBLEMS) return ofLines;
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  const taken = new Set<number>();
  const kept = [...ofCharacters, ...ofLines].filter(({ start }) => {
    const line = lineOf(lineStarts, start);
    return !taken.has(line) && taken.add(line);
  });
  kept.sort((a, b) => a.start - b.start);
  return kept.length < MAX_PROBLEMS ? kept : tooManyProblems(kept);
}

/** The first problems of a file that has too many, and that there are more. */
export function tooManyProblems(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const message = `Only the first ${MAX_PROBLEMS} problems of this file are shown.`;
  return [...problems.slice(0, MAX_PROBLEMS), { code: 'too-many-problems', message, start: 0, end: 1 }];
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
