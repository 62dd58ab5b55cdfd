import { defineCheck } from '../../problem/check.ts';

export const weightIdle = defineCheck({
  code: 'weight-idle',
  category: 'capacity',
  level: 'info',
  summary: 'A weight gives somebody more turns than somebody else.',
  run: ({ agreement, report }) => {
    for (const role of Object.values(agreement.roles)) {
      const [first, ...others] = role.members;
      // People without names have weight 1.
      if (!first || first.weight === 1 || role.headcount > 0) continue;
      if (others.some(({ weight }) => weight !== first.weight)) continue;
      const whom =
        others.length === 0
          ? `'${first.person}' is alone in '${role.name}'`
          : `Everybody in '${role.name}' has this weight`;
      report({
        at: [first, 'weight'],
        message: `${whom}, so it changes nothing. Take it out; what a person can carry is said by \`capacity\` and \`receives\`.`,
      });
    }
  },
});
