import { type Agreement, nameText, type SlaPromise } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { onlyOne } from '../support/drafts.ts';
import { isFree } from '../support/names.ts';
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
      const fix = measuredToo(agreement, promise);
      report({
        at: [maker ?? promise, 'name'],
        message: `No KPI measures how often '${from}' is kept. Add it to one, as in \`measure kept ${nameText(from)}\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** By the KPI that measures promises already, where that is one; else by one of its own. */
function measuredToo(agreement: Agreement, { from, by }: SlaPromise): Repair | undefined {
  const { kpis, roles } = agreement;
  const title = `Measure how often '${from}' is kept`;
  const measure = onlyOne(Object.values(kpis).flatMap((kpi) => (kpi.measure?.kind === 'kept' ? kpi.measure : [])));
  if (measure) return { title, kind: 'add behind', at: measure, text: `, ${nameText(from)}` };
  const [owner] = by;
  const team = owner?.kind === 'team' ? owner.team : owner?.kind === 'role' && entryOf(roles, owner.role)?.team;
  const name = `${from}Kept`;
  if (!team || !isFree(agreement, name)) return undefined;
  const declaration = `kpi ${nameText(name)} owned by ${nameText(team)} { measure kept ${nameText(from)} }`;
  return { title, kind: 'add declaration', beside: agreement, declaration };
}
