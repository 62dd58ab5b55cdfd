import type { AstNode } from 'langium';
import type { Place } from './place.ts';

/** An object of the agreement, or one of its properties. */
export type At = object | readonly [owner: object, key: string | number];

/** The syntax of an object's properties: a node, or the name of a property of the object's own node. */
export type KeyOrigins = Readonly<Record<string, AstNode | string | undefined>>;

interface Entry {
  readonly node: AstNode;
  readonly keys: KeyOrigins;
}

/**
 * Leads every object of the compiled agreement back to the words it comes from.
 * Objects are known by identity: the lowering creates each once and nothing copies them. Places are worked out when
 * they are asked for, since most never are.
 */
export class Sources {
  readonly #entries: WeakMap<object, Entry>;
  readonly #locate: (node: AstNode, property?: string) => Place;

  /** With the sources of an earlier state of the text, objects that are kept from it are known as well. */
  constructor(locate: (node: AstNode, property?: string) => Place, before?: Sources) {
    this.#entries = before ? before.#entries : new WeakMap();
    this.#locate = locate;
  }

  /** Notes the syntax that an object, and some of its properties, come from. Later notes add properties. */
  mark<const T extends object>(object: T, node: AstNode, keys: KeyOrigins = {}): T {
    const earlier = this.#entries.get(object);
    this.#entries.set(object, earlier ? { node: earlier.node, keys: { ...keys, ...earlier.keys } } : { node, keys });
    return object;
  }

  /** Where something is written; a property that has no place of its own is where its object is. */
  find(at: At): Place | undefined {
    const [owner, key] = isProperty(at) ? at : [at, undefined];
    const entry = this.#entries.get(owner);
    if (!entry) return undefined;
    const origin = key === undefined ? undefined : entry.keys[key];
    return this.#placeOf(entry, origin);
  }

  /** The syntax an object comes from. */
  nodeOf(object: object): AstNode | undefined {
    return this.#entries.get(object)?.node;
  }

  /** The properties of an object that have a place of their own. */
  placesOfKeys(object: object): readonly (readonly [key: string, place: Place])[] {
    const entry = this.#entries.get(object);
    if (!entry) return [];
    return Object.entries(entry.keys).flatMap(([key, origin]) => (origin ? [[key, this.#placeOf(entry, origin)]] : []));
  }

  #placeOf(entry: Entry, origin: AstNode | string | undefined): Place {
    if (origin === undefined) return this.#locate(entry.node);
    return typeof origin === 'string' ? this.#locate(entry.node, origin) : this.#locate(origin);
  }
}

function isProperty(at: At): at is readonly [owner: object, key: string | number] {
  return Array.isArray(at) && at.length === 2 && typeof at[0] === 'object' && typeof at[1] !== 'object';
}
