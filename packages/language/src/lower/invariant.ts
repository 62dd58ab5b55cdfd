import type { Condition, Invariant } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scenarioInvalid } from '../problem/types/scenario-invalid.ts';
import { lowerCondition } from './condition/index.ts';
import type { Lowering } from './lowering.ts';
import { namedOf } from './named.ts';
import { every, single } from './statements.ts';

const LEAD = { subject: 'lead' } as const;

/** What must hold for every lead at every moment. */
export function lowerInvariant(lowering: Lowering, node: ast.Always): Invariant {
  const line = single(lowering, node.statements, 'WhenStatement');
  const when = line && lowerCondition(lowering, line.condition, LEAD);
  const { prose } = namedOf(node);
  const invariant: Invariant = {
    name: node.text ?? node.name ?? '',
    ...(prose ? { prose } : {}),
    ...(when ? { when } : {}),
    expect: every(node.statements, 'ExpectStatement').flatMap((expected) => expectOf(lowering, expected) ?? []),
  };
  return lowering.mark(invariant, node, { name: node.text ? 'text' : 'name', when: line });
}

/** At every moment only a condition can be asked; where a lead went, and when something is due, is for a scenario. */
function expectOf(lowering: Lowering, line: ast.ExpectStatement): Condition | undefined {
  if (!line.receiver && !line.by) return lowerCondition(lowering, line.condition, LEAD);
  return lowering.report(scenarioInvalid, line, [
    'What always holds is a condition, as in `expect owner is known`. Move this line to a scenario.',
  ]);
}
