import type { Compiled } from '../condition/context.ts';
import { onTurn } from '../condition/dependency.ts';
import { entry } from '../model/entry.ts';
import type { Line } from '../program/lines.ts';
import { linkAccount } from './account.ts';
import { act } from './act.ts';
import { exhaustSpent } from './attempts.ts';
import { effect } from './effects.ts';
import { startSuccessors } from './follow-up.ts';
import { readDates } from './promises.ts';
import { idleScores } from './scores.ts';
import { moveStage } from './stages.ts';
import { type Coming, isUnsettled, markNow, record, refresh, touch, type Work } from './work.ts';

/** More moments than this at one instant are a circle; the checks find those before. */
const MOST_MOMENTS = 1_000;

/** Lets everything happen that is coming, and all that follows, until nothing moves. */
export function settle(work: Work): void {
  for (let moments = 0; moments < MOST_MOMENTS; moments++) {
    const coming = work.coming.shift() ?? (isUnsettled(work) ? { happenings: [] } : undefined);
    if (coming !== undefined) pass(work, coming);
    else if (!moveStage(work)) return;
  }
  throw new Error(`At ${work.now} things went in a circle for ${work.subject.id}.`);
}

/** One moment: it happens, what turns true is noticed, and the lines act in their order. */
function pass(work: Work, { change, happenings, decided, isKnown }: Coming): void {
  idleScores(work);
  change?.();
  if (isKnown === undefined) for (const happening of happenings) record(work, happening);
  for (const happening of happenings) effect(work, happening);
  linkAccount(work);
  readDates(work);
  const pulse = { occurrences: happenings, turned: new Set<string>(), ...(decided === undefined ? {} : { decided }) };
  work.moment = { ...work.moment, pulse };
  notice(work);
  const { lines, afterStops } = work.engine;
  const stopping = readDue(work, 0, afterStops);
  startSuccessors(work);
  const instants = [...stopping, ...readDue(work, afterStops, lines.length)];
  exhaustSpent(work);
  work.moment = { ...work.moment, pulse: undefined };
  refresh(work);
  for (const line of instants) observe(work, line.mark, line.compiled);
}

/** Reads the lines of some phases that have to be read, and answers which of them hold at an instant only. */
function readDue(work: Work, from: number, end: number): readonly Line[] {
  const instants: Line[] = [];
  for (let index = next(work, from, end); index !== undefined; index = next(work, index + 1, end)) {
    work.due.lines.delete(index);
    const line = work.engine.lines[index];
    if (line === undefined || (line.of === 'lead') !== (work.lead !== undefined)) continue;
    if (read(work, line)) act(work, line);
    if (line.compiled.isInstant) instants.push(line);
  }
  return instants;
}

/** The first line of some phases that has to be read; lines before it wait for the next moment. */
function next({ due }: Work, from: number, end: number): number | undefined {
  let least: number | undefined;
  for (const index of due.lines)
    if (index >= from && index < end && (least === undefined || index < least)) least = index;
  return least;
}

/** Whether a line acts: it turns true, or for some is no longer so. */
function read(work: Work, { compiled, mark, does }: Line): boolean {
  const { changes, turns } = observe(work, mark, compiled);
  return does.phase === 'standing' || does.phase === 'consent' ? changes : turns;
}

/** Remembers whether something holds, and answers whether that is new, and whether it turns true or one of its events happens. */
export function observe({ moment, subject }: Work, mark: string, what: Compiled): Observed {
  const changes = (what.test(moment) === true) !== (subject.holding[mark] === true);
  if (changes && subject.holding[mark]) delete subject.holding[mark];
  else if (changes) subject.holding[mark] = true;
  return { changes, turns: subject.holding[mark] === true && (changes || (what.happens?.(moment) ?? false)) };
}

interface Observed {
  readonly changes: boolean;
  readonly turns: boolean;
}

/** Observes what holds already, so that none of it turns true by being looked at for the first time. */
export function observeTurning(work: Work): void {
  for (const { mark, what } of work.engine.turning) observe(work, turned(mark), what);
}

const turned = (mark: string): string => `becomes ${mark}`;

/** Notices what turns true now, and since when things have held. */
function notice(work: Work): void {
  const { engine, subject, due } = work;
  for (const index of due.lasting) {
    const lasting = engine.lasting[index];
    if (lasting === undefined) continue;
    const { mark, what } = lasting;
    const holds = what.test(work.moment) === true;
    if (holds === (subject.since[mark] !== undefined)) continue;
    if (holds) subject.since[mark] = work.now;
    else delete subject.since[mark];
    touch(work, onTurn(mark));
  }
  due.lasting.clear();
  for (const index of due.turning) {
    const turning = engine.turning[index];
    if (turning === undefined) continue;
    const { mark, what, isKept } = turning;
    if (!observe(work, turned(mark), what).turns) continue;
    work.moment.pulse?.turned.add(mark);
    if (isKept) entry(subject.became, mark, () => []).push(markNow(work));
    touch(work, onTurn(mark));
  }
  due.turning.clear();
}
