import type { BecameCondition, Duration, EventCondition, Instant } from '@sla/agreement';
import { lengthEnd, lengthStart } from '@sla/agreement';
import type { Mark, Occurrence } from '../model/state.ts';
import { markOf } from '../program/mark.ts';
import { isMeant } from '../program/people.ts';
import { type Program, tableOfOwner } from '../program/program.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Compiled, Moment, Test } from './context.ts';
import { onEvent, onOwner, onStage, onTime, onTurn } from './dependency.ts';

/** What a condition about something that happened asks beside which it is. */
interface Window {
  readonly times: number;
  readonly within?: Duration;
  readonly since?: string;
}

/** `E by … with … at least n times in the last D since STAGE`. */
export function compileEvent(compiler: Compiler, condition: EventCondition): Compiled {
  const { program } = compiler;
  const { event, where } = condition;
  const parts = where.map((part) => compiler.compile(part));
  const fits = fitting(program, condition, parts);
  const isOfAccount = Object.hasOwn(program.agreement.account.events, event);
  const occurrences = ({ subject, account }: Moment): readonly Occurrence[] =>
    (isOfAccount ? account : subject)?.occurrences[event] ?? [];
  return {
    ...plain,
    test: countTest(program, condition, isFixed(condition, parts) ? fittingOf(occurrences, fits) : occurrences, fits),
    on: new Set([
      onEvent(event),
      ...windowKeys(condition),
      ...(condition.by === undefined ? [] : [onOwner]),
      ...parts.flatMap(({ on }) => [...on]),
    ]),
    happens: (moment) =>
      moment.pulse?.occurrences.some((one) => one.event === event && fits(moment, one.occurrence)) ?? false,
    next: condition.within === undefined ? [] : [leaving(program, condition.within, occurrences)],
  };
}

/** `X became Y at least n times in the last D since STAGE`, the present moment included. */
export function compileBecame(compiler: Compiler, condition: BecameCondition): Compiled {
  const mark = markOf(condition.what);
  const known = compiler.turning.get(mark);
  compiler.turning.set(mark, { mark, what: known?.what ?? compiler.compile(condition.what), isKept: true });
  const times = ({ subject }: Moment): readonly Mark[] => subject.became[mark] ?? [];
  return {
    ...plain,
    test: countTest(compiler.program, condition, times, () => true),
    on: new Set([onTurn(mark), ...windowKeys(condition)]),
    happens: ({ pulse }) => pulse?.turned.has(mark) ?? false,
    next: condition.within === undefined ? [] : [leaving(compiler.program, condition.within, times)],
  };
}

const windowKeys = ({ within, since }: Window): readonly string[] => [
  ...(within === undefined ? [] : [onTime, onOwner]),
  ...(since === undefined ? [] : [onStage]),
];

/** Whether one occurrence is of those that are asked about. */
function fitting(program: Program, condition: EventCondition, parts: readonly Compiled[]) {
  const { by, reasons } = condition;
  if (by === undefined && reasons.length === 0 && parts.length === 0) return () => true;
  return (moment: Moment, one: Occurrence): boolean => {
    if (by !== undefined && !isMeant(program.people, by, one.by, moment.lead, moment.account)) return false;
    if (reasons.length > 0 && (one.reason === undefined || !reasons.includes(one.reason))) return false;
    if (parts.length === 0) return true;
    const inner = { ...moment, properties: one.with ?? {} };
    return parts.every(({ test }) => test(inner) === true);
  };
}

/** Whether it is the same at every moment which occurrences fit: it hangs on nothing but themselves. */
const isFixed = ({ by, where }: EventCondition, parts: readonly Compiled[]): boolean =>
  where.length > 0 &&
  (by === undefined || by.kind === 'person' || by.kind === 'role' || by.kind === 'team') &&
  parts.every(({ on }) => on.size === 0);

/** Histories up to so long are looked through each time. */
const SHORT_HISTORY = 64;

/** Those of a long history that fit, kept as long as it is, so that each occurrence is looked at once: histories only grow. */
function fittingOf(
  of: (moment: Moment) => readonly Occurrence[],
  fits: (moment: Moment, one: Occurrence) => boolean,
): (moment: Moment) => readonly Occurrence[] {
  const kept = new WeakMap<readonly Occurrence[], { seen: number; readonly fitting: Occurrence[] }>();
  return (moment) => {
    const all = of(moment);
    if (all.length <= SHORT_HISTORY) return all;
    const known = kept.get(all) ?? { seen: 0, fitting: [] };
    for (const one of all.slice(known.seen)) if (fits(moment, one)) known.fitting.push(one);
    known.seen = all.length;
    kept.set(all, known);
    return known.fitting;
  };
}

/** Counts from the last backwards, as far as the window reaches and until there are enough. */
function countTest<One extends Mark>(
  program: Program,
  { times, within, since }: Window,
  of: (moment: Moment) => readonly One[],
  fits: (moment: Moment, one: One) => boolean,
): Test {
  return (moment) => {
    const all = of(moment);
    if (all.length < times) return false;
    const entered = since === undefined ? undefined : moment.lead?.entered[since]?.at(-1);
    if (since !== undefined && entered === undefined) return false;
    const from = within === undefined ? Number.NEGATIVE_INFINITY : windowStart(program, moment, within);
    let count = 0;
    for (let index = all.length - 1; index >= 0; index--) {
      const one = all[index];
      if (one === undefined || one.at < from || (entered !== undefined && one.n < entered.n)) break;
      if (fits(moment, one) && ++count >= times) return true;
    }
    return count >= times;
  };
}

function windowStart(program: Program, { now, lead }: Moment, within: Duration): Instant {
  const start = lengthStart(now, within, tableOfOwner(program, lead, now));
  return start === 'outside' ? Number.NEGATIVE_INFINITY : start;
}

/** When the next of what happened leaves the window: one second after its length has passed. */
function leaving(program: Program, within: Duration, of: (moment: Moment) => readonly Mark[]) {
  return (moment: Moment): Instant | undefined => {
    const all = of(moment);
    const from = windowStart(program, moment, within);
    const first = all[firstAt(all, from)];
    if (first === undefined) return undefined;
    return firstOutside(program, moment, first.at, within);
  };
}

/** The first instant at which something lies outside the window that looks back from there. */
function firstOutside(program: Program, { lead, now }: Moment, at: Instant, within: Duration): Instant | undefined {
  const table = tableOfOwner(program, lead, at);
  const isOutside = (instant: Instant): boolean => {
    const start = lengthStart(instant, within, table);
    return start !== 'outside' && start > at;
  };
  const end = lengthEnd(at, within, table);
  if (end === 'outside') return undefined;
  // The end of a length and its beginning are each other's mirror but for changes of the clocks and working days.
  let [low, high] = [Math.max(at, now), Math.max(end, now) + 1];
  for (let step = 86_400; !isOutside(high); step *= 2) {
    if (step > 400 * 86_400) return undefined;
    [low, high] = [high, high + step];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isOutside(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The first that is not before an instant; times are in order. */
function firstAt(all: readonly Mark[], from: Instant): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
