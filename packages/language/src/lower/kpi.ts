import type { Bound, Kpi } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { measureInvalid } from '../problem/measurement/measure-invalid.ts';
import type { ValueType } from './condition/value-type.ts';
import type { Lowering } from './lowering.ts';
import { lowerMeasure } from './measure.ts';
import { amountOf, measuredBy } from './measured.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { partiesOf } from './parties.ts';
import { unitOf } from './period.ts';
import { single } from './statements.ts';

/** A number both teams watch, what it should be and what must not happen; over the calendar month unless said. */
export function lowerKpi(lowering: Lowering, node: ast.Kpi): Kpi {
  const line = single(lowering, node.statements, 'MeasureStatement');
  const measure = lowerMeasure(lowering, line?.measure);
  const measured = measure && measuredBy(lowering, measure);
  const targetLine = single(lowering, node.statements, 'KpiTargetStatement');
  const alarmLine = single(lowering, node.statements, 'AlarmStatement');
  const target = boundOf(lowering, targetLine, node.name, measured);
  const alarm = boundOf(lowering, alarmLine, node.name, measured);
  const kpi: Kpi = {
    ...namedOf(node),
    owners: partiesOf(lowering, node.owners, ['team', 'role']),
    ...(measure ? { measure } : {}),
    ...(target ? { target } : {}),
    ...(alarm ? { alarm } : {}),
    period: unitOf(lowering, line?.every) ?? 'month',
    fiscal: line?.every?.fiscal ?? false,
  };
  return markNamed(lowering, kpi, node, {
    owners: node.owners[0],
    measure: line?.measure,
    target: targetLine,
    alarm: alarmLine,
    period: line?.every,
  });
}

/** Without a measure there is nothing to compare with; the KPI is reported as incomplete elsewhere. */
function boundOf(
  lowering: Lowering,
  line: ast.KpiTargetStatement | ast.AlarmStatement | undefined,
  kpi: string,
  measured: ValueType | undefined,
): Bound | undefined {
  if (!line?.operator || !measured) return undefined;
  const value = amountOf(lowering, line.value, kpi, measured);
  if (line.operator === '!=') {
    return lowering.report(measureInvalid, lowering.place(line, 'operator'), [
      "A KPI has a least or a greatest value: write '>=', '<=', '>' or '<'.",
    ]);
  }
  return value && markLine(lowering, { is: line.operator, value }, line, { value: line.value, is: 'operator' });
}
