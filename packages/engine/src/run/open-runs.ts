import type { RunState, SubjectState } from '../model/state.ts';

/** So few runs are looked through each time. */
const FEW = 8;

/**
 * The runs that go on, of each lead and account with a long history. It is beside the state: it is worked out when it is
 * first asked for, and kept from then on.
 */
export class OpenRuns {
  readonly #of = new Map<SubjectState, RunState[]>();

  /** The runs of a lead or an account that go on, first to last. */
  of(subject: SubjectState): readonly RunState[] {
    if (subject.runs.length <= FEW) return subject.runs.filter(goesOn);
    const known = this.#of.get(subject);
    if (known !== undefined) return known;
    const open = subject.runs.filter(goesOn);
    this.#of.set(subject, open);
    return open;
  }

  /** A run begins. */
  open(subject: SubjectState, run: RunState): void {
    subject.runs.push(run);
    this.#of.get(subject)?.push(run);
  }

  /** A run is over. Who goes through the runs at that time goes on with those that there were. */
  close(subject: SubjectState, run: RunState): void {
    const known = this.#of.get(subject);
    if (known !== undefined)
      this.#of.set(
        subject,
        known.filter((one) => one !== run),
      );
  }
}

/** Whether a run still goes on: it is open, in time or late. */
function goesOn({ is }: RunState): boolean {
  return is === 'open' || is === 'late';
}
