import { LINE_END } from './grammar-guide.ts';
import type { SyntaxProblem } from './problem.ts';
import { isWord, type Reading } from './reading.ts';

/** `{ enters when created final }`: what begins a line of its own stands behind a whole one. */
export function secondStatement(reading: Reading): SyntaxProblem | undefined {
  const { raw, at, place, heads, openLine } = reading;
  const token = raw[raw[at]?.key === ',' ? at + 1 : at];
  if (!token || token.first || !isWord(token) || !heads?.has(token.text) || !place.has(LINE_END)) return undefined;
  const message =
    token.line === openLine
      ? `A block on one line holds one statement, and '${token.text}' begins another: write each on a line of its own.`
      : `'${token.text}' begins a line of its own.`;
  return { code: 'unexpected-word', message, start: token.start, end: token.end };
}
