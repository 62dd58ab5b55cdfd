import type { KpiValue } from '@sla/agreement';

/** What a KPI over some time is called among what was measured last. */
export const readingKey = ({ kpi, over }: KpiValue): string =>
  `${kpi} over ${over.amount}${over.business ? ' business' : ''} ${over.unit}`;
