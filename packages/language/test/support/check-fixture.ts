import { LineIndex } from '../../src/index.ts';
import { applyDiff } from './apply-diff.ts';
import { checkText, STARTER, TODAY } from './compile-text.ts';

/** The diagnostics of the starter agreement after a change, as `line-text: CODE message`, one a line. */
export function starterWith(diff: string, today = TODAY): string {
  const text = diff.trim() === '' ? STARTER : applyDiff(STARTER, diff);
  return diagnosticsOf(text, today);
}

/** The diagnostics of an agreement: the words each points at, its code and its message. */
export function diagnosticsOf(text: string, today = TODAY): string {
  const lines = new LineIndex(text);
  return checkText(text, today)
    .map(({ code, severity, message, place }) => {
      const words = text.slice(place.start, place.end).split('\n', 1)[0] ?? '';
      return `${lines.at(place.start).line} \`${words}\` ${severity}[${code}] ${message}`;
    })
    .join('\n');
}

/** The codes of the diagnostics of an agreement, each once. */
export const codesOf = (text: string, today = TODAY): readonly string[] => [
  ...new Set(checkText(text, today).map((diagnostic) => diagnostic.code)),
];
