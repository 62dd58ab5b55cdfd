import type { Counting } from '../run/work.ts';
import { adoptOverAll, beginOverAll, fallDueOverAll } from './agenda.ts';
import { caseOf, countStages } from './count.ts';
import { creditDeals } from './credit.ts';
import { doneByHand } from './own-runs.ts';
import { countRun } from './promise-counts.ts';

/** Counts over many leads, where the engine measures anything. */
export const counting: Counting = {
  begin: beginOverAll,
  adopt: adoptOverAll,
  fallDue: fallDueOverAll,
  doneByHand,
  run: countRun,
  came: (work, came) => came(caseOf(work)),
  settled: (work) => {
    countStages(work);
    creditDeals(work);
  },
};
