import type { Attribution, Credit, CreditShare } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { lowerCondition } from './condition/index.ts';
import { durationOf, ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, namedOf } from './named.ts';
import { partyOf } from './parties.ts';
import { every, single } from './statements.ts';

/** How the credit of a won deal is divided: by decay among the touches, or as a line says for the deals it names. */
export function lowerAttribution(lowering: Lowering, node: ast.Attribution): Attribution | undefined {
  const of = lowering.name(node.kpi, ['kpi']);
  const halves = single(lowering, node.statements, 'HalvesStatement');
  const halfLife = durationOf(lowering, halves?.interval);
  const credits = every(node.statements, 'CreditStatement').flatMap((line) => creditOf(lowering, line) ?? []);
  if (of === undefined) return undefined;
  const { name, ...shown } = namedOf(node);
  const attribution: Attribution = {
    ...(name ? { name } : {}),
    ...shown,
    of,
    ...(halfLife ? { halfLife } : {}),
    credits,
  };
  return lowering.mark(attribution, node, { of: node.kpi, halfLife: halves });
}

/** Without its condition a line would speak of all deals, so one with a faulty condition is left out. */
function creditOf(lowering: Lowering, line: ast.CreditStatement): Credit | undefined {
  const shares = line.shares.flatMap((share) => shareOf(lowering, share) ?? []);
  const both = shares.map(({ to }) => to);
  const when = line.condition && lowerCondition(lowering, line.condition, { subject: 'lead', both });
  if (line.condition && !when) return undefined;
  return markLine(lowering, { shares, ...(when ? { when } : {}) }, line, { when: line.condition });
}

function shareOf(lowering: Lowering, node: ast.Share): CreditShare | undefined {
  const to = partyOf(lowering, node.party, ['role', 'team']);
  const share = ratioOf(lowering, node.percent);
  return to && share && lowering.mark({ to, share }, node, { to: node.party, share: node.percent });
}
