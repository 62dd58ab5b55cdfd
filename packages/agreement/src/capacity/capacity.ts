import type { Month } from '../funnel/month.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Handoff } from '../model/handoff.ts';
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
  toDecimal,
  toNumber,
} from '../number/exact.ts';
import { type Demand, demandsOf, handoffsByStage, type LeadsAt } from './demand.ts';
import type { CapacityPlan, NotCounted, RoleCapacity, RoleMonth } from './model.ts';
import { businessDaysIn, monthDays, type Stretch } from './stretch.ts';
import { type Supply, supplyOf, type Tables, tablesOf } from './supply.ts';
import { firstWeekOver } from './weeks.ts';

/**
 * People × ramp × capacity against leads × touches, by role and month. Not counted are touches that repeating promises
 * owe, leads that change policies or come back to a stage, and what tasks and automatic steps take.
 */
export function planCapacity(agreement: Agreement, months: readonly Month[], leadsAt: LeadsAt): CapacityPlan {
  const demands = demandsOf(agreement, months, leadsAt);
  const planned = { from: monthDays(months[0]).from, to: monthDays(months.at(-1)).to };
  const tables = tablesOf(agreement.calendars, planned);
  const received = receivedLeads(agreement, leadsAt);
  const hasLeads = (role: string) => months.some((month) => received.get(role)?.(month) !== undefined);
  const byRole = Map.groupBy(demands, ({ plan }) => plan.role);
  const isConcerned = ({ name, capacity, receives }: Role) =>
    capacity !== undefined || receives !== undefined || byRole.has(name) || hasLeads(name);
  const roles = Object.values(agreement.roles).filter(isConcerned);
  return {
    roles: roles.map((role) => {
      const own = byRole.get(role.name) ?? [];
      return roleCapacity(role, { months, planned, demands: own, tables, leads: received.get(role.name) ?? nothing });
    }),
    demands: demands.map(({ plan }) => plan),
    notCounted: notCounted(agreement, demands),
  };
}

interface RoleSources {
  readonly months: readonly Month[];
  readonly planned: Stretch;
  readonly demands: readonly Demand[];
  readonly tables: Tables;
  readonly leads: (month: Month) => number | undefined;
}

const nothing = (): undefined => undefined;

function roleCapacity(role: Role, sources: RoleSources): RoleCapacity {
  const { months, planned, demands, tables } = sources;
  const supply = supplyOf(role, planned, tables);
  const demanded = (month: Month) => sum(demands.flatMap(({ touches }) => touches.get(month) ?? []));
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
    months: rows,
    ...(over ? { firstMonthOver: over.month } : {}),
    ...(week ? { firstWeekOver: week } : {}),
    ...(full ? { firstMonthFull: full.month } : {}),
  };
}

function roleMonth(role: Role, month: Month, demanded: Exact, supply: Supply, sources: RoleSources): RoleMonth {
  const days = monthDays(month);
  const table = sources.tables(role.calendar);
  const [people, rampedDays, leads] = [supply.people(days), supply.rampedDays(days), sources.leads(month)];
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

/** Leads that handoffs give to each role, by month. A stage's leads count once for a role, whatever conditions say. */
function receivedLeads(
  agreement: Agreement,
  leadsAt: LeadsAt,
): ReadonlyMap<string, (month: Month) => number | undefined> {
  const stages = new Map<string, Set<string>>();
  for (const { stage, handoffs } of handoffsByStage(agreement)) {
    for (const handoff of handoffs) {
      for (const role of receivers(handoff, stage, agreement))
        stages.set(role, (stages.get(role) ?? new Set()).add(stage));
    }
  }
  const inMonth = (at: ReadonlySet<string>) => (month: Month) => {
    const known = [...at].flatMap((stage) => leadsAt(stage, month)?.leads ?? []);
    return known.length === 0 ? undefined : known.reduce((total, leads) => total + leads, 0);
  };
  return new Map([...stages].map(([role, at]) => [role, inMonth(at)]));
}

/** The roles a handoff routes to in turn; of several the one that owns the stage, where one of them does. */
function receivers({ routes }: Handoff, stage: string, { stages }: Agreement): readonly string[] {
  const roles = [...new Set(routes.flatMap(({ to }) => (to.kind === 'round robin' ? [to.role] : [])))];
  const owners = (stages[stage]?.owners ?? []).flatMap((owner) => (owner.kind === 'role' ? [owner.role] : []));
  const owning = roles.filter((role) => owners.includes(role));
  return owning.length > 0 ? owning : roles;
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
