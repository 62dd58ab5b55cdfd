import { defineCheck } from '../../problem/check.ts';

export const cadenceDayOrder = defineCheck({
  code: 'cadence-day-order',
  category: 'contact',
  level: 'warning',
  summary: 'The days of a cadence are written in their order, each once.',
  run: ({ agreement, report }) => {
    for (const { name, cadence } of Object.values(agreement.contacts)) {
      for (const [index, line] of cadence.entries()) {
        const before = cadence[index - 1];
        if (!before || before.day < line.day) continue;
        const isTwice = before.day === line.day;
        report({
          at: [line, 'day'],
          message: isTwice
            ? `Day ${line.day} of '${name}' is written twice. Put its steps on one line, after commas.`
            : `Day ${line.day} of '${name}' is written after day ${before.day}. Write the days in their order.`,
          related: [{ at: [before, 'day'], message: `Day ${before.day} is written here.` }],
          ...(!isTwice && { fix: { title: 'Swap the two lines', kind: 'swap', at: before, with: line } }),
        });
      }
    }
  },
});
