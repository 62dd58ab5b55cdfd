import type { Covered } from '@sla/agreement';
import { nearest } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { listOf } from '../names/list-of.ts';
import { builtIn } from '../names/target.ts';
import { measureInvalid } from '../problem/measurement/measure-invalid.ts';
import type { Lowering } from './lowering.ts';

const BREAKDOWNS = ['owner', 'lead', 'team'] as const;

/** `covers SpeedToLead, Qualification, Volume by owner`: each KPI or goal of the line, broken down so. */
export const coveredOf = (lowering: Lowering, lines: readonly ast.CoversStatement[]): readonly Covered[] =>
  lines.flatMap((line) => {
    const by = breakdownOf(lowering, line.by);
    return line.items.flatMap((item): readonly Covered[] => {
      const symbol = lowering.resolve(item, ['kpi', 'goal']);
      if (!symbol) return [];
      const kind = symbol.kind === 'goal' ? 'goal' : 'kpi';
      return [lowering.mark({ kind, name: symbol.name, ...(by ? { by } : {}) } as const, item, { by: line.by })];
    });
  });

function breakdownOf(lowering: Lowering, ref: ast.NameRef | undefined): Covered['by'] | undefined {
  if (!ref?.name) return undefined;
  const known = BREAKDOWNS.find((word) => word === ref.name);
  if (known) {
    lowering.refer(ref, builtIn('breakdown', known));
    return known;
  }
  const suggestion = nearest(ref.name, BREAKDOWNS);
  const advice = suggestion ? `Did you mean '${suggestion}'?` : `Write ${listOf(BREAKDOWNS)}.`;
  return lowering.report(measureInvalid, ref, [`Nothing can be broken down by '${ref.name}'. ${advice}`]);
}
