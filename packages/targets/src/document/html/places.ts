import { attributeOf, elementId, type Pointer, parentOf } from '../pointer.ts';
import type { Element, Markup, Place } from './element.ts';

/** An element of the document and what it stands for. */
export interface DocumentPlace {
  readonly pointer: Pointer;
  readonly id: string;
  /** Whether the document shows the thing here, rather than speaks of it. */
  readonly isHome: boolean;
}

/**
 * Where the document shows what a pointer leads to; where it shows only something that contains it, there. The pointer of
 * a word in a text leads so to the nearest element that stands for it.
 */
export function nearestPlace(places: readonly DocumentPlace[], pointer: Pointer): DocumentPlace | undefined {
  const homes = new Map(places.filter(({ isHome }) => isHome).map((place) => [place.pointer, place]));
  let at = pointer;
  while (!homes.has(at) && at !== '') at = parentOf(at);
  return homes.get(at);
}

const RANKS: Readonly<Record<Place['as'], number>> = { thing: 0, part: 1, mention: 2, link: 3 };

/**
 * Gives every element that stands for something its id. The one that shows it best, or the first of these, has the id
 * that follows from the pointer; others have a number after it. A link whose thing is shown nowhere becomes plain text.
 */
export function withPlaces(root: Element): { readonly root: Element; readonly places: readonly DocumentPlace[] } {
  const homes = homesOf(root);
  const places: DocumentPlace[] = [];
  const counts = new Map<Pointer, number>();
  const idOf = (node: Element, { pointer }: Place): string => {
    const isHome = homes.get(pointer) === node;
    const count = (counts.get(pointer) ?? 1) + (isHome ? 0 : 1);
    counts.set(pointer, count);
    const id = isHome ? elementId(pointer) : `${elementId(pointer)}~${count}`;
    places.push({ pointer, id, isHome });
    return id;
  };
  const visit = (node: Element): Element => {
    const { place } = node;
    const attributes = place ? { ...attributesOf(node, place), id: idOf(node, place) } : node.attributes;
    return { ...node, tag: tagOf(node, homes), attributes, children: node.children.map(visitAny) };
  };
  const visitAny = (markup: Markup): Markup => (typeof markup === 'string' ? markup : visit(markup));
  const attributesOf = (node: Element, place: Place) => ({
    ...node.attributes,
    'data-pointer': attributeOf(place.pointer),
    ...(tagOf(node, homes) === 'a' && place.as === 'link' ? { href: `#${elementId(place.pointer)}` } : {}),
  });
  return { root: visit(root), places };
}

/** Only what is shown as a thing or a part can be gone to. */
function tagOf({ tag, place }: Element, homes: ReadonlyMap<Pointer, Element>): Element['tag'] {
  if (place?.as !== 'link') return tag;
  const home = homes.get(place.pointer);
  return home?.place !== undefined && RANKS[home.place.as] < RANKS.mention ? tag : 'span';
}

function homesOf(root: Element): ReadonlyMap<Pointer, Element> {
  const homes = new Map<Pointer, Element>();
  const visit = (node: Element): void => {
    const { place } = node;
    const earlier = place && homes.get(place.pointer);
    if (place && (earlier?.place === undefined || RANKS[place.as] < RANKS[earlier.place.as])) {
      homes.set(place.pointer, node);
    }
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return homes;
}
