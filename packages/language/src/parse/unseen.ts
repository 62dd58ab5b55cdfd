import { MAX_PROBLEMS } from './limits.ts';
import type { SyntaxProblem } from './problem.ts';
import { codeOf } from './scan-messages.ts';
import { type Comment, NAME, type RawToken } from './tokens.ts';

/** Turns the direction of what follows, so that a reader sees another text than the one that is read (CVE-2021-42574). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** In a name, whatever nobody sees makes two names of what looks like one. Joiners belong to the letters of some scripts. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** The invisible characters that mislead a reader: in backquoted names, texts and comments. */
export function unseenProblems(
  text: string,
  raw: readonly RawToken[],
  comments: readonly Comment[],
): readonly SyntaxProblem[] {
  // Hardly any text has one, and all texts are read after each key.
  if (text.search(UNSEEN) < 0) return [];
  const inNames = raw.filter(({ key }) => key === NAME).flatMap((name) => found(name, UNSEEN, inName));
  const inTexts = raw.filter(({ key }) => key === '#STRING').flatMap((quoted) => found(quoted, TURNING, inText));
  const inComments = comments.flatMap((comment) => found(comment, TURNING, inText));
  return [...inNames, ...inTexts, ...inComments].slice(0, MAX_PROBLEMS);
}

const inName = (code: string): string =>
  `The character U+${code} in this name is invisible: a name without it looks the same and is another one.`;
const inText = (code: string): string =>
  `The invisible character U+${code} turns the direction of writing, so that more or other words are read than are seen.`;

function found(
  { text, start }: Pick<RawToken, 'text' | 'start'>,
  pattern: RegExp,
  message: (code: string) => string,
): readonly SyntaxProblem[] {
  return [...text.matchAll(pattern)].map(({ index, 0: char }) => {
    const [from, to] = [start + index, start + index + char.length];
    const fix = { title: 'Remove it', start: from, end: to, text: '' };
    return { code: 'stray-character', message: message(codeOf(char)), start: from, end: to, fix };
  });
}
