import { dates, type Instant, type PlainDate, type SlaPromise } from '@sla/agreement';
import { holds, order } from '../condition/compare.ts';
import type { DayCount, OwnRunState } from '../model/measured.ts';
import { pointer } from '../program/pointer.ts';
import { recipients } from '../run/notify.ts';
import { type Added, add, dateAt, endOf, nothing, startOf, together } from './days.ts';
import { needsOf } from './needs.ts';
import { nextOccurrence } from './occurrences.ts';
import { emitOverAll, type OverAll } from './over-all.ts';
import { countRun } from './promise-counts.ts';

/** How a line of a goal came out for its time. */
export interface Judged {
  readonly promise: SlaPromise;
  readonly isKept: boolean;
  /** When that time began. */
  readonly from: Instant;
}

/** Opens the runs of the agreement's own promises that are to come next: of each schedule one, of each time the one. */
export function openOwnRuns(over: OverAll): void {
  for (const promise of over.engine.measures.own) {
    if (promise.starts.kind === 'schedule') openScheduled(over, promise);
    else if (promise.starts.kind === 'term') openTerm(over, promise);
  }
}

function openScheduled(over: OverAll, promise: SlaPromise): void {
  const { engine, world, now } = over;
  const { measured } = world.state;
  const isOpen = ({ promise: of, due }: OwnRunState): boolean =>
    of === promise.name && (due === undefined || due > now);
  if (measured.runs.some(isOpen)) return;
  // What is never late is owed from now on.
  const next = promise.firm === undefined ? {} : nextOccurrence(engine, promise, measured.begun ?? now, now);
  if (next !== undefined) open(over, promise, next);
}

function openTerm(over: OverAll, promise: SlaPromise): void {
  const { engine, world, now } = over;
  const { firm, starts } = promise;
  const { opened } = world.state.measured;
  if (opened[promise.name] === true || starts.kind !== 'term') return;
  if (starts.from !== undefined && startOf(engine, starts.from) > now) return;
  opened[promise.name] = true;
  const last = firm?.kind === 'on' ? firm.date : undefined;
  const due = last === undefined ? undefined : endOf(engine, last);
  if (due !== undefined && due <= now) return;
  open(over, promise, {
    ...(starts.from === undefined ? {} : { first: starts.from }),
    ...(last === undefined ? {} : { last }),
    ...(due === undefined ? {} : { due }),
  });
}

/** When the run of a promise for a named time begins. */
export function* openings({ engine, world }: OverAll): Generator<Instant> {
  for (const { name, starts } of engine.measures.own) {
    const isComing = starts.kind === 'term' && world.state.measured.opened[name] !== true;
    if (isComing && starts.from !== undefined) yield startOf(engine, starts.from);
  }
}

/** What a run is about: the days that are counted, and when it is due. */
type Span = Pick<OwnRunState, 'first' | 'last' | 'due'>;

function open(over: OverAll, promise: SlaPromise, span: Span): void {
  const { engine, world, now } = over;
  const { name, done } = promise;
  const today = dateAt(engine, now);
  const needs = needsOf(engine, promise, span.last ?? engine.agreement.expires ?? today);
  const run: OwnRunState = {
    promise: name,
    is: isReviewed(over, promise) ? 'kept' : 'open',
    count: countedIn(over, promise, span),
    ...(done.kind === 'measure' ? span : dueOf(span)),
    ...(needs === undefined ? {} : { needs }),
  };
  world.state.measured.runs.push(run);
  countRun(over, name, run.due, undefined, 'open');
  if (run.is === 'kept') countRun(over, name, run.due, 'open', 'kept');
  else keepIfReached(over, promise, run);
}

/** What has been counted already for a run that begins now. */
function countedIn({ engine, world, now }: OverAll, promise: SlaPromise, { first, last }: Span): DayCount {
  const count = nothing();
  const mark = engine.measures.markOf(promise);
  if (mark === undefined) return count;
  const days = { ...(first === undefined ? {} : { first }), last: last ?? dateAt(engine, now) };
  const { n, sum } = together(world.state.measured.days[mark], days);
  add(count, { n, ...(sum === undefined ? {} : { sum }) });
  return count;
}

/** A review that the agreement says was held since the date before needs not be held again. */
function isReviewed({ engine, world, now }: OverAll, { kind, starts }: SlaPromise): boolean {
  const { reviewedOn, effective, fiscalYear } = engine.agreement;
  const isFirst = world.state.measured.begun === now;
  if (kind !== 'review' || !isFirst || reviewedOn === undefined || starts.kind !== 'schedule') return false;
  const today = dateAt(engine, now);
  const start = effective ?? today;
  const past = dates(starts.every, start, today, { start, ...(fiscalYear === undefined ? {} : { fiscalYear }) });
  return reviewedOn <= today && reviewedOn > (past.filter((date) => date < today).at(-1) ?? start);
}

/** Something was counted: runs that it belongs to come nearer to what they need. */
export function reach(over: OverAll, mark: string, date: PlainDate, { n, sum, before }: Added): void {
  for (const promise of over.engine.measures.reached.get(mark) ?? []) {
    for (const run of over.world.state.measured.runs) {
      if (run.promise !== promise.name || run.is !== 'open' || !isWithin(run, date)) continue;
      // A lead that has counted for this run already counts once.
      if (before !== undefined && (run.first === undefined || before >= run.first)) continue;
      add(run.count, { ...(n === undefined ? {} : { n }), ...(sum === undefined ? {} : { sum }) });
      keepIfReached(over, promise, run);
    }
  }
}

const isWithin = ({ first, last }: OwnRunState, date: PlainDate): boolean =>
  (first === undefined || date >= first) && (last === undefined || date <= last);

function keepIfReached(over: OverAll, promise: SlaPromise, run: OwnRunState): void {
  if (promise.done.kind !== 'measure' || promise.done.atLeast === undefined || run.needs === undefined) return;
  const { reached } = over.engine.measures.gaugeOf(promise) ?? {};
  if (reached !== undefined && holds('>=', order(reached(run.count), run.needs)) === true) keep(over, promise, run);
}

function keep(over: OverAll, { name }: SlaPromise, run: OwnRunState): void {
  const isLate = run.is === 'late';
  countRun(over, name, run.due, run.is, isLate ? 'done late' : 'kept');
  emitOverAll(over, pointer('promises', name, 'done'), {
    kind: isLate ? 'run done late' : 'run kept',
    promise: name,
    ...dueOf(run),
  });
  const { measured } = over.world.state;
  // What is kept stays until it would have been due, so that it is not owed twice.
  if (isLate || run.due === undefined) measured.runs = measured.runs.filter((one) => one !== run);
  else run.is = 'kept';
}

/** People have done what they owe: the run that has been open longest ends. Without one nothing follows. */
export function doneByHand(over: OverAll, name: string): void {
  const promise = over.engine.agreement.promises[name];
  const run = over.world.state.measured.runs.find((one) => one.promise === name && one.is !== 'kept');
  if (promise === undefined || run === undefined) return;
  keep(over, promise, run);
  openOwnRuns(over);
}

/** Deals with the runs that are due now, and says how the lines of goals among them came out. */
export function dueOwnRuns(over: OverAll): readonly Judged[] {
  const { engine, world, now } = over;
  const { measured } = world.state;
  const judged: Judged[] = [];
  for (const run of [...measured.runs]) {
    const promise = engine.agreement.promises[run.promise];
    if (run.due === undefined || run.due > now || run.is === 'late' || promise === undefined) continue;
    const isKept = run.is === 'kept' || isReached(over, promise, run);
    if (isKept === undefined) drop(over, run);
    else {
      if (run.is === 'open') settle(over, promise, run, isKept);
      if (promise.done.kind === 'measure') judged.push({ promise, isKept, from: beginOf(over, run) });
      // What people owe goes on being owed until it is done.
      if (isKept || promise.done.kind === 'measure') drop(over, run);
    }
  }
  return judged;
}

function beginOf({ engine, world, now }: OverAll, { first }: OwnRunState): Instant {
  return first === undefined ? (world.state.measured.begun ?? now) : startOf(engine, first);
}

function drop({ world }: OverAll, run: OwnRunState): void {
  const { measured } = world.state;
  measured.runs = measured.runs.filter((one) => one !== run);
}

/** Whether what is measured has come to what it has to; undefined where nobody wrote what that is. */
function isReached({ engine, world }: OverAll, promise: SlaPromise, run: OwnRunState): boolean | undefined {
  const { done } = promise;
  if (done.kind !== 'measure') return false;
  if (run.needs === undefined || run.last === undefined) return undefined;
  const { first, last } = run;
  const value = engine.measures
    .gaugeOf(promise)
    ?.read(world.state.measured, { ...(first === undefined ? {} : { first }), last });
  return value !== undefined && holds(done.atLeast === undefined ? '<=' : '>=', order(value, run.needs)) === true;
}

function settle(over: OverAll, promise: SlaPromise, run: OwnRunState, isKept: boolean): void {
  const { name, late } = promise;
  countRun(over, name, run.due, run.is, isKept ? 'kept' : 'late');
  run.is = isKept ? 'kept' : 'late';
  if (isKept) {
    emitOverAll(over, pointer('promises', name, 'done'), { kind: 'run kept', promise: name, ...dueOf(run) });
    return;
  }
  emitOverAll(over, pointer('promises', name, 'firm'), { kind: 'run late', promise: name, ...dueOf(run) });
  // What is measured is over when its time is; it is not done late.
  if (promise.done.kind === 'measure') countRun(over, name, run.due, 'late', 'ended late');
  late.forEach(({ do: action }, index) => {
    const cause = pointer('promises', name, 'late', index);
    if (action.kind === 'do') emitOverAll(over, cause, action);
    if (action.kind === 'notify') {
      const who = recipients({ engine: over.engine, lead: undefined, moment: { account: undefined } }, action.who);
      emitOverAll(over, cause, { kind: 'notify', who, by: action.by });
    }
  });
}

const dueOf = ({ due }: Span): { readonly due?: Instant } => (due === undefined ? {} : { due });
