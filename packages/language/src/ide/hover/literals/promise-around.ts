import type { Duration, SlaPromise } from '@sla/agreement';
import type { AstNode } from 'langium';
import type { AgreementView } from '../../view.ts';

/** A time of a promise: which one it is, and of which promise. */
export interface PromisedTime {
  readonly promise: SlaPromise;
  readonly which: 'firm' | 'target';
  readonly within: Duration;
}

/** The promise whose time a literal is; nothing for a length that promises nothing. */
export function promiseAround(view: AgreementView, literal: AstNode): PromisedTime | undefined {
  const { sources } = view.compilation;
  for (const promise of Object.values(view.agreement?.promises ?? {})) {
    for (const which of ['firm', 'target'] as const) {
      const due = promise[which];
      if (due?.kind !== 'after') continue;
      const choice = due.choices.find((one) => isFrom(sources.nodeOf(one), literal));
      if (choice) return { promise, which, within: choice.within };
    }
  }
  return undefined;
}

/** A choice comes from the line's option, or from the literal in it. */
const isFrom = (node: AstNode | undefined, literal: AstNode): boolean =>
  node !== undefined && (node === literal || node === literal.$container);
