import type { SyntaxProblem } from './problem.ts';

/** A quoted text that ends with its line instead of a quote. */
export function unclosedText(start: number, end: number): SyntaxProblem {
  if (end === start + 1) {
    return { code: 'unclosed-text', message: 'This quote has no partner on its line.', start, end };
  }
  const fix = { title: 'Close the text', start: end, end, text: '"' };
  return { code: 'unclosed-text', message: 'This text has no closing quote on its line.', start, end, fix };
}

/** A name in backquotes without the second one. */
export function unclosedName(start: number, end: number): SyntaxProblem {
  const fix = { title: 'Close the name', start: end, end, text: '`' };
  return { code: 'unclosed-name', message: 'This name has no closing backquote on its line.', start, end, fix };
}

/** A comment that runs to the end of the file. */
export function unclosedComment(start: number): SyntaxProblem {
  const message = "This comment is never closed: '*/' is missing, so the rest of the file is part of it.";
  return { code: 'unclosed-comment', message, start, end: start + 2 };
}

/** A sign that is written otherwise here. */
export function writtenAs(start: number, written: string, meant: string): SyntaxProblem {
  const end = start + written.length;
  const message =
    meant === ''
      ? `A line ends by itself: leave out '${written}'.`
      : `Write ${spelling(written, meant)} instead of '${quoted(written)}'.`;
  const title = meant === '' ? `Remove '${written}'` : `Write ${quoted(meant)}`;
  return { code: 'stray-character', message, start, end, fix: { title, start, end, text: meant } };
}

function spelling(written: string, meant: string): string {
  if (!meant.startsWith('"')) return `'${quoted(meant)}'`;
  return written.startsWith("'") ? 'double quotes' : 'straight quotes';
}

/** A date written another way; `meant` is absent where it may be either of two days. */
export function dateWritten(start: number, written: string, meant: string | undefined): SyntaxProblem {
  const end = start + written.length;
  const message = `Write the date '${written}' as year, month and day, ${meant === undefined ? 'as in 2027-03-31' : meant}.`;
  const problem = { code: 'stray-character', message, start, end } as const;
  return meant === undefined ? problem : { ...problem, fix: { title: `Write ${meant}`, start, end, text: meant } };
}

/** A character that has no meaning outside of texts and comments; `isAlone` if it can be taken out without harm. */
export function strayCharacter(start: number, char: string, isAlone: boolean): SyntaxProblem {
  const end = start + char.length;
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(char) ? `'${char}'` : `The character U+${codeOf(char)}`;
  const message = `${shown} has no meaning here; it may stand in a text or a comment.`;
  const problem = { code: 'stray-character', message, start, end } as const;
  return isAlone ? { ...problem, fix: { title: 'Remove it', start, end, text: '' } } : problem;
}

/** `200B` */
export function codeOf(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** A piece of the user's text for a message: one line, at most 80 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
