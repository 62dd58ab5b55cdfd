/** What the command's exit code says; part of its interface. */
export const EXIT = {
  /** Done, and nothing was found that counts. */
  fine: 0,
  /** Done, and something was found: see the output. */
  findings: 1,
  /** Not done: the command was called wrongly, or the machine does not let it do what was asked. */
  wrongUse: 2,
  /** Not done, and the fault is in this program. */
  ourFault: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a verb with one sentence for the user: what was asked for cannot be done as it was asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
