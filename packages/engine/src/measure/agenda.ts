import type { Instant } from '@sla/agreement';
import { call, rememberCalls } from './calls.ts';
import { startOf } from './days.ts';
import { judgeGoals } from './goals.ts';
import { measureKpis, readKpis } from './kpis.ts';
import type { OverAll } from './over-all.ts';
import { dueOwnRuns, openings, openOwnRuns } from './own-runs.ts';
import { nextEnd } from './periods.ts';
import { judgeShares } from './shares.ts';

/** With the first fact the agreement begins to be carried out, or on its first day where that is later. */
export function beginOverAll(over: OverAll): void {
  const { engine, world, now } = over;
  const { measured } = world.state;
  if (!engine.measures.isOn || measured.begun !== null) return;
  const { effective } = engine.agreement;
  const start = effective === undefined ? now : startOf(engine, effective);
  if (start > now) measured.wake = start;
  else {
    measured.begun = now;
    openOwnRuns(over);
    setWake(over);
  }
}

/**
 * Deals with what falls due for all leads together, after everything that falls due for each of them: what the agreement
 * promises itself, the share of every promise, KPIs, goals, and then what waits for those.
 */
export function fallDueOverAll(over: OverAll): void {
  const { measured } = over.world.state;
  delete measured.wake;
  if (measured.begun === null) {
    beginOverAll(over);
    return;
  }
  const judged = dueOwnRuns(over);
  judgeShares(over);
  measureKpis(over);
  judgeGoals(over, judged);
  readKpis(over);
  call(over);
  openOwnRuns(over);
  setWake(over);
}

/** Under another agreement what it measures and promises in the same way goes on, and all else is left. */
export function adoptOverAll(over: OverAll): void {
  const { engine, world } = over;
  const { measured } = world.state;
  const { promises, goals } = engine.agreement;
  if (!engine.measures.isOn || measured.begun === null) return;
  for (const mark of Object.keys(measured.days)) if (!engine.measures.all.has(mark)) delete measured.days[mark];
  for (const name of Object.keys(measured.promises)) if (promises[name] === undefined) delete measured.promises[name];
  for (const name of Object.keys(measured.goals)) if (goals[name] === undefined) delete measured.goals[name];
  for (const name of Object.keys(measured.opened)) if (promises[name] === undefined) delete measured.opened[name];
  measured.runs = measured.runs.filter(({ promise }) => promises[promise]?.subject === 'agreement');
  rememberCalls(over);
  openOwnRuns(over);
  setWake(over);
}

/** Sets when something is due next. */
export function setWake(over: OverAll): void {
  const { engine, world, now } = over;
  const { measured } = world.state;
  const least = Math.min(...[...coming(over)].filter((at) => at > now));
  if (least === Number.POSITIVE_INFINITY) delete measured.wake;
  else measured.wake = least;

  function* coming(over: OverAll): Generator<Instant> {
    for (const cut of engine.measures.cuts) yield nextEnd(engine, cut, now) ?? Number.POSITIVE_INFINITY;
    for (const { due } of measured.runs) yield due ?? Number.POSITIVE_INFINITY;
    yield* openings(over);
  }
}
