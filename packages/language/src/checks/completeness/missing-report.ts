import { type Agreement, nameText, quoted } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { isFree } from '../support/names.ts';
import { hasReports } from '../support/reported.ts';
import { entryOf } from '../support/words.ts';

export const missingReport = defineCheck({
  code: 'missing-report',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says who reports to whom how things stand.',
  run: ({ agreement, report }) => {
    if (hasReports(agreement)) return;
    const fix = weeklyReport(agreement);
    report({
      at: [agreement, 'name'],
      message:
        'Nobody reports how things stand. Add a report, such as `report Weekly from "Amy Chen" to "Josh Park" every Friday { covers Bookings }`.',
      ...(fix ? { fix } : {}),
    });
  },
});

/** The team that receives the leads tells the one that gives them what became of them. */
function weeklyReport(agreement: Agreement): Repair | undefined {
  const [giving = '', receiving = ''] = agreement.between;
  const reader = entryOf(agreement.teams, giving)?.leader;
  const sender = entryOf(agreement.teams, receiving)?.leader;
  const covered = [...Object.keys(agreement.goals), ...Object.keys(agreement.kpis)];
  if (!reader || !sender || covered.length === 0 || !isFree(agreement, 'Weekly')) return undefined;
  return {
    title: `Let ${quoted(sender)} report to ${quoted(reader)} every Friday`,
    kind: 'add declaration',
    beside: agreement,
    declaration: `report Weekly from ${quoted(sender)} to ${quoted(reader)} every Friday { covers ${covered.map(nameText).join(', ')} }`,
  };
}
