import type { Edit } from '../../problem/diagnostic.ts';

const BLANKS = /\s*/y;

/** The stretches of white space in which two texts differ that are equal otherwise, as edits of the first. */
export function blankEdits(file: string, before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    const [old, now] = [blanksAt(before, at), blanksAt(after, to)];
    if (old !== now) edits.push({ place: { file, start: at, end: at + old.length }, text: now });
    at += old.length;
    to += now.length;
    if (before[at] !== after[to]) throw new Error('The texts differ in more than white space.');
    at++;
    to++;
  }
  return edits;
}

function blanksAt(text: string, at: number): string {
  BLANKS.lastIndex = at;
  return BLANKS.exec(text)?.[0] ?? '';
}
