import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { isAboutLeads } from '../support/times.ts';
import { entryOf } from '../support/words.ts';

export const promiseUnmeasured = defineCheck({
  code: 'promise-unmeasured',
  category: 'promises',
  level: 'warning',
  summary: 'Some KPI measures how often each promise is kept.',
  run: ({ agreement, report }) => {
    const { promises, kpis, handoffs, contacts } = agreement;
    // Without any KPI there is one thing to say, and another check says it.
    if (Object.keys(kpis).length === 0) return;
    const measured = new Set(
      Object.values(kpis).flatMap(({ measure }) =>
        measure?.kind === 'kept' || measure?.kind === 'late' ? measure.promises : [],
      ),
    );
    const said = new Set<string>();
    for (const promise of Object.values(promises)) {
      const { name, from } = promise;
      const isTimed = promise.firm !== undefined;
      if (!isAboutLeads(promise) || !isTimed || measured.has(name) || said.has(from)) continue;
      said.add(from);
      const maker = entryOf(handoffs, from) ?? entryOf(contacts, from);
      report({
        at: [maker ?? promise, 'name'],
        message: `No KPI measures how often '${from}' is kept. Add it to one, as in \`measure kept ${nameText(from)}\`.`,
      });
    }
  },
});
