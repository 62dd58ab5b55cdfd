import type { AstNode } from 'langium';
import type { DeclaredName, SymbolKind } from './declared-name.ts';

/** What a table of names answers. */
export interface NameAnswers {
  readonly find: (name: string) => DeclaredName | undefined;
  readonly of: (node: AstNode) => DeclaredName | undefined;
  readonly hasNames: (kinds: readonly SymbolKind[], names: readonly string[]) => boolean;
  readonly hasList: (kinds: readonly SymbolKind[], list: readonly DeclaredName[]) => boolean;
}

/**
 * What a piece of work has asked of the table of names: where another table would answer the same, the work has the
 * same result. Names are taken down with their declarations, so that a declaration that was read anew is another one.
 */
export class Dependencies {
  readonly #found = new Map<string, AstNode | undefined>();
  readonly #owned = new Map<AstNode, string | undefined>();
  readonly #lists = new Map<string, Listed<readonly DeclaredName[]>>();
  readonly #names = new Map<string, Listed<readonly string[]>>();

  found(name: string, symbol: DeclaredName | undefined): void {
    this.#found.set(name, symbol?.node);
  }

  owned(node: AstNode, symbol: DeclaredName | undefined): void {
    this.#owned.set(node, symbol?.name);
  }

  listed(kinds: readonly SymbolKind[], list: readonly DeclaredName[]): void {
    this.#lists.set(kinds.join(' '), { kinds, list });
  }

  named(kinds: readonly SymbolKind[], list: readonly string[]): void {
    this.#names.set(kinds.join(' '), { kinds, list });
  }

  /** Whether a table answers everything that was asked as the one did that was asked. */
  holdIn(table: NameAnswers): boolean {
    for (const [name, node] of this.#found) if (table.find(name)?.node !== node) return false;
    return this.#restHoldsIn(table);
  }

  /** The same, where it held in another table from which only these names differ. */
  stillHoldIn(table: NameAnswers, changed: readonly string[]): boolean {
    for (const name of changed)
      if (this.#found.has(name) && table.find(name)?.node !== this.#found.get(name)) return false;
    return this.#restHoldsIn(table);
  }

  #restHoldsIn(table: NameAnswers): boolean {
    for (const [node, name] of this.#owned) if (table.of(node)?.name !== name) return false;
    for (const { kinds, list } of this.#names.values()) if (!table.hasNames(kinds, list)) return false;
    for (const { kinds, list } of this.#lists.values()) if (!table.hasList(kinds, list)) return false;
    return true;
  }
}

interface Listed<T> {
  readonly kinds: readonly SymbolKind[];
  readonly list: T;
}
