import { listOf } from '../../names/list-of.ts';
import { defineProblem } from '../define-problem.ts';

export const reasonUnknown = defineProblem<[reason: string, known: readonly string[], suggestion: string | undefined]>({
  code: 'reason-unknown',
  category: 'types',
  level: 'error',
  essential: true,
  summary: 'A reason for a rejection is one that the handoff allows.',
  about: (reason) => reason,
  message: (reason, known, suggestion) =>
    suggestion
      ? `Nothing is rejected for '${reason}'. Did you mean '${suggestion}'?`
      : `Nothing is rejected for '${reason}'. The reasons are ${listOf(known, 'and')}.`,
});
