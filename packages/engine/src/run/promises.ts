import { type Instant, lengthStart, type SlaPromise } from '@sla/agreement';
import type { What } from '../model/decision.ts';
import type { RunState } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import { tableOfOwner } from '../program/program.ts';
import { attemptsLeft } from './attempts.ts';
import { restartContact } from './contacts.ts';
import { calendarOfPromise, choiceOf, dueAt, isOwedByOwner, lengthOf, movedDue, oweeOf } from './due.ts';
import { emit, type Work } from './work.ts';

/** Opens a run of a promise, unless it is one that would not count, or there have been enough. */
export function openRun(work: Work, promise: SlaPromise): void {
  if (isCancelled(work, promise) || hadEnough(work, promise)) return;
  const calendar = calendarOfPromise(work, promise);
  const [firmChoice, targetChoice] = [choiceOf(work, promise.firm), choiceOf(work, promise.target)];
  const due = dueAt(work, promise.firm, firmChoice, work.now, calendar);
  const target = dueAt(work, promise.target, targetChoice, work.now, calendar);
  const run: RunState = {
    promise: promise.name,
    from: work.now,
    calendar,
    count: 0,
    is: 'open',
    acted: 0,
    ...(firmChoice === undefined ? {} : { firmChoice }),
    ...(targetChoice === undefined ? {} : { targetChoice }),
    ...(due === undefined ? {} : { due }),
    ...(target === undefined ? {} : { target }),
    ...(isOwedByOwner(work, promise) ? { ownedSince: work.now } : {}),
  };
  work.world.openRuns.open(work.subject, run);
  work.counting.run(work, promise.name, due, undefined, 'open');
  tell(work, promise, 'starts', { kind: 'run opened', promise: promise.name, ...timesOf(run) });
}

/** What removes a run from all counts lets none begin while it holds. */
function isCancelled({ engine, moment }: Work, { cancelled }: SlaPromise): boolean {
  return cancelled !== undefined && cancelled.op !== 'becomes' && engine.ask(cancelled).test(moment) === true;
}

function hadEnough({ engine, subject, lead, now }: Work, { name, atMost }: SlaPromise): boolean {
  if (atMost === undefined) return false;
  const from = atMost.per === undefined ? 'outside' : lengthStart(now, atMost.per, tableOfOwner(engine, lead, now));
  let count = 0;
  for (let index = subject.runs.length - 1; index >= 0 && count < atMost.times; index--) {
    const run = subject.runs[index];
    if (run === undefined || (from !== 'outside' && run.from <= from)) break;
    if (run.promise === name) count++;
  }
  return count >= atMost.times;
}

/** What ends a promise has happened: so many times are needed. */
export function doneRuns(work: Work, promise: SlaPromise): void {
  if (promise.done.kind !== 'moment') return;
  const { times } = promise.done;
  for (const run of openRuns(work, promise)) {
    run.count++;
    const isDone = promise.kind === 'attempts' ? attemptsLeft(work, promise) <= 0 : run.count >= times;
    if (isDone) endRun(work, promise, run);
  }
}

/** Ends a run: done at the due instant is in time. The next opens where the promise repeats. */
function endRun(work: Work, promise: SlaPromise, run: RunState): void {
  close(work, promise, run, run.is === 'late' ? 'done late' : 'kept');
  tell(work, promise, 'done', {
    kind: run.is === 'kept' ? 'run kept' : 'run done late',
    promise: promise.name,
    ...dueOf(run),
  });
  // Of a promise that repeats the next run has begun already where this one was late.
  if (promise.repeats && run.is === 'kept') openRun(work, promise);
}

/** Takes the runs that go on out of all counts. */
export function cancelRuns(work: Work, promise: SlaPromise): void {
  for (const run of openRuns(work, promise)) {
    close(work, promise, run, 'cancelled');
    tell(work, promise, 'cancelled', { kind: 'run cancelled', promise: promise.name, ...dueOf(run) });
  }
}

/**
 * Ends the old owner's runs, kept if their time was not up, and opens full ones for the new owner. A run that no person
 * of those who owe has had yet goes on: the first assignment restarts nothing. So does one whose new owner is none of
 * those who owe.
 */
export function restartRuns(work: Work, promise: SlaPromise): void {
  if (!isOwedByOwner(work, promise)) return;
  if (promise.kind === 'attempts' || promise.kind === 'first touch') {
    restartPolicy(work, promise.from);
    return;
  }
  for (const run of openRuns(work, promise)) {
    if (!wasOwned(work, run)) continue;
    handBack(work, promise, run);
    // Of a promise that repeats the next run has begun already where this one was late.
    if (run.is === 'kept' || !promise.repeats) openRun(work, promise);
  }
}

/** A contact policy begins anew as a whole: its first touch, even where the old owner made it, its window and attempts. */
function restartPolicy(work: Work, name: string): void {
  const contact = work.lead?.contacts[name];
  if (contact?.is !== 'started' || !wasOwned(work, contact)) return;
  const promises = Object.values(work.engine.agreement.promises).filter(({ from }) => from === name);
  for (const promise of promises) for (const run of openRuns(work, promise)) handBack(work, promise, run);
  restartContact(work, name);
  for (const promise of promises) openRun(work, promise);
}

/** Whether one of those who owe had it before this instant. */
const wasOwned = ({ now }: Work, { ownedSince = now }: { readonly ownedSince?: Instant }): boolean => ownedSince < now;

/** Ends a run for its old owner. */
function handBack(work: Work, promise: SlaPromise, run: RunState): void {
  const isKept = run.is === 'open';
  close(work, promise, run, isKept ? 'kept' : 'ended late');
  tell(work, promise, 'restarts', {
    kind: isKept ? 'run kept' : 'run ended late',
    promise: promise.name,
    ...dueOf(run),
  });
}

/**
 * After a change of owner: what is left of each time runs on the calendar of whoever owes it now. What follows later on
 * from being late stays on the calendar on which it became late.
 */
export function moveRuns(work: Work): void {
  for (const run of work.world.openRuns.of(work.subject)) {
    const promise = work.engine.agreement.promises[run.promise];
    if (promise === undefined) continue;
    const calendar = calendarOfPromise(work, promise);
    if (run.is === 'open' && calendar !== run.calendar) moveRun(work, promise, run, calendar);
    if (isOwedByOwner(work, promise)) run.ownedSince ??= work.now;
  }
}

function moveRun(work: Work, promise: SlaPromise, run: RunState, calendar: string): void {
  const [due, target] = [
    movedDue(work, run.due, lengthOf(promise.firm, run.firmChoice)?.length, run.calendar, calendar),
    movedDue(work, run.target, lengthOf(promise.target, run.targetChoice)?.length, run.calendar, calendar),
  ];
  run.calendar = calendar;
  setTimes(work, promise, run, due, target);
}

/** Dates of a lead may become known, or change; what is due before them changes with them. */
export function readDates(work: Work): void {
  for (const run of work.world.openRuns.waiting(work.subject)) {
    const promise = run.is === 'open' ? work.engine.agreement.promises[run.promise] : undefined;
    if (promise?.firm?.kind !== 'before' && promise?.target?.kind !== 'before') continue;
    const due =
      promise.firm?.kind === 'before' ? dueAt(work, promise.firm, undefined, run.from, run.calendar) : run.due;
    const target =
      promise.target?.kind === 'before' ? dueAt(work, promise.target, undefined, run.from, run.calendar) : run.target;
    setTimes(work, promise, run, due, target);
  }
}

function setTimes(
  work: Work,
  promise: SlaPromise,
  run: RunState,
  due: number | undefined,
  target: number | undefined,
): void {
  if (due === run.due && target === run.target) return;
  if (due === undefined) delete run.due;
  else run.due = due;
  if (target === undefined) delete run.target;
  else run.target = target;
  tell(work, promise, 'firm', { kind: 'run moved', promise: promise.name, ...timesOf(run) });
}

/** The runs of a promise that go on. */
export function openRuns({ subject, world }: Work, { name }: SlaPromise): readonly RunState[] {
  return [...world.openRuns.of(subject)].filter((run) => run.promise === name);
}

function close(work: Work, promise: SlaPromise, run: RunState, is: RunState['is']): void {
  const owedBy = run.owedBy ?? oweeOf(work, promise);
  work.counting.run(work, promise.name, run.due, run.is, is);
  run.is = is;
  run.ended = work.now;
  work.world.openRuns.close(work.subject, run);
  if (owedBy !== undefined) run.owedBy = owedBy;
}

function tell(work: Work, { name }: SlaPromise, part: string, what: What): void {
  emit(work, pointer('promises', name, part), what);
}

const dueOf = ({ due }: RunState): { readonly due?: number } => (due === undefined ? {} : { due });

const timesOf = ({ due, target }: RunState): { readonly due?: number; readonly target?: number } => ({
  ...(due === undefined ? {} : { due }),
  ...(target === undefined ? {} : { target }),
});
