import {
  type Agreement,
  addMonths,
  dateOf,
  dayOf,
  type Member,
  MONTH_NAMES,
  type Month,
  maxPlanMonths,
  monthsBetween,
  type PlainDate,
  type Role,
  rampShare,
  sentenceList,
} from '@sla/agreement';

/**
 * The months of the term in which none of these members takes a lead on any day; none without dates. Like a plan it
 * does not search centuries for a slip in a date.
 */
export function monthsWithout(
  { effective, expires }: Agreement,
  role: Role,
  members: readonly Member[],
): readonly Month[] {
  if (effective === undefined || expires === undefined || expires < effective) return [];
  return monthsBetween(effective.slice(0, 7), expires.slice(0, 7))
    .slice(0, maxPlanMonths)
    .filter((month) => {
      const days = daysOf(month).filter((day) => effective <= day && day <= expires);
      return !days.some((day) => members.some((member) => takesLeads(role, member, day)));
    });
}

/** In the role, not away without a cover, and not at a step of the ramp at which nobody gets a lead. */
function takesLeads({ rampLeads }: Role, { from, until, away }: Member, day: PlainDate): boolean {
  if ((from !== undefined && day < from) || (until !== undefined && day > until)) return false;
  if (away.some((absence) => absence.from <= day && day <= absence.to && absence.coveredBy === undefined)) return false;
  return rampShare(rampLeads, from, day).numerator !== 0;
}

function daysOf(month: Month): readonly PlainDate[] {
  const first = dayOf(`${month}-01`);
  return Array.from({ length: addMonths(first, 1) - first }, (_, index) => dateOf(first + index));
}

/** `March 2027`, `March 2027 and April 2027`, `March 2027, April 2027, May 2027 and 4 more months`. */
export function monthsText(months: readonly Month[]): string {
  const names = months.map((month) => `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more months`] : names;
  return sentenceList(shown);
}
