import type { SyntaxProblem } from './problem.ts';
import type { Reading } from './reading.ts';
import { quoted } from './scan-messages.ts';
import type { RawToken } from './tokens.ts';

const PARTS: ReadonlySet<string> = new Set(['#NUMBER', '#PERCENT', '#MONEY', '#DURATION']);

/** `2,40`, `2,5%`: a comma that stands before other than three digits. */
export function commaInNumber({ raw, at }: Reading): SyntaxProblem | undefined {
  const comma = [at + 1, at, at - 1].find((index) => raw[index]?.key === ',');
  if (comma === undefined) return undefined;
  const [before, sign, after] = [raw[comma - 1], raw[comma], raw[comma + 1]];
  if (before?.key !== '#NUMBER' || !sign || !after || !PARTS.has(after.key)) return undefined;
  if (before.end !== sign.start || after.start !== sign.end) return undefined;
  return problemOf(before, after);
}

function problemOf(before: RawToken, after: RawToken): SyntaxProblem {
  const [start, end] = [before.start, after.end];
  const written = `${before.text},${after.text}`;
  const decimal = `${before.text}.${after.text}`;
  const message = `In '${quoted(written)}' the comma sets off no thousands, as in 2,400; a decimal has a point: '${quoted(decimal)}'.`;
  // How many leads there are is no decimal: a digit is missing, and nobody can know which.
  const fix = { title: `Change to '${quoted(decimal)}'`, start, end, text: decimal };
  return { code: 'unexpected-word', message, start, end, ...(after.key !== '#NUMBER' && { fix }) };
}
