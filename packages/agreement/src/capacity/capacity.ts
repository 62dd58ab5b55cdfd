import type { Month } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Role } from '../model/party.ts';
import {
  ceiling,
  compare,
  type Exact,
  exact,
  floor,
  quotient,
  signOf,
  sum,
  terms,
  toDecimal,
  toNumber,
} from '../number/exact.ts';
import { type Demand, demandsOf, type LeadsAt } from './demand.ts';
import { knownCapacity, type RoleInputs, sameCalendars } from './known-roles.ts';
import type { CapacityPlan, NotCounted, RoleCapacity, RoleMonth } from './model.ts';
import { type Received, receivedLeads } from './received.ts';
import { businessDaysIn, monthDays, overlap, type PlannedTime, plannedDays, type Stretch } from './stretch.ts';
import { type Supply, supplyOf, type Tables, tablesOf } from './supply.ts';
import { firstWeekOver } from './weeks.ts';

/**
 * People × ramp × capacity against leads × touches, by role and month. Not counted are touches that repeating promises
 * owe, leads that change policies or come back to a stage, and what tasks and automatic steps take.
 */
export function planCapacity(agreement: Agreement, time: PlannedTime, leadsAt: LeadsAt): CapacityPlan {
  const steps = capacityInSteps(agreement, time, leadsAt);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a pause before each role, so that an editor can answer in between. */
export function* capacityInSteps(
  agreement: Agreement,
  time: PlannedTime,
  leadsAt: LeadsAt,
): Generator<void, CapacityPlan, void> {
  const { months } = time;
  const demands = demandsOf(agreement, months, leadsAt);
  const planned = plannedDays(time);
  const calendars = sameCalendars(agreement.calendars);
  const tables = tablesOf(calendars, planned);
  const received = receivedLeads(agreement, leadsAt);
  const hasLeads = (role: string) => months.some((month) => received.get(role)?.inMonth(month) !== undefined);
  const byRole = Map.groupBy(demands, ({ plan }) => plan.role);
  const isConcerned = ({ name, capacity, receives }: Role) =>
    capacity !== undefined || receives !== undefined || byRole.has(name) || hasLeads(name);
  const roles: RoleCapacity[] = [];
  for (const role of Object.values(agreement.roles)) {
    yield;
    if (!isConcerned(role)) continue;
    const sources = {
      months,
      planned,
      demanded: demandedOf(months, byRole.get(role.name) ?? []),
      tables,
      received: received.get(role.name) ?? nothing,
    };
    const inputs = { calendars, planned, asked: askedOf(sources) };
    roles.push(knownCapacity(role, inputs, () => roleCapacity(role, sources)));
  }
  return { roles, demands: demands.map(({ plan }) => plan), notCounted: notCounted(agreement, demands) };
}

const demandedOf = (months: readonly Month[], demands: readonly Demand[]): ReadonlyMap<Month, Exact> =>
  new Map(months.map((month) => [month, sum(demands.flatMap(({ touches }) => touches.get(month) ?? []))]));

const askedOf = ({ months, demanded, received }: RoleSources): RoleInputs['asked'] =>
  months.map((month) => {
    const touches = terms(demanded.get(month) ?? exact(0)).join('/');
    return [month, `${touches} ${received.inMonth(month) ?? ''} ${received.atMost}`];
  });

interface RoleSources {
  readonly months: readonly Month[];
  readonly planned: Stretch;
  readonly demanded: ReadonlyMap<Month, Exact>;
  readonly tables: Tables;
  readonly received: Received;
}

const nothing: Received = { inMonth: () => undefined, atMost: false };

function roleCapacity(role: Role, sources: RoleSources): RoleCapacity {
  const { months, planned, tables, received } = sources;
  const supply = supplyOf(role, planned, tables);
  const demanded = (month: Month) => sources.demanded.get(month) ?? exact(0);
  const rows = months.map((month) => roleMonth(role, month, demanded(month), supply, sources));
  const { capacity, receives, name, text, team } = role;
  const over = rows.find((row) => row.over);
  const full = rows.find((row) => row.full);
  const week =
    capacity && firstWeekOver({ role, capacity, months, planned, demanded, supply, table: tables(role.calendar) });
  return {
    role: name,
    ...(text ? { text } : {}),
    team,
    ...(capacity ? { capacity } : {}),
    ...(receives ? { receives } : {}),
    leadsAtMost: received.atMost,
    months: rows,
    ...(over ? { firstMonthOver: over.month } : {}),
    ...(week ? { firstWeekOver: week } : {}),
    ...(full ? { firstMonthFull: full.month } : {}),
  };
}

function roleMonth(role: Role, month: Month, demanded: Exact, supply: Supply, sources: RoleSources): RoleMonth {
  const days = overlap(monthDays(month), sources.planned);
  const table = sources.tables(role.calendar);
  const [people, rampedDays, leads] = [supply.people(days), supply.rampedDays(days), sources.received.inMonth(month)];
  const available = role.capacity && supply.amount(role.capacity, days);
  const receivable = role.receives && supply.amount(role.receives, days);
  return {
    month,
    people,
    ...(table ? { workingDays: businessDaysIn(table, days) } : {}),
    ...(rampedDays ? { rampedDays: decimal(rampedDays) } : {}),
    ...(available ? { available: Number(floor(available)) } : {}),
    demanded: Number(ceiling(demanded)),
    ...(available && signOf(available) > 0 ? { utilisation: utilisation(demanded, available) } : {}),
    over: available !== undefined && compare(demanded, available) > 0,
    ...(leads === undefined ? {} : { leads }),
    ...(receivable ? { receivable: Number(floor(receivable)) } : {}),
    ...(leads === undefined || people === 0 ? {} : { leadsPerPerson: decimal(quotient(exact(leads), exact(people))) }),
    full: leads !== undefined && receivable !== undefined && compare(exact(leads), receivable) > 0,
  };
}

function notCounted({ contacts, promises }: Agreement, demands: readonly Demand[]): NotCounted {
  const counted = new Set(demands.map(({ plan }) => plan.contact));
  return {
    contacts: Object.keys(contacts).filter((name) => !counted.has(name)),
    repeating: Object.values(promises)
      .filter(({ repeats }) => repeats)
      .map(({ name }) => name),
  };
}

const decimal = (value: Exact): number => Number(toDecimal(value, 2, 'half-even'));

const utilisation = (demanded: Exact, available: Exact): number =>
  Math.round(toNumber(quotient(demanded, available)) * 1e4) / 1e4;
