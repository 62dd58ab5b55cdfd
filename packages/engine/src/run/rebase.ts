import { observe, observeTurning } from './settle.ts';
import { nextWake } from './timers.ts';
import type { Work } from './work.ts';

/**
 * Takes a lead or an account over to another agreement: what holds now is known to hold and acts on nothing; runs,
 * contacts and nurtures that the new agreement does not have end, all others go on with the times they had.
 */
export function rebase(work: Work): void {
  const { engine, world, subject, lead, moment, now } = work;
  for (const key of Object.keys(subject.holding)) delete subject.holding[key];
  for (const { mark, compiled, of } of engine.lines) {
    if ((of === 'lead') === (lead !== undefined)) observe(work, mark, compiled);
  }
  observeTurning(work);
  for (const { mark, what } of engine.lasting) {
    if (what.test(moment) !== true) delete subject.since[mark];
    else subject.since[mark] ??= now;
  }
  for (const run of world.openRuns.of(subject)) {
    if (engine.agreement.promises[run.promise] !== undefined) continue;
    run.is = 'cancelled';
    run.ended = now;
    world.openRuns.close(subject, run);
  }
  const policies = { ...engine.agreement.contacts, ...engine.agreement.nurtures };
  for (const [name, state] of [...Object.entries(lead?.contacts ?? {}), ...Object.entries(lead?.nurtures ?? {})]) {
    if (state.is !== 'started' || policies[name] !== undefined) continue;
    state.is = 'stopped';
    state.ended = now;
  }
  const wake = nextWake(work, true);
  if (wake === undefined) delete subject.wake;
  else subject.wake = wake;
}
