import type { Edit } from '../problem/diagnostic.ts';

/** A text after edits that do not overlap, whatever order they are in. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.place.start - a.place.start || b.place.end - a.place.end)
    .reduce((now, { place, text: to }) => now.slice(0, place.start) + to + now.slice(place.end), text);
