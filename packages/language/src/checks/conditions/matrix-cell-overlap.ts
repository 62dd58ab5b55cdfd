import type { Cell } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const matrixCellOverlap = defineCheck({
  code: 'matrix-cell-overlap',
  category: 'conditions',
  level: 'error',
  summary: 'A matrix has one result for each pair of row and column.',
  run: ({ agreement, report }) => {
    for (const { cells } of Object.values(agreement.matrices)) {
      const seen = new Map<string, Cell>();
      for (const cell of cells) {
        const { row, column, result } = cell;
        const key = JSON.stringify([row, column]);
        const earlier = seen.get(key);
        if (!earlier) seen.set(key, cell);
        else {
          const results = earlier.result === result ? `'${result}' twice` : `'${earlier.result}' and '${result}'`;
          report({
            at: cell,
            message: `'${row} and ${column}' is ${results}. Keep one of the two lines.`,
            related: [{ at: earlier, message: 'The other line.' }],
            fix: { title: 'Take this line out', kind: 'remove', at: cell },
          });
        }
      }
    }
  },
});
