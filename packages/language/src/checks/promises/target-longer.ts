import { type Agreement, type DueChoice, due, durationText, type SlaPromise } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import type { TermTable } from '../../problem/term-table.ts';
import { calendarsOf } from '../support/calendars.ts';
import { firmTimesOf, promiseText, targetTimesOf } from '../support/times.ts';

export const targetLonger = defineCheck({
  code: 'target-longer',
  category: 'promises',
  level: 'warning',
  summary: 'What is aimed at is no longer than the firm time of the same promise.',
  run: ({ agreement, analyses, report }) => {
    for (const promise of Object.values(agreement.promises)) {
      const pairs = pairsOf(targetTimesOf(promise), firmTimesOf(promise));
      if (pairs.length === 0) continue;
      const term = analyses.tableOf(mainCalendar(agreement, promise));
      for (const [target, firm] of pairs) {
        if (!term || !isLonger(target, firm, term)) continue;
        report({
          at: [target, 'within'],
          message: `${promiseText(promise)} aims at ${durationText(target.within)}, which is longer than its firm ${durationText(firm.within)}. Aim at less, or promise more time.`,
          related: [{ at: [firm, 'within'], message: 'The firm time.' }],
        });
      }
    }
  },
});

const mainCalendar = (agreement: Agreement, promise: SlaPromise): string =>
  calendarsOf(agreement, promise)[0] ?? agreement.calendar;

/** Times that hold for the same leads: one of two that is the only one, or those with the same condition. */
function pairsOf(
  targets: readonly DueChoice[],
  firms: readonly DueChoice[],
): readonly (readonly [DueChoice, DueChoice])[] {
  const [onlyTarget] = targets.length === 1 ? targets : [];
  const [onlyFirm] = firms.length === 1 ? firms : [];
  return targets.flatMap((target) => {
    const firm = firms.find((one) => JSON.stringify(one.when) === JSON.stringify(target.when));
    const [other] = onlyFirm ? firms : onlyTarget ? firms.filter((one) => one.when === undefined) : [];
    const pair = firm ?? other;
    return pair ? [[target, pair] as const] : [];
  });
}

/** Whether it ends later, whenever it starts. */
const isLonger = (target: DueChoice, firm: DueChoice, { starts, table }: TermTable): boolean =>
  starts.every((start) => {
    const [aim, end] = [due(start, target.within, table), due(start, firm.within, table)];
    return aim !== 'outside' && end !== 'outside' && aim > end;
  });
