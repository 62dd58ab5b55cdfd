import { nameText, type Respelling, respelling } from '@sla/agreement';
import type { Fix } from '../problem/diagnostic.ts';
import type { Place } from '../source/place.ts';

/** The name that is meant by an unknown one, for the message, and the repair that writes it. */
export interface Respelt {
  readonly suggestion: string | undefined;
  /** Spread into a report: nothing where nothing is near enough. */
  readonly extras: { readonly fix?: Fix };
}

/** Which of the known names an unknown one most likely means. */
export const respell = (place: Place, name: string, known: readonly string[], text = nameText): Respelt =>
  respeltAs(place, respelling(name, known), text);

/** What is meant, as a suggestion and a repair; `text` is how the name is written there. */
export function respeltAs(place: Place, found: Respelling | undefined, text = nameText): Respelt {
  if (found === undefined) return { suggestion: undefined, extras: {} };
  const { meant, isPlain } = found;
  const written = text(meant);
  const shown = written.startsWith('"') ? written : `'${meant}'`;
  const fix: Fix = { title: `Change to ${shown}`, edits: [{ place, text: written }], ...(isPlain && { isPlain }) };
  return { suggestion: meant, extras: { fix } };
}
