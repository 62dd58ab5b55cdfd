import type { LensKind } from './lens.ts';
import { workedTime } from './worked-time.ts';

export const promiseLens: LensKind = {
  kind: 'promise',
  of: 'promises',
  summary: 'Which KPI measures a promise, and when it is due.',
  title: (name, context) => {
    const promise = context.agreement.promises[name];
    const worked = promise && workedTime(promise, 'firm', context);
    const kpis = Object.values(context.agreement.kpis).filter(({ measure }) => {
      return (measure?.kind === 'kept' || measure?.kind === 'late') && measure.promises.includes(name);
    });
    const measured = kpis.map((kpi) => kpi.name).join(', ');
    return [measured ? `measured by ${measured}` : 'no KPI measures it', ...(worked ? [`due ${worked}`] : [])].join(
      ' · ',
    );
  },
};
