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
 * role on that day, away or not. Without a day everybody counts, at the last step.
 */
export function goalPeople(role: Role, day: PlainDate | undefined): Exact {
  const last = exact(role.rampGoals.at(-1) ?? whole);
  const unnamed = product([exact(role.headcount), last]);
  return sum([unnamed, ...role.members.map((member) => (day === undefined ? last : goalRamp(role, member, day)))]);
}

function goalRamp({ rampGoals }: Role, { from, until }: Member, day: PlainDate): Exact {
  if ((from !== undefined && day < from) || (until !== undefined && day > until)) return exact(0);
  const number = dayOf(day);
  const step = rampSpans(rampGoals, from).find((span) => span.from <= number && number <= span.to);
  return exact(step?.share ?? whole);
}
