import { entries } from '../../generated/reference.ts';
import type { ReferenceEntry } from './entry.ts';

const declarations = new Map<string, ReferenceEntry>();
const lines = new Map<string, ReferenceEntry[]>();
const words = new Map<string, ReferenceEntry[]>();

for (const entry of entries) {
  if (entry.kind === 'declaration') declarations.set(entry.of, entry);
  else if (entry.kind === 'word') add(words, `${entry.of} ${entry.words}`, entry);
  else {
    const [head = ''] = entry.words.split(' ');
    add(lines, `${entry.of} ${head}`, entry);
    add(lines, head, entry);
  }
}

/** The key of a head that is no word: points with their sign. */
const POINTS = '±';

/** What the reference says of a kind of declaration. */
export const declarationEntry = (keyword: string): ReferenceEntry | undefined => declarations.get(keyword);

/**
 * What it says of the lines of a declaration that begin so. Lines that several kinds of declarations have are described
 * with one of them.
 */
export function lineEntries(declaration: string, head: string): readonly ReferenceEntry[] {
  const word = /^[+-]/.test(head) ? POINTS : head;
  return lines.get(`${declaration} ${word}`) ?? lines.get(word) ?? [];
}

/** What it says of a word within lines, by what the word belongs to: a declaration, `condition` or `time`. */
export const wordEntries = (of: string, word: string): readonly ReferenceEntry[] => words.get(`${of} ${word}`) ?? [];

function add(map: Map<string, ReferenceEntry[]>, key: string, entry: ReferenceEntry): void {
  map.set(key, [...(map.get(key) ?? []), entry]);
}
