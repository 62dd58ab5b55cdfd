import { safe } from './look.ts';
import { widthOf } from './table.ts';

/** A sentence as lines of at most a width, later ones indented; a word that is longer stands alone and runs over. */
export function wrapped(sentence: string, width: number, first: string, later: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of safe(sentence).split(' ')) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = later;
      isEmpty = true;
    }
    line = isEmpty ? line + word : `${line} ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
