import { type Condition, nameText } from '@sla/agreement';
import { isKpi } from '../../../generated/ast.ts';
import { durationOf } from '../../literals.ts';
import { type Asking, incomplete } from '../asking.ts';
import { kpiPeriodOf, kpiTypeOf } from '../kpi-type.ts';
import { askedSo, takeQuestion } from '../question.ts';
import { fitInWords } from '../value-type.ts';

/** `Qualification < 25% over 1 month`; without `over`, over the period the KPI is measured in. */
export function askKpi(asking: Asking): Condition | undefined {
  const { lowering, fact, tails } = asking;
  const symbol = lowering.resolve(fact.subject, ['kpi']);
  if (!symbol || !isKpi(symbol.node)) return undefined;
  const type = kpiTypeOf(lowering, symbol.node);
  const clause = tails.take('OverTail');
  const over = clause
    ? durationOf(lowering, clause.over)
    : ({ amount: 1, unit: kpiPeriodOf(symbol.node), business: false } as const);
  if (!type || !over) return undefined;
  const value = lowering.mark({ kind: 'kpi', kpi: symbol.name, over } as const, fact.subject, { over: clause });
  const question = takeQuestion(asking);
  if (question) return askedSo(asking, { name: symbol.name, type, value }, question);
  const amount = fitInWords(type, lowering.header.currency).replace(/^.* such as /, '');
  return incomplete(asking, 'a KPI', `${nameText(symbol.name)} < ${amount} over 1 month`);
}
