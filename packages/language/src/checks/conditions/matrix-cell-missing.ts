import { type Ask, type Group, type Matrix, nameText, possible, sentenceList, type World } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const matrixCellMissing = defineCheck({
  code: 'matrix-cell-missing',
  category: 'conditions',
  level: 'warning',
  summary: 'A matrix has a result for every row and column that a lead can fit.',
  run: ({ agreement, analyses, report }) => {
    for (const matrix of Object.values(agreement.matrices)) {
      const missing = missingPairs(matrix, analyses.world);
      const [first] = missing;
      if (!first) continue;
      const shown = missing.slice(0, 3).map(([row, column]) => `'${row} and ${column}'`);
      const more = missing.length > shown.length ? [`${missing.length - shown.length} more`] : [];
      report({
        at: [matrix, 'name'],
        message: `'${matrix.name}' has no cell for ${sentenceList([...shown, ...more])}, so leads there have no result. Add it, as in \`cell ${first.map(nameText).join(' and ')} is …\`, or one for all others: \`cell otherwise is …\`.`,
      });
    }
  },
});

/** Pairs without a cell that some lead certainly fits. */
function missingPairs({ rows, columns, cells }: Matrix, world: World): readonly (readonly [string, string])[] {
  const filled = new Set(cells.map(({ row, column }) => JSON.stringify([row, column])));
  return rows.flatMap((row) =>
    columns.flatMap((column): readonly (readonly [string, string])[] => {
      if (filled.has(JSON.stringify([row.name, column.name]))) return [];
      const answer = possible([...firstMatch(row, rows), ...firstMatch(column, columns)], world);
      return answer.verdict === 'yes' ? [[row.name, column.name]] : [];
    }),
  );
}

/** The line holds and none before it does. */
function firstMatch(line: Group, lines: readonly Group[]): readonly Ask[] {
  const earlier = lines.slice(0, lines.indexOf(line));
  return [
    ...earlier.flatMap(({ when }) => (when ? [{ condition: when, holds: false }] : [])),
    ...(line.when ? [{ condition: line.when, holds: true }] : []),
  ];
}
