import type { AstNode } from 'langium';
import type { DeclaredName, SymbolKind } from './declared-name.ts';
import { Dependencies } from './dependencies.ts';

export type { DeclaredName, SymbolKind } from './declared-name.ts';

/** All names of an agreement, over its files. Invariant: nothing depends on the order of declarations. */
export class SymbolTable {
  readonly #byName = new Map<string, DeclaredName>();
  /** What `all` and `names` have answered since the last declaration: many ask, and sorting is long. */
  readonly #sorted = new Map<string, readonly DeclaredName[]>();
  readonly #names = new Map<string, readonly string[]>();
  /** Lists of other tables that have been compared with those of this one. */
  readonly #compared = new Map<readonly unknown[], boolean>();
  #watched: Dependencies | undefined;

  /** Adds a name; answers with the earlier declaration where there is one. */
  declare(symbol: DeclaredName): DeclaredName | undefined {
    const earlier = this.#byName.get(symbol.name);
    if (earlier) return earlier;
    this.#byName.set(symbol.name, symbol);
    if (this.#sorted.size > 0) this.#sorted.clear();
    if (this.#names.size > 0) this.#names.clear();
    return undefined;
  }

  /** Does some work, and takes down what it asks. */
  watch<T>(work: () => T): { readonly value: T; readonly asked: Dependencies } {
    const around = this.#watched;
    const asked = new Dependencies();
    this.#watched = asked;
    try {
      return { value: work(), asked };
    } finally {
      this.#watched = around;
    }
  }

  find(name: string): DeclaredName | undefined {
    const found = this.#byName.get(name);
    this.#watched?.found(name, found);
    return found;
  }

  /** The symbol a declaration made; absent for the second of two with one name. */
  of(node: AstNode): DeclaredName | undefined {
    const found = this.#owner(node);
    this.#watched?.owned(node, found);
    return found;
  }

  /** All symbols of the given kinds, in order of their names. */
  all(kinds: readonly SymbolKind[]): readonly DeclaredName[] {
    const list = this.#list(kinds);
    this.#watched?.listed(kinds, list);
    return list;
  }

  /** The names of the given kinds, in order. */
  names(kinds: readonly SymbolKind[]): readonly string[] {
    const names = this.#namesOf(kinds);
    this.#watched?.named(kinds, names);
    return names;
  }

  /** The names that an earlier table did not have, or had for another declaration, and those that it had beside. */
  changedSince(before: SymbolTable): readonly string[] {
    const changed = [...this.#byName.values()].filter(({ name, node }) => before.#byName.get(name)?.node !== node);
    const gone = [...before.#byName.keys()].filter((name) => !this.#byName.has(name));
    return [...changed.map(({ name }) => name), ...gone];
  }

  /** Whether these are the names of the given kinds. */
  hasNames(kinds: readonly SymbolKind[], names: readonly string[]): boolean {
    return this.#compare(names, this.#namesOf(kinds), (a, b) => a === b);
  }

  /** Whether these are the symbols of the given kinds, with the same declarations. */
  hasList(kinds: readonly SymbolKind[], list: readonly DeclaredName[]): boolean {
    return this.#compare(list, this.#list(kinds), (a, b) => a.node === b.node);
  }

  #owner(node: AstNode & { readonly name?: unknown }): DeclaredName | undefined {
    const found = typeof node.name === 'string' ? this.#byName.get(node.name) : undefined;
    return found?.node === node ? found : undefined;
  }

  #list(kinds: readonly SymbolKind[]): readonly DeclaredName[] {
    const key = kinds.join(' ');
    const known = this.#sorted.get(key);
    if (known) return known;
    const sorted = [...this.#byName.values()]
      .filter((symbol) => kinds.includes(symbol.kind))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    this.#sorted.set(key, sorted);
    return sorted;
  }

  #namesOf(kinds: readonly SymbolKind[]): readonly string[] {
    const key = kinds.join(' ');
    const known = this.#names.get(key) ?? this.#list(kinds).map(({ name }) => name);
    this.#names.set(key, known);
    return known;
  }

  /** Many pieces of work have asked for the same list: it is compared once. */
  #compare<T>(theirs: readonly T[], own: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
    const known = this.#compared.get(theirs);
    if (known !== undefined) return known;
    const same = theirs.length === own.length && theirs.every((one, at) => isSame(one, own[at] ?? one));
    this.#compared.set(theirs, same);
    return same;
  }
}
