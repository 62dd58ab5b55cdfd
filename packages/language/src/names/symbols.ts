import type { AstNode } from 'langium';

/** What a name can stand for. Fields of an account, groups, results and options have scopes of their own. */
export type SymbolKind =
  | 'calendar'
  | 'channel'
  | 'contact'
  | 'event'
  | 'field'
  | 'form'
  | 'funnel'
  | 'goal'
  | 'handoff'
  | 'kpi'
  | 'matrix'
  | 'meeting'
  | 'nurture'
  | 'persona'
  | 'promise'
  | 'queue'
  | 'report'
  | 'role'
  | 'score'
  | 'segment'
  | 'stage'
  | 'system'
  | 'team';

/** Something declared by name, once in the agreement. */
export interface DeclaredName {
  readonly kind: SymbolKind;
  readonly name: string;
  /** The declaration. */
  readonly node: AstNode;
}

/** All names of an agreement, over its files. Invariant: nothing depends on the order of declarations. */
export class SymbolTable {
  readonly #byName = new Map<string, DeclaredName>();
  readonly #byNode = new Map<AstNode, DeclaredName>();
  /** What `all` has answered since the last declaration: every condition on a stage asks, and sorting is long. */
  readonly #sorted = new Map<string, readonly DeclaredName[]>();

  /** Adds a name; answers with the earlier declaration where there is one. */
  declare(symbol: DeclaredName): DeclaredName | undefined {
    const earlier = this.#byName.get(symbol.name);
    if (earlier) return earlier;
    this.#byName.set(symbol.name, symbol);
    this.#byNode.set(symbol.node, symbol);
    this.#sorted.clear();
    return undefined;
  }

  find(name: string): DeclaredName | undefined {
    return this.#byName.get(name);
  }

  /** The symbol a declaration made; absent for the second of two with one name. */
  of(node: AstNode): DeclaredName | undefined {
    return this.#byNode.get(node);
  }

  /** All symbols of the given kinds, in order of their names. */
  all(kinds: readonly SymbolKind[]): readonly DeclaredName[] {
    const key = kinds.join(' ');
    const known = this.#sorted.get(key);
    if (known) return known;
    const sorted = [...this.#byName.values()]
      .filter((symbol) => kinds.includes(symbol.kind))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    this.#sorted.set(key, sorted);
    return sorted;
  }

  /** The names of all symbols of the given kinds, sorted. */
  namesOf(kinds: readonly SymbolKind[]): readonly string[] {
    return this.all(kinds).map((symbol) => symbol.name);
  }
}
