import type { Diagnostic, Fix, RelatedPlace } from './diagnostic.ts';

/**
 * What is wrong for one reason is told once, at the first place in reading order, and the others take part: a name that
 * nobody declared is one mistake, however often it is used. What is about nothing in particular stays as it is.
 */
export function toldOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = Map.groupBy(found.filter(isAbout), ({ code, about }) => `${code}\n${about}`);
  return found.flatMap((diagnostic) => {
    if (!isAbout(diagnostic)) return [diagnostic];
    const group = groups.get(`${diagnostic.code}\n${diagnostic.about}`);
    return group?.[0] === diagnostic ? [together(group)] : [];
  });
}

/** The order in which people read: by file, and from the top. */
export function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.start - b.place.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

const isAbout = ({ about }: Diagnostic): boolean => about !== undefined;

function together(group: readonly Diagnostic[]): Diagnostic {
  const [first, ...others] = group.toSorted(inReadingOrder);
  if (!first) throw new Error('A group has at least one finding.');
  if (others.length === 0) return first;
  const { fix, ...rest } = first;
  const mended = fix && mendedEverywhere(fix, others);
  return {
    ...rest,
    also: others.slice(0, MOST_MARKED).map(({ place }) => place),
    related: [...first.related, ...alsoAt(others)],
    ...(mended && { fix: mended }),
  };
}

/** Places that an editor marks for one mistake; whoever has so many finds them by the first. */
const MOST_MARKED = 100;

/** What an editor marks: every place where the same is written, each of which leads to the first. */
export function everywhere(diagnostic: Diagnostic): readonly Diagnostic[] {
  const { also = [], related: _, ...rest } = diagnostic;
  const first = { place: diagnostic.place, message: 'First here.' };
  return [diagnostic, ...also.map((place): Diagnostic => ({ ...rest, place, related: [first] }))];
}

/** The places that are named one by one; a person reads no longer list. */
const MOST_PLACES = 8;

function alsoAt(others: readonly Diagnostic[]): readonly RelatedPlace[] {
  const beyond = others.length - MOST_PLACES;
  return others.slice(0, MOST_PLACES).map(({ place }, at) => ({
    place,
    message: beyond > 0 && at === MOST_PLACES - 1 ? `The same here, and in ${beyond} more places.` : 'The same here.',
  }));
}

/** One repair for all places, where they all have the same; a plain slip where each of them is one. */
function mendedEverywhere(fix: Fix, others: readonly Diagnostic[]): Fix {
  if (!others.every((other) => other.fix?.title === fix.title)) return fix;
  const all = [fix, ...others.flatMap((other) => other.fix ?? [])];
  const isPlain = all.every((each) => each.isPlain);
  return {
    title: `${fix.title} everywhere`,
    edits: all.flatMap(({ edits }) => edits),
    ...(isPlain && { isPlain }),
  };
}
