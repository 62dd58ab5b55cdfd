import { defineCheck } from '../../problem/check.ts';

export const mappingEmpty = defineCheck({
  code: 'mapping-empty',
  category: 'measurement',
  level: 'warning',
  summary: 'Each mapping names something in the system.',
  run: ({ agreement, report }) => {
    for (const system of Object.values(agreement.systems)) {
      for (const mapping of system.maps) {
        if (mapping.to.trim() !== '') continue;
        report({
          at: mapping,
          message: `This maps to nothing. Write what it is called in '${system.name}', or take the line out.`,
          fix: { title: 'Take the line out', kind: 'remove', at: mapping },
        });
      }
    }
  },
});
