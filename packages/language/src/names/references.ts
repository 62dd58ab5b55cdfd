import type { AstNode } from 'langium';
import type { Place } from '../source/place.ts';
import { type Target, type TargetKind, targetKey } from './target.ts';

/** A word of the text, and what it means. */
export interface Reference {
  readonly target: Target;
  readonly place: Place;
  /** The syntax that is the word, or has it as a property. */
  readonly node: AstNode;
  /** Whether what is meant is declared here; a result is by each of its cells, a person wherever the address stands. */
  readonly isDeclaration: boolean;
}

interface Entry {
  readonly target: Target;
  readonly key: string;
  readonly node: AstNode;
  readonly property: string | undefined;
  readonly declares: boolean;
}

/**
 * Every word of an agreement's files that means something, as the lowering understood it.
 * Invariant: no offset is kept, only the order of words, so that syntax may move as a whole when the text before it
 * changes; places are worked out when they are asked for.
 */
export class References {
  readonly #locate: (node: AstNode, property?: string) => Place;
  /** Files in order of first import. */
  readonly #files: ReadonlyMap<string, number>;
  readonly #byNode = new Map<AstNode, Entry>();
  readonly #byKey = new Map<string, Entry[]>();
  /** The words of each file in their order, once a position has been asked for. */
  #inOrder: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(locate: (node: AstNode, property?: string) => Place, files: Iterable<string>) {
    this.#locate = locate;
    this.#files = new Map([...files].map((file, at) => [file, at]));
  }

  /** Notes that a node declares something; the name is one of its properties. */
  declare(node: AstNode, target: Target, property = 'name'): void {
    this.#note({ target, key: targetKey(target), node, property, declares: true });
  }

  /** Notes that a node, or one of its properties, means something. A word has one meaning: the first that is noted. */
  refer(node: AstNode, target: Target, property?: string): void {
    this.#note({ target, key: targetKey(target), node, property, declares: false });
  }

  /** The word at a position, its end included. */
  at(file: string, offset: number): Reference | undefined {
    const entries = this.#ordered().get(file) ?? [];
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = entries[middle];
      if (entry && this.#place(entry).start <= offset) low = middle + 1;
      else high = middle;
    }
    const entry = entries[low - 1];
    return entry && this.#place(entry).end >= offset ? this.#reference(entry) : undefined;
  }

  /** What a piece of syntax means, where it is a word that means something. */
  meaning(node: AstNode): Target | undefined {
    return this.#byNode.get(node)?.target;
  }

  /** All words of a file that mean something, in their order. */
  inFile(file: string): readonly Reference[] {
    return (this.#ordered().get(file) ?? []).map((entry) => this.#reference(entry));
  }

  /** Every word that means a target, in the order of files and lines. */
  of(target: Target): readonly Reference[] {
    return this.#sorted(targetKey(target)).map((entry) => this.#reference(entry));
  }

  /** Where a target is declared; nowhere if it is built in. */
  declarationsOf(target: Target): readonly Reference[] {
    return this.of(target).filter(({ isDeclaration }) => isDeclaration);
  }

  /** The syntax that refers to a target, in no particular order, without working out places. */
  usesOf(target: Target): readonly AstNode[] {
    return (this.#byKey.get(targetKey(target)) ?? []).flatMap(({ declares, node }) => (declares ? [] : [node]));
  }

  /** What is named anywhere, of all kinds or of some, each once. */
  targets(...kinds: readonly TargetKind[]): readonly Target[] {
    return [...this.#byKey.values()].flatMap(([first]) =>
      first && (kinds.length === 0 || kinds.includes(first.target.kind)) ? [first.target] : [],
    );
  }

  #note(entry: Entry): void {
    if (this.#byNode.has(entry.node)) return;
    this.#byNode.set(entry.node, entry);
    const others = this.#byKey.get(entry.key);
    if (others) others.push(entry);
    else this.#byKey.set(entry.key, [entry]);
    this.#inOrder = undefined;
  }

  #reference(entry: Entry): Reference {
    const { target, node } = entry;
    return { target, place: this.#place(entry), node, isDeclaration: this.#isDeclaration(entry) };
  }

  /** A reason is declared where it is quoted first. */
  #isDeclaration(entry: Entry): boolean {
    return entry.target.kind === 'reason' ? this.#sorted(entry.key)[0] === entry : entry.declares;
  }

  #place({ node, property }: Entry): Place {
    return this.#locate(node, property);
  }

  #sorted(key: string): readonly Entry[] {
    return this.#inReadingOrder(this.#byKey.get(key) ?? []);
  }

  #inReadingOrder(entries: readonly Entry[]): readonly Entry[] {
    return entries
      .map((entry) => ({ entry, place: this.#place(entry) }))
      .sort((a, b) => this.#fileOrder(a.place) - this.#fileOrder(b.place) || a.place.start - b.place.start)
      .map(({ entry }) => entry);
  }

  #fileOrder({ file }: Place): number {
    return this.#files.get(file) ?? this.#files.size;
  }

  #ordered(): ReadonlyMap<string, readonly Entry[]> {
    if (this.#inOrder) return this.#inOrder;
    // What the parser made up stands nowhere.
    const written = [...this.#byNode.values()].filter(({ node }) => node.$cstNode !== undefined);
    this.#inOrder = Map.groupBy(this.#inReadingOrder(written), (entry) => this.#place(entry).file);
    return this.#inOrder;
  }
}
