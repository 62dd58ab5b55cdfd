import type { Nurture, NurtureStep } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { lowerCondition } from './condition/index.ts';
import { roleOf, stopOf } from './contact.ts';
import { fieldReferenceOf } from './fields.ts';
import { durationOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { every, single } from './statements.ts';

/** A sequence of offers. */
export function lowerNurture(lowering: Lowering, node: ast.Nurture): Nurture {
  const begin = single(lowering, node.statements, 'NurtureStartStatement');
  const starts = begin && lowerCondition(lowering, begin.condition, { subject: 'lead', moment: true });
  const interval = single(lowering, node.statements, 'EveryStatement');
  const between = durationOf(lowering, interval?.interval);
  const nurture: Nurture = {
    ...namedOf(node),
    by: roleOf(lowering, node),
    ...(starts ? { starts } : {}),
    ...(between ? { every: between } : {}),
    steps: every(node.statements, 'NurtureStep').map((step) => stepOf(lowering, step)),
    stop: every(node.statements, 'StopStatement').flatMap((line) => stopOf(lowering, line) ?? []),
  };
  return markNamed(lowering, nurture, node, { by: node.by, every: interval, starts: begin });
}

function stepOf(lowering: Lowering, step: ast.NurtureStep): NurtureStep {
  const lowered: NurtureStep = {
    phase: step.phase,
    offer: step.offer ?? '',
    ...(step.action ? { callToAction: step.action } : {}),
    learns: step.learns.flatMap((field) => fieldReferenceOf(lowering, field) ?? []),
  };
  return markLine(lowering, lowered, step);
}
