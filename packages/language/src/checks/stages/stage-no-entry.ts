import { defineCheck } from '../../problem/check.ts';

export const stageNoEntry = defineCheck({
  code: 'stage-no-entry',
  category: 'stages',
  level: 'warning',
  summary: 'Every stage says when a lead enters it.',
  run: ({ agreement, report }) => {
    for (const stage of Object.values(agreement.stages)) {
      if (stage.enters.length > 0) continue;
      report({
        at: [stage, 'name'],
        message: `No line says when a lead enters '${stage.name}'. Add one, such as \`enters when …\`.`,
      });
    }
  },
});
