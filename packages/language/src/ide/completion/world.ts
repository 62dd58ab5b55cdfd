import type { Agreement } from '@sla/agreement';
import { type AstNode, AstUtils } from 'langium';
import type { Compilation } from '../../compile.ts';
import type * as ast from '../../generated/ast.ts';
import { namedOf } from '../../lower/named.ts';
import type { DeclaredName, SymbolKind, SymbolTable } from '../../names/symbols.ts';
import type { ProgramFile } from '../../program/program-file.ts';
import type { ItemKind } from './item.ts';

/** A name that may be offered. */
export interface Candidate {
  readonly name: string;
  readonly kind: ItemKind;
  /** Words that go behind it, such as `of account`. */
  readonly follow?: string;
  /** The display text, or what else says what it is. */
  readonly detail?: string;
  /** The author's prose. */
  readonly prose?: string;
  /** Where it is declared. */
  readonly file?: string;
}

/** The names of an agreement, as completion asks for them; worked out once for each compilation. */
export class World {
  readonly symbols: SymbolTable;
  readonly agreement: Agreement | undefined;
  readonly accountFields: ReadonlyMap<string, ast.FieldStatement>;
  readonly #fileOf: ReadonlyMap<AstNode, string>;
  readonly #references: Compilation['references'] | undefined;

  constructor({ symbols, agreement, files, references }: Named) {
    this.symbols = symbols;
    this.agreement = agreement;
    this.#references = references;
    this.#fileOf = new Map(
      [...files.values()].flatMap((file) => [...file.roots].map((root) => [root, file.path] as const)),
    );
    const declarations = [...files.values()].flatMap((file) => file.declarations);
    this.accountFields = new Map(
      declarations.flatMap((node) => (node.$type === 'Account' ? node.statements.flatMap(fieldOf) : [])),
    );
  }

  /** The declared names of some kinds, kind by kind. */
  declared(kinds: readonly SymbolKind[]): readonly Candidate[] {
    return kinds.flatMap((kind) => this.symbols.all([kind]).map((symbol) => this.#candidateOf(symbol)));
  }

  /** People who are written with an address. */
  get people(): readonly Candidate[] {
    return Object.values(this.agreement?.people ?? {}).map(({ name, email }) => ({
      name,
      kind: 'person',
      detail: email,
    }));
  }

  /** The stages of the path in their order, then the others. */
  get stages(): readonly Candidate[] {
    const path = this.agreement?.lead.path ?? [];
    const order = (name: string) => (path.includes(name) ? path.indexOf(name) : path.length);
    return this.declared(['stage']).toSorted((a, b) => order(a.name) - order(b.name));
  }

  /** Reasons that are quoted anywhere: in decisions, and in what a handoff is or may be rejected for. */
  get reasons(): readonly string[] {
    return (this.#references?.targets('reason') ?? []).map(({ name }) => name);
  }

  #candidateOf({ kind, name, node }: DeclaredName): Candidate {
    const { text, prose } = namedOf(node);
    const file = this.#fileOf.get(AstUtils.findRootNode(node));
    return { name, kind, ...(file ? { file } : {}), ...(text ? { detail: text } : {}), ...(prose ? { prose } : {}) };
  }
}

/** The parts of a compilation that names are looked up in. */
type Named = Pick<Compilation, 'symbols' | 'agreement'> & {
  readonly references?: Compilation['references'];
  readonly files: ReadonlyMap<string, Pick<ProgramFile, 'path' | 'declarations' | 'roots'>>;
};

const worlds = new WeakMap<Compilation, World>();

/** The names of a compiled agreement. */
export function worldOf(compilation: Compilation): World {
  const known = worlds.get(compilation) ?? new World(compilation);
  worlds.set(compilation, known);
  return known;
}

const fieldOf = (node: ast.AccountStatement): readonly (readonly [string, ast.FieldStatement])[] =>
  node.$type === 'FieldStatement' && node.name ? [[node.name, node]] : [];
