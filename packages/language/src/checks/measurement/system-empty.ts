import { defineCheck } from '../../problem/check.ts';

export const systemEmpty = defineCheck({
  code: 'system-empty',
  category: 'measurement',
  level: 'warning',
  summary: 'A system says what things are called there.',
  run: ({ agreement, report }) => {
    for (const system of Object.values(agreement.systems)) {
      if (system.maps.length > 0) continue;
      report({
        at: [system, 'name'],
        message: `Nothing is mapped to '${system.name}'. Say what things are called there, as in \`map email to "Email"\`, or take it out.`,
      });
    }
  },
});
