import type { SyntaxProblem } from './problem.ts';
import type { Reading } from './reading.ts';
import { quoted } from './scan-messages.ts';
import type { RawToken } from './tokens.ts';

/** A head that stands on two lines one below the other, each with a brace: the first is one too many. */
export interface DoubledHead {
  /** How many tokens the first of them has. */
  readonly length: number;
  readonly problem: SyntaxProblem;
}

/** Finds one that begins at the current token. */
export function doubledHead({ raw, at }: Reading): DoubledHead | undefined {
  const first = raw[at];
  if (first === undefined) return undefined;
  let end = at + 1;
  while (raw[end]?.first === false) end++;
  const [open, again] = [raw[end - 1], raw[end]];
  if (open?.key !== '{' || again?.line !== first.line + 1 || raw[2 * end - at - 1]?.key !== '{') return undefined;
  const own = raw.slice(at, end);
  if (!own.every((token, index) => isSame(token, first, raw[end + index], again))) return undefined;
  const title = quoted(
    own
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
  );
  const fix = { title: 'Remove the first of them', start: first.start, end: again.start, text: '' };
  const message = `'${title}' begins here and once more on the next line.`;
  const problem = { code: 'unexpected-word', message, start: first.start, end: open.end, fix } as const;
  return { length: own.length, problem };
}

const isSame = (token: RawToken, first: RawToken, other: RawToken | undefined, again: RawToken): boolean =>
  other !== undefined && token.text === other.text && token.start - first.start === other.start - again.start;
