import { emptyRecord, entry } from '../model/entry.ts';
import type { Work } from '../run/work.ts';
import { type Added, add, dateAt, nothing } from './days.ts';
import type { Case } from './gauge.ts';
import { reach } from './own-runs.ts';

/** A lead or an account whose moment has come, as those see it who count. */
export function caseOf(work: Work): Case {
  const { engine, now, subject, lead, world } = work;
  return {
    program: engine,
    now,
    subject,
    lead,
    measured: world.state.measured,
    holds: (condition) => engine.ask(condition).test(work.moment) === true,
    count: (mark, at, added) => count(work, mark, dateAt(engine, at), added),
  };
}

/** Counts something on a day; what the agreement promises may be reached with it. */
function count(work: Work, mark: string, date: string, added: Added): void {
  const byDay = entry(work.world.state.measured.days, mark, () => emptyRecord());
  add(entry(byDay, date, nothing), added);
  reach(work, mark, date, added);
}

/** Counts leads at the stages they have become, now that all has followed from that. */
export function countStages(work: Work): void {
  const { measures } = work.engine;
  for (const { stage, time } of work.became) {
    for (const { became } of measures.atStage.get(stage) ?? []) became(caseOf(work), stage, time);
  }
}
