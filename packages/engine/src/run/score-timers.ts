import {
  type Instant,
  instantAt,
  lengthEnd,
  type Score,
  secondsOfDay,
  secondsOfTime,
  wallClockAt,
  type Zone,
} from '@sla/agreement';
import { pointer } from '../program/pointer.ts';
import { earn, lineState, publish, reset, scoreState, total, updateOf } from './scores.ts';
import type { Work } from './work.ts';

/** Points that are taken by and by, resets and updates at times of the day. */
export function passScore(work: Work, score: Score): void {
  const { now, engine } = work;
  const state = scoreState(work, score.name);
  score.resets.forEach(({ daily, when, to }, index) => {
    if (daily === undefined || !isTime(engine.calendars.zone(daily.calendar), daily.times, now)) return;
    const cause = pointer('scores', score.name, 'resets', index);
    if (engine.ask(when).test(work.moment) === true) reset(work, score, { when, to }, cause);
  });
  score.rules.forEach((rule, index) => {
    if (rule.kind !== 'decay') return;
    const line = lineState(state, index);
    for (let at = takenNext(work, score, index); at !== undefined && at <= now; at = takenNext(work, score, index)) {
      line.taken = (line.taken ?? 0) + 1;
      earn(work, score, index, rule);
    }
  });
  const update = updateOf(work, score);
  if (update !== undefined && isTime(engine.calendars.zone(update.daily.calendar), update.daily.times, now))
    publish(work, score);
}

/** When a line takes points next: at each full length of time since the event last happened, or since creation. */
function takenNext(work: Work, score: Score, index: number): Instant | undefined {
  const rule = score.rules[index];
  if (rule?.kind !== 'decay') return undefined;
  const { from = work.subject.created, taken = 0 } = scoreState(work, score.name).lines[index] ?? {};
  const calendar = work.engine.agreement.calendar;
  const after = { ...rule.every, amount: rule.every.amount * (taken + 1) };
  const at = lengthEnd(from, after, work.engine.calendars.table(calendar, from));
  return at === 'outside' ? undefined : at;
}

/** When something of a score falls due next by itself; undefined where a part of it does not. */
export function* scoreTimes(work: Work, score: Score): Generator<Instant | undefined> {
  const { engine, now } = work;
  const state = work.subject.scores[score.name];
  for (const [index, rule] of score.rules.entries()) if (rule.kind === 'decay') yield takenNext(work, score, index);
  for (const { daily } of score.resets)
    if (daily !== undefined) yield nextTime(engine.calendars.zone(daily.calendar), daily.times, now);
  const update = updateOf(work, score);
  const isHeldBack = update !== undefined && (state?.shown ?? 0) !== total(work, score);
  if (isHeldBack) yield nextTime(engine.calendars.zone(update.daily.calendar), update.daily.times, now);
}

function isTime(zone: Zone, times: readonly string[], now: Instant): boolean {
  return nextTime(zone, times, now - 1) === now;
}

/** The next of some times of the day after an instant. */
function nextTime(zone: Zone, times: readonly string[], after: Instant): Instant | undefined {
  const today = Math.floor(wallClockAt(zone, after) / secondsOfDay);
  const coming = [today, today + 1].flatMap((day) =>
    times.map((time) => instantAt(zone, day * secondsOfDay + secondsOfTime(time))),
  );
  return coming.filter((at) => at > after).toSorted((a, b) => a - b)[0];
}
