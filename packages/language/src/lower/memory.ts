import type { AstNode } from 'langium';
import type { Dependencies } from '../names/dependencies.ts';
import type { Noted, References } from '../names/references.ts';
import type { SymbolTable } from '../names/symbols.ts';
import type { Diagnostic } from '../problem/diagnostic.ts';
import { type Anchored, type Anchoring, anchor, released } from '../source/anchor.ts';
import type { Sources } from '../source/sources.ts';

/** What a piece of lowering works with, and what it leaves behind beside its value. */
export interface Workplace {
  readonly symbols: SymbolTable;
  readonly references: References;
  readonly diagnostics: Diagnostic[];
}

/** A piece of lowering: what is worked out, of which declaration, from what. */
interface Piece {
  readonly what: string;
  readonly node: AstNode;
  readonly inputs: readonly unknown[];
}

interface Remembered {
  readonly value: unknown;
  readonly inputs: readonly unknown[];
  readonly asked: Dependencies;
  readonly noted: readonly Noted[];
  readonly found: readonly Anchored[];
  /** The last table of names for which it is known to hold, by its number. */
  heldIn: number;
}

/** With more names than these that have changed, asking for each costs more than asking for those that were used. */
const MOST_CHANGED = 20;

/**
 * What was worked out of each declaration, from one state of a text to the next. A key that is pressed changes one
 * declaration; the others are worked out again only if something that they were worked out from has changed.
 * Invariant: with a memory a text means what it means without one (a property holds it).
 */
export class Memory {
  /** Where objects come from that are kept. */
  sources: Sources | undefined;
  #byWhat = new Map<string, WeakMap<AstNode, Remembered>>();
  readonly #lists = new Map<string, readonly unknown[]>();
  #ground: readonly unknown[] = [];
  #anchoring: Anchoring | undefined;
  #table: SymbolTable | undefined;
  /** How many tables of names there have been, and the names in which the last two differ, if they are few. */
  #tables = 0;
  #changed: readonly string[] | undefined;

  /** The text of now; offsets in it may have moved. */
  set anchoring(anchoring: Anchoring) {
    this.#anchoring = anchoring;
  }

  /** Forgets all where something has changed that anything may depend on. */
  begin(ground: readonly unknown[]): void {
    if (!isSame(ground, this.#ground)) this.#byWhat = new Map();
    this.#ground = ground;
  }

  once<T>(at: Workplace, piece: Piece, work: () => T): T {
    const { what, node, inputs } = piece;
    this.#turnTo(at.symbols);
    const all = this.#byWhat.get(what) ?? new WeakMap<AstNode, Remembered>();
    this.#byWhat.set(what, all);
    const known = all.get(node);
    const found = known && this.#holds(known, inputs, at) ? this.#findings(known) : undefined;
    if (known && found) {
      at.references.again(known.noted);
      at.diagnostics.push(...found);
      // What is remembered under a name and a declaration has always been worked out by the same work.
      return known.value as T;
    }
    const [noted, told] = [at.references.length, at.diagnostics.length];
    const { value, asked } = at.symbols.watch(work);
    const fresh = at.diagnostics.slice(told).map((diagnostic) => anchor(diagnostic, this.#anchoring));
    all.set(node, {
      value,
      inputs,
      asked,
      noted: at.references.since(noted),
      found: fresh,
      heldIn: this.#tables,
    });
    return value;
  }

  same<T extends readonly unknown[]>(what: string, list: T): T {
    const before = this.#lists.get(what);
    if (before && isSame(before, list)) return before as T;
    this.#lists.set(what, list);
    return list;
  }

  #holds(known: Remembered, now: readonly unknown[], { symbols }: Workplace): boolean {
    const { inputs, asked, heldIn } = known;
    if (!isSame(inputs, now)) return false;
    const changed = heldIn === this.#tables - 1 ? this.#changed : undefined;
    const holds = changed ? asked.stillHoldIn(symbols, changed) : asked.holdIn(symbols);
    if (holds) known.heldIn = this.#tables;
    return holds;
  }

  /** Every state of the text has a table of names of its own, which is whole before anything is lowered. */
  #turnTo(table: SymbolTable): void {
    if (table === this.#table) return;
    const changed = this.#table && table.changedSince(this.#table);
    this.#changed = changed && changed.length <= MOST_CHANGED ? changed : undefined;
    this.#table = table;
    this.#tables++;
  }

  /** The findings at their places in the text of now; nothing where one of them speaks of syntax that is gone. */
  #findings({ found }: Remembered): readonly Diagnostic[] | undefined {
    const placed: Diagnostic[] = [];
    for (const one of found) {
      const diagnostic = released(one, this.#anchoring);
      if (!diagnostic) return undefined;
      placed.push(diagnostic);
    }
    return placed;
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
