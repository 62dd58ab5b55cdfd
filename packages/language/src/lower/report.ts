import type { Report, ReportList, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { lowerCondition } from './condition/index.ts';
import { coveredOf } from './covered.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { partiesOf, partyOf } from './parties.ts';
import { promiseNameOf, promisesOf } from './promise-names.ts';
import { scheduleOf } from './schedule.ts';
import { scheduledPromise } from './scheduled-promise.ts';
import { every } from './statements.ts';

/** A report, and the promise to send it that its schedule makes. */
export interface LoweredReport {
  readonly report: Report;
  readonly promises: readonly SlaPromise[];
}

/** Somebody tells somebody how things stand. */
export function lowerReport(lowering: Lowering, node: ast.Report): LoweredReport {
  const from = partyOf(lowering, node.from);
  const schedule = scheduleOf(lowering, node.schedule);
  const promise = schedule && node.schedule && promiseNameOf(node, node.schedule);
  const report: Report = {
    ...namedOf(node),
    from: from ? [from] : [],
    to: partiesOf(lowering, node.to),
    ...(schedule ? { schedule } : {}),
    covers: coveredOf(lowering, every(node.statements, 'CoversStatement')),
    lists: node.statements.flatMap((line) => listsOf(lowering, line)),
    ...(promise ? { promise } : {}),
  };
  markNamed(lowering, report, node, { from: node.from, to: node.to[0], schedule: node.schedule });
  if (!promise || !schedule || !node.schedule) return { report, promises: [] };
  const sent = { name: promise, kind: 'report', from: report.name, by: report.from, to: report.to, schedule } as const;
  return { report, promises: [scheduledPromise(lowering, sent, node.schedule)] };
}

function listsOf(lowering: Lowering, line: ast.ReportStatement): readonly ReportList[] {
  if (line.$type === 'ListLateStatement') {
    return line.items.flatMap((item) => {
      const promises = promisesOf(lowering, item.promise);
      return promises.length > 0 ? [lowering.mark({ kind: 'late', promises } as const, item)] : [];
    });
  }
  if (line.$type !== 'ListLeadsStatement') return [];
  const where = lowerCondition(lowering, line.condition, { subject: 'lead' });
  return where ? [markLine(lowering, { kind: 'leads', where } as const, line, { where: line.condition })] : [];
}
