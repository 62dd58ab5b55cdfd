import { resolve } from 'node:path';
import { BYTE_ORDER_MARK } from '@sla/language/decode';
import { readText } from '../files/read.ts';
import { write } from '../files/write.ts';
import type { Shown, Spot } from '../report/shown.ts';

type SpottedEdit = { readonly spot: Spot; readonly text: string };

/** A repair that was made, and where. */
export type Made = Pick<Shown, 'spot'> & { readonly title: string };

/** Makes the repairs that are offered; of those that overlap, the first. Answers with those that were made. */
export function repair(found: readonly Shown[], cwd: string): readonly Made[] {
  const byFile = new Map<string, SpottedEdit[]>();
  const made: Made[] = [];
  for (const { repair, spot } of found) {
    if (!repair || repair.edits.some((edit) => overlaps(edit, byFile.get(edit.spot.path) ?? []))) continue;
    made.push({ spot, title: repair.title });
    for (const edit of repair.edits) byFile.set(edit.spot.path, [...(byFile.get(edit.spot.path) ?? []), edit]);
  }
  for (const [path, edits] of byFile) {
    const file = resolve(cwd, path);
    const read = readText(file);
    if (read.kind === 'text') write(file, `${read.mark ? BYTE_ORDER_MARK : ''}${apply(read.text, edits)}`);
  }
  return made;
}

/** Two insertions at one place overlap too: which came first would be a guess. */
const overlaps = ({ spot }: SpottedEdit, edits: readonly SpottedEdit[]): boolean =>
  edits.some(({ spot: other }) => spot.start.offset <= other.end.offset && other.start.offset <= spot.end.offset);

/** From the last to the first, so that the offsets of those still to come hold. */
const apply = (text: string, edits: readonly SpottedEdit[]): string =>
  edits
    .toSorted((a, b) => b.spot.start.offset - a.spot.start.offset)
    .reduce((done, { spot, text: to }) => done.slice(0, spot.start.offset) + to + done.slice(spot.end.offset), text);
