import type {
  Condition,
  CountMeasure,
  Measure,
  RateMeasure,
  ShareMeasure,
  SumMeasure,
  TimeMeasure,
} from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { measureInvalid } from '../problem/measurement/measure-invalid.ts';
import { lowerCondition } from './condition/index.ts';
import { typeInWords } from './condition/value-type.ts';
import type { Lowering } from './lowering.ts';
import { typeOfField } from './measured.ts';
import { promisesOf } from './promise-names.ts';

const MOMENT = { subject: 'lead', moment: true } as const;

/** What a KPI measures. */
export function lowerMeasure(lowering: Lowering, node: ast.Measure | undefined): Measure | undefined {
  switch (node?.$type) {
    case 'RateMeasure':
      return rateOf(lowering, node);
    case 'TimeMeasure':
      return timeOf(lowering, node);
    case 'CountMeasure':
      return countOf(lowering, node);
    case 'SumMeasure':
      return sumOf(lowering, node);
    case 'ShareMeasure':
      return shareOf(lowering, node);
    case 'KeptMeasure':
      return keptOrLate(lowering, node, 'kept');
    case 'LateMeasure':
      return keptOrLate(lowering, node, 'late');
    default:
      return undefined;
  }
}

function rateOf(lowering: Lowering, node: ast.RateMeasure): RateMeasure | undefined {
  const from = lowering.name(node.from, ['stage']);
  const to = lowering.name(node.to, ['stage']);
  if (from === undefined || to === undefined) return undefined;
  return lowering.mark({ kind: 'rate', from, to }, node, { from: node.from, to: node.to });
}

function timeOf(lowering: Lowering, node: ast.TimeMeasure): TimeMeasure | undefined {
  const from = lowerCondition(lowering, node.from, MOMENT);
  const to = lowerCondition(lowering, node.to, MOMENT);
  const calendar = lowering.name(node.calendar, ['calendar']);
  const { statistic, business } = node;
  if (!from || !to || !statistic) return undefined;
  const measure: TimeMeasure = { kind: 'time', statistic, business, from, to, ...(calendar ? { calendar } : {}) };
  return lowering.mark(measure, node, { from: node.from, to: node.to, calendar: node.calendar });
}

function countOf(lowering: Lowering, node: ast.CountMeasure): CountMeasure | undefined {
  const of = stageReached(lowering, node.what) ?? lowerCondition(lowering, node.what, MOMENT);
  return of && lowering.mark({ kind: 'count', of }, node, { of: node.what });
}

/** `count of MQL` counts the moments at which a lead becomes one. */
function stageReached(lowering: Lowering, node: ast.Condition | undefined): Condition | undefined {
  if (node?.$type !== 'Fact' || node.tails.length > 0) return undefined;
  if (lowering.symbols.find(node.subject?.name)?.kind !== 'stage') return undefined;
  const stage = lowering.name(node.subject, ['stage']);
  return stage === undefined ? undefined : lowering.mark(becomes(stage), node);
}

/** The moment at which a lead becomes a stage. */
export const becomes = (stage: string): Condition => ({ op: 'becomes', what: { op: 'stage', in: [stage] } });

function sumOf(lowering: Lowering, node: ast.SumMeasure): SumMeasure | undefined {
  const at = lowering.name(node.stage, ['stage']);
  const { field: path } = node;
  if (path?.of) {
    return lowering.report(measureInvalid, path, [
      'A sum is of a field of the lead. Add the field to the lead and write its name, as in `sum of amount at Customer`.',
    ]);
  }
  const field = lowering.name(path?.name, ['field']);
  if (!field || !at) return undefined;
  const type = typeOfField(lowering, field);
  if (type.kind !== 'number' && type.kind !== 'money') {
    return lowering.report(measureInvalid, path, [
      `'${field}' is ${typeInWords(type)}, which cannot be added up. Sum a field of numbers or money.`,
    ]);
  }
  return lowering.mark({ kind: 'sum', field, at }, node, { field: path, at: node.stage });
}

function shareOf(lowering: Lowering, node: ast.ShareMeasure): ShareMeasure | undefined {
  const of = lowering.name(node.stage, ['stage']);
  const where = lowerCondition(lowering, node.condition, { subject: 'lead' });
  if (of === undefined || !where) return undefined;
  return lowering.mark({ kind: 'share', of, where }, node, { of: node.stage, where: node.condition });
}

function keptOrLate(
  lowering: Lowering,
  node: ast.KeptMeasure | ast.LateMeasure,
  kind: 'kept' | 'late',
): Measure | undefined {
  const promises = node.promises.flatMap((ref) => promisesOf(lowering, ref));
  return promises.length > 0 ? lowering.mark({ kind, promises }, node, { promises: node.promises[0] }) : undefined;
}
