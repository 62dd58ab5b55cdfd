import type { Diagnostic } from '../../problem/diagnostic.ts';
import type { Place } from '../../source/place.ts';

/** A stretch of a text that was replaced, in offsets of the text before, and how long its replacement is. */
export interface Replaced {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The one stretch in which two texts differ; nothing where they are equal. */
export function replacedIn(file: string, before: string, now: string): Replaced | undefined {
  if (before === now) return undefined;
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  let kept = 0;
  while (kept < most - start && before.charCodeAt(before.length - 1 - kept) === now.charCodeAt(now.length - 1 - kept))
    kept++;
  return { file, start, end: before.length - kept, length: now.length - kept - start };
}

/**
 * Findings of an earlier text, at their places in the text of now: so that they do not flicker until the checks have
 * run again. What stood where the text has changed is left out.
 */
export const shifted = (found: readonly Diagnostic[], edit: Replaced): readonly Diagnostic[] =>
  found.flatMap((diagnostic) => {
    const place = shiftedPlace(diagnostic.place, edit);
    if (!place) return [];
    const related = diagnostic.related.flatMap((other) => {
      const at = shiftedPlace(other.place, edit);
      return at ? [{ ...other, place: at }] : [];
    });
    const { fix: _, ...rest } = diagnostic;
    return [{ ...rest, place, related }];
  });

function shiftedPlace(place: Place, edit: Replaced): Place | undefined {
  if (place.file !== edit.file || place.end <= edit.start) return place;
  if (place.start < edit.end) return undefined;
  const by = edit.length - (edit.end - edit.start);
  return { file: place.file, start: place.start + by, end: place.end + by };
}
