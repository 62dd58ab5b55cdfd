import { type AstNode, AstUtils, CstUtils } from 'langium';
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

/** A word as it was taken down. */
export interface Noted {
  readonly target: Target;
  readonly key: string;
  readonly node: AstNode;
  readonly property: string | undefined;
  readonly declares: boolean;
}

/** A node declares something, as it is taken down. */
export const declares = (node: AstNode, target: Target, property = 'name'): Noted => ({
  target,
  key: targetKey(target),
  node,
  property,
  declares: true,
});

/** The syntax of a file, in one piece or several; offsets count from the beginning of each. */
export interface FileSyntax {
  readonly roots: Iterable<AstNode>;
  readonly pieceAt: (
    offset: number,
  ) => { readonly start: number; readonly syntax: { readonly ast: AstNode } } | undefined;
}

/**
 * Every word of an agreement's files that means something, as the lowering understood it.
 * Invariant: no offset is kept, so that syntax may move as a whole when the text before it changes; places are worked
 * out when they are asked for, and a position leads to its word through the syntax.
 */
export class References {
  readonly #locate: (node: AstNode, property?: string) => Place;
  readonly #files: ReadonlyMap<string, FileSyntax>;
  /** Files in order of first import. */
  readonly #order: ReadonlyMap<string, number>;
  /** Everything in the order in which it was taken down; it is looked through when somebody first asks. */
  readonly #noted: Noted[] = [];
  #index: Index | undefined;

  constructor(locate: (node: AstNode, property?: string) => Place, files: ReadonlyMap<string, FileSyntax>) {
    this.#locate = locate;
    this.#files = files;
    this.#order = new Map([...files.keys()].map((file, at) => [file, at]));
  }

  /** Notes that a node declares something; the name is one of its properties. */
  declare(node: AstNode, target: Target, property = 'name'): void {
    this.#note(declares(node, target, property));
  }

  /** Notes that a node, or one of its properties, means something. A word has one meaning: the first that is noted. */
  refer(node: AstNode, target: Target, property?: string): void {
    this.#note({ target, key: targetKey(target), node, property, declares: false });
  }

  /** The word at a position, its end included; of two that touch the second. */
  at(file: string, offset: number): Reference | undefined {
    const piece = this.#files.get(file)?.pieceAt(offset);
    const root = piece?.syntax.ast.$cstNode;
    if (!root) return undefined;
    for (const at of [offset - piece.start, offset - piece.start - 1]) {
      const node = CstUtils.findLeafNodeAtOffset(root, at)?.astNode;
      const entry = node && this.#wordOf(node);
      const place = entry && this.#place(entry);
      if (place && place.start <= offset && offset <= place.end) return this.#reference(entry);
    }
    return undefined;
  }

  /** What a piece of syntax means, where it is a word that means something. */
  meaning(node: AstNode): Target | undefined {
    return this.#words.byNode.get(node)?.target;
  }

  /** All words of a file that mean something, in their order. */
  inFile(file: string): readonly Reference[] {
    const roots = [...(this.#files.get(file)?.roots ?? [])];
    return roots.flatMap((root) => this.inPiece(root));
  }

  /** All words of a piece of a file that mean something, in their order; the piece is known by its root. */
  inPiece(root: AstNode): readonly Reference[] {
    return this.#inRoot(root).map((entry) => this.#reference(entry));
  }

  /** Every word that means a target, in the order of files and lines. */
  of(target: Target): readonly Reference[] {
    return this.#sorted(targetKey(target)).map((entry) => this.#reference(entry));
  }

  /** Where a target is declared; nowhere if it is built in. */
  declarationsOf(target: Target): readonly Reference[] {
    if (target.kind === 'reason') return this.of(target).slice(0, 1);
    const declaring = (this.#words.byKey.get(targetKey(target)) ?? []).filter(({ declares }) => declares);
    return this.#inReadingOrder(declaring).map((entry) => this.#reference(entry));
  }

  /** The syntax that refers to a target, in no particular order, without working out places. */
  usesOf(target: Target): readonly AstNode[] {
    return (this.#words.byKey.get(targetKey(target)) ?? []).flatMap(({ declares, node }) => (declares ? [] : [node]));
  }

  /** What is named anywhere, of all kinds or of some, each once. */
  targets(...kinds: readonly TargetKind[]): readonly Target[] {
    return [...this.#words.byKey.values()].flatMap(([first]) =>
      first && (kinds.length === 0 || kinds.includes(first.target.kind)) ? [first.target] : [],
    );
  }

  /** How much has been taken down. */
  get length(): number {
    return this.#noted.length;
  }

  /** What has been taken down since there was so much. */
  since(length: number): readonly Noted[] {
    return this.#noted.slice(length);
  }

  /** Takes down again what was taken down before, of syntax that is still the same. */
  again(noted: readonly Noted[]): void {
    for (const one of noted) this.#noted.push(one);
    this.#index = undefined;
  }

  #note(entry: Noted): void {
    this.#noted.push(entry);
    this.#index = undefined;
  }

  /** Sets up what most questions need, with pauses in which an editor can answer. */
  *indexInSteps(): Generator<void, void, void> {
    this.#index ??= yield* indexOf([...this.#noted]);
  }

  get #words(): Index {
    for (const steps = indexOf(this.#noted); this.#index === undefined; ) {
      const step = steps.next();
      if (step.done) this.#index = step.value;
    }
    return this.#index;
  }

  /** One word is found sooner by looking through all than by setting up an index of them. */
  #wordOf(node: AstNode): Noted | undefined {
    return this.#index ? this.#index.byNode.get(node) : this.#noted.find((entry) => entry.node === node);
  }

  #reference(entry: Noted): Reference {
    const { target, node } = entry;
    return { target, place: this.#place(entry), node, isDeclaration: this.#isDeclaration(entry) };
  }

  /** A reason is declared where it is quoted first. */
  #isDeclaration(entry: Noted): boolean {
    return entry.target.kind === 'reason' ? this.#sorted(entry.key)[0] === entry : entry.declares;
  }

  #place({ node, property }: Noted): Place {
    return this.#locate(node, property);
  }

  #sorted(key: string): readonly Noted[] {
    return this.#inReadingOrder(this.#words.byKey.get(key) ?? []);
  }

  #inReadingOrder(entries: readonly Noted[]): readonly Noted[] {
    return entries
      .map((entry) => ({ entry, place: this.#place(entry) }))
      .sort((a, b) => this.#fileOrder(a.place) - this.#fileOrder(b.place) || a.place.start - b.place.start)
      .map(({ entry }) => entry);
  }

  #fileOrder({ file }: Place): number {
    return this.#order.get(file) ?? this.#order.size;
  }

  #inRoot(root: AstNode): readonly Noted[] {
    const index = this.#words;
    index.byRoot ??= Map.groupBy(index.byNode.values(), ({ node }) => AstUtils.findRootNode(node));
    // What the parser made up stands nowhere.
    const written = (index.byRoot.get(root) ?? []).filter(({ node }) => node.$cstNode !== undefined);
    return this.#inReadingOrder(written);
  }
}

/** Words by their syntax and by what they mean. */
interface Index {
  readonly byNode: ReadonlyMap<AstNode, Noted>;
  readonly byKey: ReadonlyMap<string, readonly Noted[]>;
  /** The words of each piece of a file, once somebody has asked for all of one. */
  byRoot: ReadonlyMap<AstNode, readonly Noted[]> | undefined;
}

/** So many words are looked at before a pause. */
const AT_ONCE = 2_000;

/** A word has one meaning: the first that was taken down. */
function* indexOf(noted: readonly Noted[]): Generator<void, Index, void> {
  const byNode = new Map<AstNode, Noted>();
  const byKey = new Map<string, Noted[]>();
  for (const [at, one] of noted.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (byNode.has(one.node)) continue;
    byNode.set(one.node, one);
    const others = byKey.get(one.key);
    if (others) others.push(one);
    else byKey.set(one.key, [one]);
  }
  return { byNode, byKey, byRoot: undefined };
}
