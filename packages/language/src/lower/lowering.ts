import type { Person } from '@sla/agreement';
import { respelling } from '@sla/agreement';
import type { AstNode } from 'langium';
import type { FieldStatement, NameRef } from '../generated/ast.ts';
import type { References } from '../names/references.ts';
import type { DeclaredName, SymbolKind, SymbolTable } from '../names/symbols.ts';
import type { Target } from '../names/target.ts';
import type { Problem } from '../problem/define-problem.ts';
import type { Diagnostic, Fix, RelatedPlace } from '../problem/diagnostic.ts';
import { nameUnknown } from '../problem/names/name-unknown.ts';
import { nameWrongKind } from '../problem/names/name-wrong-kind.ts';
import type { Place } from '../source/place.ts';
import { type KeyOrigins, Sources } from '../source/sources.ts';
import { type Header, NO_CALENDAR } from './header-facts.ts';
import type { Memory } from './memory.ts';
import { respeltAs } from './respell.ts';
import { NO_SIDES, type Sides } from './sides.ts';
import type { TimeData } from './time-data.ts';

/** What a report may carry beside its message. */
export interface ReportExtras {
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** What is known of the whole agreement before any declaration is lowered. */
export interface Whole {
  readonly symbols: SymbolTable;
  /** Takes down what every word means. */
  readonly references: References;
  /** Fields of the account, by name; they have a scope of their own (`FIELD of account`). */
  readonly accountFields: ReadonlyMap<string, FieldStatement>;
  /** Where a node, or one of its properties, is written. */
  readonly locate: (node: AstNode, property?: string) => Place;
  readonly time: TimeData;
  /** What an earlier state of the text came to; without it everything is worked out. */
  readonly memory?: Memory;
}

/**
 * What turning syntax into the agreement needs at hand: names, places and a way to report.
 * A part that is missing or wrong is reported once and left out; lowering never throws for what a user wrote.
 */
export class Lowering {
  readonly symbols: SymbolTable;
  readonly references: References;
  readonly accountFields: ReadonlyMap<string, FieldStatement>;
  readonly time: TimeData;
  readonly sources: Sources;
  readonly diagnostics: Diagnostic[] = [];
  /** People by name, as declared with an address. */
  readonly people = new Map<string, Person>();
  /** What the agreement's header says; set first, since other declarations depend on it. */
  header: Header = { between: [], calendar: NO_CALENDAR };
  /** Which teams stand behind whom; set with the header. */
  sides: Sides = NO_SIDES;
  readonly #locate: Whole['locate'];
  readonly #memory: Memory | undefined;

  constructor(whole: Whole) {
    this.symbols = whole.symbols;
    this.references = whole.references;
    this.accountFields = whole.accountFields;
    this.time = whole.time;
    this.sources = new Sources(whole.locate, whole.memory?.sources);
    this.#locate = whole.locate;
    this.#memory = whole.memory;
    if (whole.memory) whole.memory.sources = this.sources;
  }

  /**
   * Works something out of a declaration, or answers with what came of it in an earlier state of the text, if nothing
   * that it was worked out from has changed. `inputs` are the things handed in, compared by identity.
   */
  once<T>(what: string, node: AstNode, inputs: readonly unknown[], work: () => T): T {
    return this.#memory ? this.#memory.once(this, { what, node, inputs }, work) : work();
  }

  /** The same list as in the earlier state of the text, if it has the same things in it. */
  same<T extends readonly unknown[]>(what: string, list: T): T {
    return this.#memory ? this.#memory.same(what, list) : list;
  }

  /** Begins to lower declarations, now that all is known that any of them may depend on. */
  begin(): void {
    const sides = Object.values(this.sides).map((side) => [...side]);
    const ground = JSON.stringify([this.header, [...this.people.values()], sides]);
    this.#memory?.begin([ground, ...this.accountFields.values()]);
  }

  /** Where a node, or one of its properties, is written. */
  place(node: AstNode, property?: string): Place {
    return this.#locate(node, property);
  }

  /** Where a declared name is written. */
  placeOfName({ node }: DeclaredName): Place {
    return this.place(node, 'name');
  }

  /** Notes what a word means; every place that understands one says so here. */
  refer(node: AstNode | undefined, target: Target, property?: string): void {
    if (node) this.references.refer(node, target, property);
  }

  /** Notes where an object of the agreement comes from; `keys` names the syntax of its properties. */
  mark<const T extends object>(object: T, node: AstNode, keys?: KeyOrigins): T {
    return this.sources.mark(object, node, keys);
  }

  /** Says what is wrong. Answers `undefined`, so that a caller can return it as the missing part. */
  report<Args extends readonly unknown[]>(
    problem: Problem<Args>,
    at: AstNode | Place,
    args: Args,
    extras: ReportExtras = {},
  ): undefined {
    this.diagnostics.push({
      code: problem.code,
      severity: problem.level,
      message: problem.message(...args),
      place: isPlace(at) ? at : this.place(at),
      ...(problem.about && { about: problem.about(...args) }),
      related: extras.related ?? [],
      ...(extras.fix ? { fix: extras.fix } : {}),
    });
    return undefined;
  }

  /** What a reference means, if it is known and of one of the kinds that fit here; otherwise that is reported. */
  resolve(ref: NameRef | undefined, kinds: readonly SymbolKind[]): DeclaredName | undefined {
    if (!ref?.name) return undefined;
    const symbol = this.symbols.find(ref.name);
    if (!symbol) return this.unknown(ref, kinds);
    this.refer(ref, symbol);
    if (kinds.includes(symbol.kind)) return symbol;
    return this.report(nameWrongKind, ref, [ref.name, symbol.kind, kinds], {
      related: [{ place: this.placeOfName(symbol), message: `'${ref.name}' is declared here.` }],
    });
  }

  /** The name of what a reference means; see `resolve`. */
  name(ref: NameRef | undefined, kinds: readonly SymbolKind[]): string | undefined {
    return this.resolve(ref, kinds)?.name;
  }

  /** The names of what several references mean, without those that could not be resolved. */
  names(refs: readonly NameRef[], kinds: readonly SymbolKind[]): readonly string[] {
    return refs.flatMap((ref) => this.name(ref, kinds) ?? []);
  }

  /** Reports a name nobody declared, with the one it most likely should be. */
  unknown(ref: NameRef, kinds: readonly SymbolKind[], others: readonly string[] = []): undefined {
    const place = this.place(ref);
    const found = respelling(ref.name, this.symbols.names(kinds)) ?? respelling(ref.name, others);
    const { suggestion, extras } = respeltAs(place, found);
    return this.report(nameUnknown, place, [ref.name, kinds, suggestion], extras);
  }
}

const isPlace = (at: AstNode | Place): at is Place => 'file' in at && 'start' in at;
