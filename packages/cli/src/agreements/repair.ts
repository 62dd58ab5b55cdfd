import { resolve } from 'node:path';
import { BYTE_ORDER_MARK } from '@sla/language/decode';
import { Refusal } from '../exit.ts';
import { readText } from '../files/read.ts';
import { write } from '../files/write.ts';
import type { Io } from '../io.ts';
import { visible } from '../render/safe.ts';
import type { Shown, Spot } from '../report/shown.ts';

type SpottedEdit = { readonly spot: Spot; readonly text: string };

/** A repair that was made, and where. */
export type Made = Pick<Shown, 'spot'> & { readonly title: string };

/** What came of the repairs that were offered. */
export interface Repaired {
  readonly made: readonly Made[];
  /** Files that have repairs, but were not named, as seen from the current folder. */
  readonly left: readonly string[];
}

/**
 * Makes the repairs that are offered in the files that were named (absolute); of those that overlap, the first.
 * Refuses where a file is no longer what was checked: the repairs speak of places in the old text.
 */
export async function repair(found: readonly Shown[], named: ReadonlySet<string>, io: Io): Promise<Repaired> {
  const byFile = new Map<string, SpottedEdit[]>();
  const made: Made[] = [];
  const left = new Set<string>();
  for (const { repair, spot } of found) {
    const edits = repair?.edits ?? [];
    const others = edits.filter((edit) => !named.has(resolve(io.cwd, edit.spot.path)));
    for (const other of others) left.add(other.spot.path);
    if (!repair || others.length > 0 || edits.some((edit) => overlaps(edit, byFile.get(edit.spot.path) ?? [])))
      continue;
    made.push({ spot, title: repair.title });
    for (const edit of edits) byFile.set(edit.spot.path, [...(byFile.get(edit.spot.path) ?? []), edit]);
  }
  await io.uncut(() => {
    const texts = [...byFile].map(([path, edits]) => ({ file: resolve(io.cwd, path), text: mended(path, edits, io) }));
    for (const { file, text } of texts) write(file, text);
  });
  return { made, left: [...left] };
}

/** The text of a file after its repairs. */
function mended(path: string, edits: readonly SpottedEdit[], { cwd }: Io): string {
  const read = readText(resolve(cwd, path));
  const checked = edits[0]?.spot.lines?.text;
  if (read.kind !== 'text' || read.text !== checked)
    throw new Refusal(`${visible(path)} has changed since it was checked, so nothing is repaired. Check again.`);
  return `${read.mark ? BYTE_ORDER_MARK : ''}${apply(read.text, edits)}`;
}

/** Two insertions at one place overlap too: which came first would be a guess. */
const overlaps = ({ spot }: SpottedEdit, edits: readonly SpottedEdit[]): boolean =>
  edits.some(({ spot: other }) => spot.start.offset <= other.end.offset && other.start.offset <= spot.end.offset);

/** From the last to the first, so that the offsets of those still to come hold. */
const apply = (text: string, edits: readonly SpottedEdit[]): string =>
  edits
    .toSorted((a, b) => b.spot.start.offset - a.spot.start.offset)
    .reduce((done, { spot, text: to }) => done.slice(0, spot.start.offset) + to + done.slice(spot.end.offset), text);
