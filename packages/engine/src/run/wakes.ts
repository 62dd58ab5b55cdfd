import type { Instant } from '@sla/agreement';
import type { SubjectState } from '../model/state.ts';

/** Something that is due by itself, for a lead or an account. */
export interface Wake<Subject extends SubjectState> {
  readonly at: Instant;
  readonly subject: Subject;
}

/** What falls due next, over all leads and accounts: a binary heap in which what is out of date is passed over. */
export class Wakes<Subject extends SubjectState> {
  readonly #heap: Wake<Subject>[] = [];

  add(subject: Subject): void {
    if (subject.wake === undefined) return;
    this.#heap.push({ at: subject.wake, subject });
    this.#rise(this.#heap.length - 1);
  }

  /** Takes what falls due before an instant, or at it; of several at one instant the first by name. */
  take(until: (at: Instant) => boolean): Wake<Subject> | undefined {
    for (let [top] = this.#heap; top !== undefined && until(top.at); [top] = this.#heap) {
      const last = this.#heap.pop();
      if (last !== undefined && this.#heap.length > 0) {
        this.#heap[0] = last;
        this.#sink(0);
      }
      if (top.subject.wake === top.at) return top;
    }
    return undefined;
  }

  #rise(from: number): void {
    for (let index = from; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(from: number): void {
    for (let index = from; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      let least = index;
      if (this.#isBefore(left, least)) least = left;
      if (this.#isBefore(right, least)) least = right;
      if (least === index) return;
      this.#swap(index, least);
      index = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (x === undefined || y === undefined) return false;
    if (x.at !== y.at) return x.at < y.at;
    if (x.subject.id !== y.subject.id) return x.subject.id < y.subject.id;
    return 'entered' in x.subject && !('entered' in y.subject);
  }

  #swap(a: number, b: number): void {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (x === undefined || y === undefined) return;
    this.#heap[a] = y;
    this.#heap[b] = x;
  }
}
