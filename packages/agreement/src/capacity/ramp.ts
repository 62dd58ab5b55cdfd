import type { PlainDate } from '../model/calendar.ts';
import type { Member, Role } from '../model/party.ts';
import type { Ratio } from '../model/ratio.ts';
import { type Exact, exact, product, sum } from '../number/exact.ts';
import { addMonths, type DayNumber, dayOf } from '../time/plain-date.ts';

const whole: Ratio = { numerator: 1, denominator: 1 };

/** A time with one step of a ramp, both days included; infinite where it has no end. */
export interface RampSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly share: Ratio;
}

/**
 * The steps of a ramp as times: the first, second, … month since the start, and every later one. A month is counted from
 * the day of the start. Who has no start is no newcomer and at the last step from the beginning.
 */
export function rampSpans(steps: readonly Ratio[], start: PlainDate | undefined): readonly RampSpan[] {
  const last = steps.at(-1) ?? whole;
  if (start === undefined || steps.length === 0) {
    return [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, share: last }];
  }
  const first = dayOf(start);
  return steps.map((share, step) => ({
    from: addMonths(first, step),
    to: step === steps.length - 1 ? Number.POSITIVE_INFINITY : addMonths(first, step + 1) - 1,
    share,
  }));
}

/**
 * The people of a role, each × the ramp of goals, on a day: what `for each` multiplies by. Those count who are in the
 * role on that day, away or not.
 */
export function goalPeople(role: Role, day: PlainDate): Exact {
  const unnamed = product([exact(role.headcount), lastStep(role)]);
  return sum([unnamed, ...role.members.map((member) => goalRamp(role, member, day))]);
}

/**
 * The same on no day in particular: as many as are in the role at once on one of some days, all at the last step. Without
 * days everybody counts. Who left before, or takes over from somebody else, adds nobody to a month.
 */
export function mostGoalPeople(role: Role, days: readonly PlainDate[]): Exact {
  const countOn = (day: PlainDate): number => role.members.filter((member) => isInRole(member, day)).length;
  const members = days.length === 0 ? role.members.length : Math.max(...days.map(countOn));
  return product([exact(role.headcount + members), lastStep(role)]);
}

const lastStep = ({ rampGoals }: Role): Exact => exact(rampGoals.at(-1) ?? whole);

const isInRole = ({ from, until }: Member, day: PlainDate): boolean =>
  (from === undefined || day >= from) && (until === undefined || day <= until);

const goalRamp = ({ rampGoals }: Role, member: Member, day: PlainDate): Exact =>
  exact(isInRole(member, day) ? rampShare(rampGoals, member.from, day) : 0);

/** The step of a ramp on a day, for somebody who started on another; of no ramp the whole. */
export function rampShare(steps: readonly Ratio[], start: PlainDate | undefined, day: PlainDate): Ratio {
  const number = dayOf(day);
  const step = rampSpans(steps, start).find((span) => span.from <= number && number <= span.to);
  return step?.share ?? whole;
}
