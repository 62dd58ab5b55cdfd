import { LineIndex, type Place } from './place.ts';
import type { Sources } from './sources.ts';

/** Where something is written: lines and columns count from 1, the end is exclusive. */
export interface SourceRange {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

/** From JSON pointer (RFC 6901) into the compiled agreement to the words it comes from. */
export type SourceMap = Readonly<Record<string, SourceRange>>;

/** Writes the source map of an agreement: one entry for each object and property whose words are known. */
export function sourceMap(agreement: object, sources: Sources, textOf: (file: string) => string): SourceMap {
  const map: Record<string, SourceRange> = {};
  const indexes = new Map<string, LineIndex>();
  const range = ({ file, start, end }: Place): SourceRange => {
    const index = indexes.get(file) ?? new LineIndex(textOf(file));
    indexes.set(file, index);
    return { file, start: { ...index.at(start), offset: start }, end: { ...index.at(end), offset: end } };
  };
  const pending: [string, object][] = [['', agreement]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [pointer, object] = next;
    const place = sources.find(object);
    if (place) map[pointer] = range(place);
    for (const [key, at] of sources.placesOfKeys(object)) map[`${pointer}/${escaped(key)}`] = range(at);
    for (const [key, value] of Object.entries(object)) {
      if (typeof value === 'object' && value !== null) pending.push([`${pointer}/${escaped(key)}`, value]);
    }
  }
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
