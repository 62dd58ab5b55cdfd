import { DOUBT_LIMIT, type Limit, STEP_LIMIT } from './limits.ts';
import { type IsNode, type ListNode, type Node, opposite } from './node.ts';

/** A value for every variable is wanted so that all constraints hold. */
export interface SearchProblem<T> {
  /** The values each variable may have, one bit each. */
  readonly initial: readonly bigint[];
  readonly constraints: readonly Node[];
  /** Variables that have to be narrowed down to one bit. */
  readonly single: readonly number[];
  /** How much is looked at to see whether the remaining values can fit together. */
  readonly toFit: number;
  /** Whether the remaining values can fit together; `false` must be certain. */
  readonly canFit: (values: readonly bigint[]) => boolean;
  /** Builds what was asked for from values that fulfil every constraint; undefined where it cannot be built. */
  readonly accept: (values: readonly bigint[]) => T | undefined;
}
export type SearchResult<T> = { readonly steps: number } & (
  | { readonly verdict: 'yes'; readonly found: T }
  | { readonly verdict: 'no' }
  | { readonly verdict: 'unknown'; readonly limit: Limit }
);

/**
 * Searches with backtracking: whatever follows from the values so far is drawn at once, then one open part is tried
 * both ways. `no` means that every way was ruled out.
 */
export function search<T>(problem: SearchProblem<T>): SearchResult<T> {
  const state = new State(problem.initial);
  let doubts = 0;
  for (const constraint of problem.constraints) state.assert(constraint);
  while (state.steps < STEP_LIMIT) {
    state.steps += FIT_STEPS * problem.toFit;
    const fits = state.propagate() && problem.canFit(state.values);
    if (fits) {
      const choice = state.choice(problem.single);
      if (choice !== undefined) {
        state.branch(choice);
        continue;
      }
      const found = problem.accept(state.values);
      if (found !== undefined) return { verdict: 'yes', found, steps: state.steps };
      doubts += 1;
      if (doubts >= DOUBT_LIMIT) return { verdict: 'unknown', limit: 'combination', steps: state.steps };
    }
    if (!state.back())
      return { ...(doubts > 0 ? { verdict: 'unknown', limit: 'combination' } : { verdict: 'no' }), steps: state.steps };
  }
  return { verdict: 'unknown', limit: 'steps', steps: state.steps };
}

/** Adding up exactly takes this many times as long as a look at a formula. */
const FIT_STEPS = 20;

interface Decision {
  readonly otherwise: Node;
  readonly changes: number;
  readonly lists: number;
  readonly done: number;
  readonly from: number;
}

/** What has been drawn so far, and how to take it back. */
class State {
  readonly values: bigint[];
  steps = 0;
  readonly #initial: readonly bigint[];
  readonly #changes: (readonly [variable: number, before: bigint])[] = [];
  readonly #lists: ListNode[] = [];
  readonly #isDone: boolean[] = [];
  readonly #done: number[] = [];
  /** By variable, the lists that depend on it. */
  readonly #watchers: number[][];
  readonly #decisions: Decision[] = [];
  #queue = new Set<number>();
  #from = 0;
  #failed = false;

  constructor(initial: readonly bigint[]) {
    this.#initial = initial;
    this.values = [...initial];
    this.#watchers = initial.map(() => []);
    this.#failed = initial.some((bits) => bits === 0n);
  }

  assert(node: Node): void {
    this.steps += 1;
    if (node.op === 'is') this.#narrow(node.variable, node.bits);
    else if (node.count === node.of.length) for (const part of node.of) this.assert(part);
    else if (node.count > 0) this.#add(node);
  }

  #narrow(variable: number, bits: bigint): void {
    const before = this.values[variable] ?? 0n;
    const after = before & bits;
    if (after === before) return;
    this.#changes.push([variable, before]);
    this.values[variable] = after;
    if (after === 0n) this.#failed = true;
    for (const list of this.#watchers[variable] ?? []) if (this.#isDone[list] !== true) this.#queue.add(list);
  }

  #add(list: ListNode): void {
    const index = this.#lists.push(list) - 1;
    this.#isDone[index] = false;
    for (const id of list.variables) this.#watchers[id]?.push(index);
    this.#queue.add(index);
  }

  /** Draws everything that follows; false where that is a contradiction. */
  propagate(): boolean {
    for (const index of this.#queue) {
      if (this.#failed || this.steps >= STEP_LIMIT) break;
      this.#queue.delete(index);
      if (this.#isDone[index] !== true) this.#recheck(index);
    }
    return !this.#failed;
  }

  #recheck(index: number): void {
    const list = this.#lists[index];
    if (list === undefined) return;
    const parts = list.of.map((part) => ({ part, is: this.#status(part) }));
    const holding = parts.filter(({ is }) => is === 1).length;
    const open = parts.filter(({ is }) => is === 0);
    if (holding >= list.count) this.#finish(index);
    else if (holding + open.length < list.count) this.#failed = true;
    else if (holding + open.length === list.count) {
      this.#finish(index);
      for (const { part } of open) this.assert(part);
    }
  }

  #finish(index: number): void {
    this.#isDone[index] = true;
    this.#done.push(index);
  }

  /** 1 where the node holds whatever is chosen, -1 where it cannot, 0 while it is open. */
  #status(node: Node): -1 | 0 | 1 {
    this.steps += 1;
    if (node.op === 'is') {
      const values = this.values[node.variable] ?? 0n;
      const left = values & node.bits;
      return left === 0n ? -1 : left === values ? 1 : 0;
    }
    let [holding, failing] = [0, 0];
    for (const part of node.of) {
      const status = this.#status(part);
      if (status === 1) holding += 1;
      else if (status === -1) failing += 1;
      if (holding >= node.count) return 1;
      if (node.of.length - failing < node.count) return -1;
    }
    return holding >= node.count ? 1 : node.of.length - failing < node.count ? -1 : 0;
  }

  /** What to try next: a part of the first open list, then a value for a variable that needs a single one. */
  choice(single: readonly number[]): IsNode | undefined {
    while (this.#from < this.#lists.length && this.#isDone[this.#from] === true) this.#from += 1;
    const list = this.#lists[this.#from];
    if (list !== undefined) return this.#openPart(list);
    for (const variable of single) {
      const bits = this.values[variable] ?? 0n;
      const preferred = bits > 1n ? bits & ~1n : bits;
      const lowest = preferred & -preferred;
      if (lowest !== bits) return { op: 'is', variable, bits: lowest };
    }
    return undefined;
  }

  /** A single variable's part of a list that is neither done nor impossible. */
  #openPart(list: ListNode): IsNode | undefined {
    const open = list.of.find((part) => this.#status(part) === 0);
    return open === undefined || open.op === 'is' ? open : this.#openPart(open);
  }

  branch(node: IsNode): void {
    const marks = { changes: this.#changes.length, lists: this.#lists.length, done: this.#done.length };
    this.#decisions.push({ otherwise: opposite(node, this.#initial), from: this.#from, ...marks });
    this.assert(node);
  }

  /** Takes back the last decision and tries its other way; false where none is left. */
  back(): boolean {
    const decision = this.#decisions.pop();
    if (decision === undefined) return false;
    for (const [variable, before] of this.#changes.splice(decision.changes).reverse()) this.values[variable] = before;
    for (const list of this.#lists.splice(decision.lists).reverse())
      for (const id of list.variables) this.#watchers[id]?.pop();
    this.#isDone.length = decision.lists;
    for (const index of this.#done.splice(decision.done)) if (index < decision.lists) this.#isDone[index] = false;
    this.#queue = new Set();
    this.#from = decision.from;
    this.#failed = false;
    this.assert(decision.otherwise);
    return true;
  }
}
