import type * as ast from '../generated/ast.ts';
import type { Lowering } from './lowering.ts';
import { recordOf } from './records.ts';

type NodeOf<K extends ast.Declaration['$type']> = Extract<ast.Declaration, { readonly $type: K }>;
type NamedType = Extract<ast.Declaration, { name: string }>['$type'];

/** What is handed in beside a declaration to lower it; compared by identity from one state of the text to the next. */
type InputsOf<Node> = (node: Node) => readonly unknown[];

const noInputs = (): readonly unknown[] => [];

/** The declarations by kind. */
export class DeclarationSet {
  readonly #lowering: Lowering;
  readonly #byType: ReadonlyMap<string, readonly ast.Declaration[]>;

  constructor(lowering: Lowering, nodes: readonly ast.Declaration[]) {
    this.#lowering = lowering;
    this.#byType = Map.groupBy(nodes, ({ $type }) => $type);
  }

  /** All of a kind, in the order of files and lines. */
  of<K extends ast.Declaration['$type']>(type: K): readonly NodeOf<K>[] {
    return (this.#byType.get(type) ?? []).filter((node): node is NodeOf<K> => node.$type === type);
  }

  /** Those of a kind that own their name, in order of names, so that the order of files means nothing. */
  list<K extends NamedType>(type: K): readonly NodeOf<K>[] {
    return this.#owners(type).map(({ node }) => node);
  }

  #owners<K extends NamedType>(type: K): readonly { readonly name: string; readonly node: NodeOf<K> }[] {
    const owners = this.of(type).flatMap((node) => {
      const symbol = this.#lowering.symbols.of(node);
      return symbol ? [{ name: symbol.name, node }] : [];
    });
    return owners.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Each of a kind lowered, in order of names. */
  each<K extends NamedType, T>(
    type: K,
    lower: (node: NodeOf<K>) => T,
    inputsOf: InputsOf<NodeOf<K>> = noInputs,
  ): readonly T[] {
    return this.list(type).map((node) => this.#lowering.once(type, node, inputsOf(node), () => lower(node)));
  }

  record<K extends NamedType, T>(
    type: K,
    lower: (node: NodeOf<K>) => T,
    inputsOf: InputsOf<NodeOf<K>> = noInputs,
  ): Readonly<Record<string, T>> {
    return recordOf(
      this.#owners(type).map(({ name, node }): readonly [string, T] => [
        name,
        this.#lowering.once(type, node, inputsOf(node), () => lower(node)),
      ]),
    );
  }

  /** Each of a kind that has no name, in the order of files and lines. */
  unnamed<K extends ast.Declaration['$type'], T>(type: K, lower: (node: NodeOf<K>) => T): readonly T[] {
    return this.of(type).map((node) => this.#lowering.once(type, node, [], () => lower(node)));
  }

  /** All of a kind that together say one thing. */
  together<K extends ast.Declaration['$type'], T>(type: K, lower: (nodes: readonly NodeOf<K>[]) => T): T {
    const nodes = this.#lowering.same(type, this.of(type));
    const [first] = nodes;
    return first ? this.#lowering.once(type, first, [nodes], () => lower(nodes)) : lower(nodes);
  }
}
