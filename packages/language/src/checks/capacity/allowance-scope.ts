import { type Allowance, durationText, formatCount } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const allowanceScope = defineCheck({
  code: 'allowance-scope',
  category: 'capacity',
  level: 'info',
  summary: 'A limit of a role says whether it is for each person or for all together.',
  run: ({ agreement, report }) => {
    for (const role of Object.values(agreement.roles)) {
      // For one person both words mean the same.
      if (role.members.length + role.headcount < 2) continue;
      for (const [what, allowance] of [
        ['capacity', role.capacity],
        ['receives', role.receives],
      ] as const) {
        if (!allowance?.scopeAssumed) continue;
        report({
          at: [role, what],
          message: `It is not said whether this is for each of '${role.name}' or for all together; it is taken for each. Add \`each\` or \`together\`.`,
          fix: eachOf(what, allowance),
        });
      }
    }
  },
});

function eachOf(what: 'capacity' | 'receives', allowance: Allowance): Repair {
  const count = formatCount(allowance.count);
  const begin = what === 'capacity' ? `capacity ${count} touches` : `receives at most ${count} leads`;
  // One unit is written without its number: `per business day`.
  const per = durationText(allowance.per).replace(/^1 /, '');
  return { title: 'For each person', kind: 'replace', at: allowance, text: `${begin} per ${per} each` };
}
