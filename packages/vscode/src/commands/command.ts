import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { window } from 'vscode';
import type { Surroundings } from '../part.ts';

/** Something the user can do: one file, one row in the table, and one entry in the manifest. */
export interface Command {
  /** As the manifest names it. */
  readonly id: string;
  /** What it is called with differs with where it is called from, so each looks at it. */
  readonly run: (surroundings: Surroundings, ...given: readonly unknown[]) => unknown;
}

/** A command that does something with the agreement that is looked at; where there is none, that is said. */
export const ofAgreement = (
  id: string,
  run: (compiled: CompiledAgreement, surroundings: Surroundings) => unknown,
): Command => ({
  id,
  run: async (surroundings) => {
    await surroundings.agreements.refresh();
    const { current } = surroundings.agreements;
    if (current) await run(current, surroundings);
    // It stands until somebody closes it, which nothing waits for.
    else void window.showInformationMessage(NONE);
  },
});

const NONE = 'Open a file of an agreement first. If one is open, see under Problems what keeps it from being read.';
