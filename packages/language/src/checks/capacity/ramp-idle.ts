import { defineCheck } from '../../problem/check.ts';

export const rampIdle = defineCheck({
  code: 'ramp-idle',
  category: 'capacity',
  level: 'info',
  summary: 'A ramp has somebody who begins.',
  run: ({ agreement, report }) => {
    for (const role of Object.values(agreement.roles)) {
      if (role.members.some(({ from }) => from !== undefined)) continue;
      for (const ramp of ['rampLeads', 'rampGoals'] as const) {
        if (role[ramp].length === 0) continue;
        report({
          at: [role, ramp],
          message: `Nobody in '${role.name}' has a first day, so this ramp changes nothing. Say who begins when, such as \`member "Bo Li" <bo@company.example> from 2027-03-01\`, or take the line out.`,
        });
      }
    }
  },
});
