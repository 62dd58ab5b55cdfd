import {
  type Agreement,
  addMonths,
  dateOf,
  dayOf,
  type Member,
  type Month,
  monthsBetween,
  type PlainDate,
  type Role,
} from '@sla/agreement';

/** Months in which something can be missing; a term with a slip in a date is not searched for centuries. */
const MOST_MONTHS = 120;

/** The months of the term in which none of these members takes a lead on any day; none without dates. */
export function monthsWithout(
  { effective, expires }: Agreement,
  role: Role,
  members: readonly Member[],
): readonly Month[] {
  if (effective === undefined || expires === undefined || expires < effective) return [];
  return monthsBetween(effective.slice(0, 7), expires.slice(0, 7))
    .slice(0, MOST_MONTHS)
    .filter((month) => {
      const days = daysOf(month).filter((day) => effective <= day && day <= expires);
      return !days.some((day) => members.some((member) => takesLeads(role, member, day)));
    });
}

/** In the role, not away without a cover, and not at a step of the ramp at which nobody gets a lead. */
function takesLeads({ rampLeads }: Role, { from, until, away }: Member, day: PlainDate): boolean {
  if ((from !== undefined && day < from) || (until !== undefined && day > until)) return false;
  if (away.some((absence) => absence.from <= day && day <= absence.to && absence.coveredBy === undefined)) return false;
  const steps = rampLeads.length - 1;
  // From this day on a newcomer is past all steps but the last.
  const step = from === undefined ? steps : stepOn(from, day, steps);
  return rampLeads[step]?.numerator !== 0;
}

/** A month of a ramp is counted from the day of the start. */
function stepOn(from: PlainDate, day: PlainDate, last: number): number {
  let step = 0;
  while (step < last && dateOf(addMonths(dayOf(from), step + 1)) <= day) step++;
  return step;
}

function daysOf(month: Month): readonly PlainDate[] {
  const first = dayOf(`${month}-01`);
  return Array.from({ length: addMonths(first, 1) - first }, (_, index) => dateOf(first + index));
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `March 2027`, `March 2027 and April 2027`, `March 2027, April 2027, May 2027 and 4 more months`. */
export function monthsText(months: readonly Month[]): string {
  const names = months.map((month) => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more months`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
