import type { SyntaxProblem, TextFix } from './problem.ts';

/** More places than these are not tried. */
const MOST_PLACES = 30;

/**
 * Where a text without its second quote could end, the likeliest place first: words that go on with the line rather
 * belong to it than to the text. Or the quote is a slip within a word.
 */
export function closings(text: string, { start, end }: SyntaxProblem, atEnd: TextFix): readonly TextFix[] {
  const within = /[\p{L}\p{N}]/u.test(text.charAt(start - 1));
  const removed: TextFix = { title: 'Remove the quote', start, end: start + 1, text: '' };
  const inner = text.slice(start + 1, end);
  const words = [...inner.matchAll(/(?<=\S)\s+(?=\S)/g)].slice(0, MOST_PLACES);
  const between = words.map(({ index }): TextFix => {
    const at = start + 1 + index;
    return { ...atEnd, start: at, end: at };
  });
  return within ? [removed, ...between, atEnd] : [...between, atEnd, removed];
}
