import { wordAt } from '../expect/word-at.ts';
import type { ReferenceEntry } from './entry.ts';
import { explainKeyword } from './explain.ts';

/** What the reference says of a keyword. */
export interface Explained {
  readonly entry: ReferenceEntry;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What the reference says of the keyword at an offset; undefined for names, literals and comments. */
export function explainAt(text: string, offset: number): Explained | undefined {
  const found = wordAt(text, offset);
  if (found === undefined || found.key.startsWith('#')) return undefined;
  const { text: word, start, end, slots, declaration, line, index, isInHead } = found;
  if (!/^[a-z]/.test(word)) return undefined;
  const next = line[index + 1]?.text;
  const entry = explainKeyword({
    word,
    slots,
    declaration,
    line: isInHead ? [] : line,
    ...(next === undefined ? {} : { next }),
  });
  return entry && { entry, word, start, end };
}
