import type { Month } from '../funnel/month.ts';
import type { Allowance, Role } from '../model/party.ts';
import { ceiling, compare, type Exact, exact, floor, product, quotient, signOf, sum } from '../number/exact.ts';
import { dateOf, weekdayOf } from '../time/plain-date.ts';
import type { WorkingTable } from '../time/working-table.ts';
import type { RoleWeek } from './model.ts';
import { businessDaysIn, monthDays, overlap, type Stretch } from './stretch.ts';
import type { Supply } from './supply.ts';

/** What a role's weeks are computed from. */
export interface WeekSources {
  readonly role: Role;
  readonly capacity: Allowance;
  readonly months: readonly Month[];
  readonly planned: Stretch;
  readonly demanded: (month: Month) => Exact;
  readonly supply: Supply;
  readonly table: WorkingTable | undefined;
}

/**
 * The first week that asks for more touches than people can make. A month's touches are spread evenly over the business
 * days of the role's calendar in it, so that a week with an absence can break although its month does not. What people
 * can make in a plain month they may make in any week of it, so only capacity by working time breaks by the week.
 */
export function firstWeekOver(sources: WeekSources): RoleWeek | undefined {
  const { planned, capacity, supply } = sources;
  if (!capacity.per.business) return undefined;
  const perDay = demandPerDay(sources);
  if (perDay.size === 0) return undefined;
  for (let monday = planned.from - weekdayOf(planned.from) + 1; monday <= planned.to; monday += 7) {
    const week = overlap({ from: monday, to: monday + 6 }, planned);
    const demanded = demandIn(week, sources, perDay);
    // Nothing is never too much, and asking what people can make takes longest.
    const available = signOf(demanded) > 0 ? supply.amount(capacity, week) : undefined;
    if (available === undefined || compare(demanded, available) <= 0) continue;
    return {
      from: dateOf(week.from),
      to: dateOf(week.to),
      available: Number(floor(available)),
      demanded: Number(ceiling(demanded)),
    };
  }
  return undefined;
}

/** What a business day of a month asks for. */
interface DayDemand {
  readonly days: Stretch;
  readonly demanded: Exact;
}

function demandPerDay({ months, table, demanded, planned }: WeekSources): ReadonlyMap<Month, DayDemand> {
  const byMonth = new Map<Month, DayDemand>();
  for (const month of months) {
    const days = overlap(monthDays(month), planned);
    const all = table ? businessDaysIn(table, days) : 0;
    const asked = demanded(month);
    if (all > 0 && signOf(asked) > 0) byMonth.set(month, { days, demanded: quotient(asked, exact(all)) });
  }
  return byMonth;
}

/** A week lies in one month or in two. */
function demandIn(week: Stretch, { table }: WeekSources, perDay: ReadonlyMap<Month, DayDemand>): Exact {
  const months = [...new Set([week.from, week.to].map((day) => dateOf(day).slice(0, 7)))];
  return sum(
    months.flatMap((month) => {
      const own = perDay.get(month);
      return own && table ? product([own.demanded, exact(businessDaysIn(table, overlap(week, own.days)))]) : [];
    }),
  );
}
