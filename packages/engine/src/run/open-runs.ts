import type { RunState, SubjectState } from '../model/state.ts';

/** So few runs are looked through each time. */
const FEW = 8;

/** The runs of one lead or account that go on, and those of them for which something may still fall due. */
interface Open {
  readonly all: Set<RunState>;
  readonly waiting: Set<RunState>;
}

/**
 * The runs that go on, of each lead and account with a long history. It is beside the state: it is worked out when it is
 * first asked for, and kept from then on.
 */
export class OpenRuns {
  readonly #of = new Map<SubjectState, Open>();

  /** The runs of a lead or an account that go on, first to last. */
  of(subject: SubjectState): Iterable<RunState> {
    return subject.runs.length <= FEW ? subject.runs.filter(goesOn) : this.#open(subject).all;
  }

  /**
   * Those of them for which something may still fall due. A promise that repeats leaves late runs behind, one each time;
   * so what looks for the next due time must not look at all of them.
   */
  waiting(subject: SubjectState): Iterable<RunState> {
    return subject.runs.length <= FEW ? subject.runs.filter(goesOn) : this.#open(subject).waiting;
  }

  /** A run begins. */
  open(subject: SubjectState, run: RunState): void {
    subject.runs.push(run);
    const known = this.#of.get(subject);
    known?.all.add(run);
    known?.waiting.add(run);
  }

  /** Nothing falls due for a run any more: it is late, and all that follows from that has been done. */
  rest(subject: SubjectState, run: RunState): void {
    this.#of.get(subject)?.waiting.delete(run);
  }

  /** A run is over. */
  close(subject: SubjectState, run: RunState): void {
    const known = this.#of.get(subject);
    known?.all.delete(run);
    known?.waiting.delete(run);
  }

  #open(subject: SubjectState): Open {
    const known = this.#of.get(subject);
    if (known !== undefined) return known;
    const all = subject.runs.filter(goesOn);
    const open = { all: new Set(all), waiting: new Set(all) };
    this.#of.set(subject, open);
    return open;
  }
}

/** Whether a run still goes on: it is open, in time or late. */
function goesOn({ is }: RunState): boolean {
  return is === 'open' || is === 'late';
}
