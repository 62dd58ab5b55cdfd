import { quoted } from '@sla/agreement';
import { slaLexer } from '../../parse/parse.ts';
import { NAME } from '../../parse/tokens.ts';
import type { Edit } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { applyEdits } from '../apply-edits.ts';

/** A quoted name in the place of each of its quotes. */
export const quotes = (places: readonly Place[], name: string): readonly Edit[] =>
  places.map((place) => ({ place, text: quoted(name) }));

/** A name in backquotes in the place of each of its words. */
export const backquoted = (places: readonly Place[], name: string): readonly Edit[] =>
  places.map((place) => ({ place, text: `\`${name}\`` }));

/**
 * A name in the place of words of one text: plain where the language reads it as a name there, in backquotes where it
 * would be taken for a keyword, a unit or the like.
 */
export function spelled(text: string, places: readonly Place[], name: string): readonly Edit[] {
  if (!WORD.test(name)) return backquoted(places, name);
  let edits: readonly Edit[] = places.map((place) => ({ place, text: name }));
  for (let misread = misreadIn(text, edits); misread.size > 0; misread = misreadIn(text, edits)) {
    edits = edits.map((edit) => (misread.has(edit) ? { ...edit, text: `\`${name}\`` } : edit));
  }
  return edits;
}

/** A name that needs no backquotes, unless it is a keyword where it stands. */
const WORD = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** The plain words that the text would not have as names; of each statement the first, since others may hang on it. */
function misreadIn(text: string, edits: readonly Edit[]): ReadonlySet<Edit> {
  const { tokens } = slaLexer().scan(applyEdits(text, edits));
  const { taken } = slaLexer().follow(tokens);
  const names = new Set(taken.flatMap(({ raw, step }) => (step.key === NAME ? [raw.start] : [])));
  const misread = new Set<Edit>();
  const lines = new Set<string>();
  let shift = 0;
  for (const edit of edits) {
    const start = edit.place.start + shift;
    shift += edit.text.length - (edit.place.end - edit.place.start);
    if (edit.text.startsWith('`') || names.has(start)) continue;
    const around = taken.findLast(({ raw }) => raw.start <= start);
    const line = `${around?.declaration} ${around?.statement}`;
    if (!lines.has(line)) misread.add(edit);
    lines.add(line);
  }
  return misread;
}
