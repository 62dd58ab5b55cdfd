import { defineCheck } from '../../problem/check.ts';

export const pathAfterFinal = defineCheck({
  code: 'path-after-final',
  category: 'stages',
  level: 'warning',
  summary: 'On the path, only the last stage is final.',
  run: ({ agreement, report }) => {
    const { path } = agreement.lead;
    for (const [position, name] of path.slice(0, -1).entries()) {
      const stage = agreement.stages[name];
      if (!stage?.final) continue;
      const next = path[position + 1];
      report({
        at: [stage, 'final'],
        message: `'${name}' is final, so no lead gets on to '${next}', which comes after it on the path. Leave out \`final\`, or end the path here.`,
        related: [{ at: [agreement.lead, 'path'], message: 'The path.' }],
        fix: { title: `Leave out 'final'`, kind: 'remove', at: [stage, 'final'] },
      });
    }
  },
});
