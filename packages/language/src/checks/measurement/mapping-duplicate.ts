import type { Mapping, System } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const mappingDuplicate = defineCheck({
  code: 'mapping-duplicate',
  category: 'measurement',
  level: 'warning',
  summary: 'Each name in a system stands for one thing.',
  run: ({ agreement, report }) => {
    for (const system of Object.values(agreement.systems)) {
      for (const [mapping, earlier] of duplicatesOf(system)) {
        report({
          at: [mapping, 'to'],
          message: `'${mapping.to}' is already the name of something else in '${system.name}', so one would overwrite the other. Give it a name of its own.`,
          related: [{ at: earlier, message: 'The other one.' }],
        });
      }
    }
  },
});

function* duplicatesOf({ maps }: System): Iterable<readonly [Mapping, Mapping]> {
  const seen = new Map<string, Mapping>();
  for (const mapping of maps) {
    if (mapping.to.trim() === '') continue;
    // Systems such as Salesforce do not tell capitals from small letters in these names.
    const key = `${spaceOf(mapping.what)} ${mapping.to.trim().toLowerCase()}`;
    const earlier = seen.get(key);
    if (earlier) yield [mapping, earlier];
    else seen.set(key, mapping);
  }
}

/** Queues, values of the stage, events and KPIs are named apart from the properties of a lead, and those of an account. */
function spaceOf(what: Mapping['what']): string {
  if (what.kind === 'kpi' || what.kind === 'goal') return 'measure';
  if (what.kind === 'field') return what.of;
  if (what.kind === 'queue' || what.kind === 'event') return what.kind;
  return what.kind === 'stage' && what.name !== undefined ? 'stage' : 'lead';
}
