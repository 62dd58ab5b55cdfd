import type { Absence, Allowance, Coverage, Duration, Member, Queue, Ratio, Role, Team, TurnUse } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scoped } from '../names/target.ts';
import { statementMissing } from '../problem/names/statement-missing.ts';
import { roleInvalid } from '../problem/types/role-invalid.ts';
import { fieldOptions } from './fields.ts';
import { countOf, dateOf, durationOf, ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { personOf } from './parties.ts';
import { every, single } from './statements.ts';

/** A team, with the agreement's calendar unless it has one of its own. */
export function lowerTeam(lowering: Lowering, node: ast.Team): Team {
  const led = single(lowering, node.statements, 'LedByStatement');
  const leader = personOf(lowering, led?.person);
  const calendar = lowering.name(single(lowering, node.statements, 'CalendarStatement')?.calendar, ['calendar']);
  const team: Team = {
    ...namedOf(node),
    ...(leader ? { leader } : {}),
    calendar: calendar ?? lowering.header.calendar,
  };
  return markNamed(lowering, team, node, { leader: led });
}

/** A role: its members, limits and ramps. Calendars are handed down from the team, and on to the members. */
export function lowerRole(lowering: Lowering, node: ast.Role, teams: Readonly<Record<string, Team>>): Role {
  const team = teamOf(lowering, node);
  const own = lowering.name(single(lowering, node.statements, 'CalendarStatement')?.calendar, ['calendar']);
  const calendar = own ?? teams[team]?.calendar ?? lowering.header.calendar;
  const capacity = single(lowering, node.statements, 'CapacityStatement');
  const receives = single(lowering, node.statements, 'ReceivesStatement');
  const capacityAllowance = capacity && allowanceOf(lowering, capacity);
  const receivesAllowance = receives && allowanceOf(lowering, receives);
  const headcount = single(lowering, node.statements, 'HeadcountStatement');
  const role: Role = {
    ...namedOf(node),
    team,
    calendar,
    members: every(node.statements, 'MemberStatement').flatMap((line) => memberOf(lowering, line, calendar) ?? []),
    headcount: countOf(lowering, headcount?.count) ?? 0,
    ...(capacityAllowance ? { capacity: capacityAllowance } : {}),
    ...(receivesAllowance ? { receives: receivesAllowance } : {}),
    rampLeads: rampOf(lowering, node, 'leads'),
    rampGoals: rampOf(lowering, node, 'goals'),
    turnUsed: turnOf(lowering, node),
  };
  const ramp = (subject: 'leads' | 'goals') =>
    every(node.statements, 'RampStatement').find((line) => line.subject === subject);
  const keys = { team: node.team, headcount, capacity, receives, rampLeads: ramp('leads'), rampGoals: ramp('goals') };
  return markNamed(lowering, role, node, keys);
}

/** A queue and whose people work it. */
export function lowerQueue(lowering: Lowering, node: ast.Queue): Queue {
  const owned = single(lowering, node.statements, 'OwnedByStatement');
  // A queue owes nothing itself, so that its calendar is named, but nothing runs on it.
  lowering.name(single(lowering, node.statements, 'CalendarStatement')?.calendar, ['calendar']);
  const queue: Queue = {
    ...namedOf(node),
    team: teamOf(lowering, node),
    workedBy: lowering.names(owned?.owners ?? [], ['role']),
  };
  return markNamed(lowering, queue, node, { team: node.team, workedBy: owned });
}

function teamOf(lowering: Lowering, node: ast.Role | ast.Queue): string {
  if (!node.team) {
    const what = node.$type === 'Role' ? 'Role' : 'Queue';
    lowering.report(statementMissing, lowering.place(node, 'name'), [
      `${what} '${node.name}'`,
      'which team it belongs to',
      `${what.toLowerCase()} ${node.name} in Sales`,
    ]);
  }
  return lowering.name(node.team, ['team']) ?? '';
}

function allowanceOf(lowering: Lowering, line: ast.CapacityStatement | ast.ReceivesStatement): Allowance | undefined {
  const count = countOf(lowering, line.amount);
  const per = periodOf(lowering, line.per);
  if (count === undefined || !per) return undefined;
  const scope = line.scope ? { scope: line.scope } : ({ scope: 'each', scopeAssumed: true } as const);
  return markLine(lowering, { count, per, ...scope }, line, { scope: line.scope ? 'scope' : undefined });
}

/** `per business day` is per 1 business day. */
export function periodOf(lowering: Lowering, node: ast.Period | undefined): Duration | undefined {
  if (node?.$type !== 'UnitLiteral') return durationOf(lowering, node);
  return { amount: 1, unit: node.unit, business: node.business };
}

function rampOf(lowering: Lowering, node: ast.Role, subject: 'leads' | 'goals'): readonly Ratio[] {
  const lines = every(node.statements, 'RampStatement').filter((line) => line.subject === subject);
  return (lines[0]?.steps ?? []).flatMap((step) => ratioOf(lowering, step) ?? []);
}

function turnOf(lowering: Lowering, node: ast.Role): TurnUse {
  const line = single(lowering, node.statements, 'TurnStatement');
  const condition = line?.condition;
  if (!condition) return { event: 'assigned' };
  const name = condition.$type === 'Fact' && condition.tails.length === 0 ? condition.subject : undefined;
  if (!name) {
    lowering.report(roleInvalid, condition, [
      'A turn is used by one event: write its name, as in `turn used when meeting_held`.',
    ]);
  }
  return lowering.mark({ event: lowering.name(name, ['event']) ?? 'assigned' }, condition);
}

function memberOf(lowering: Lowering, line: ast.MemberStatement, calendar: string): Member | undefined {
  const person = personOf(lowering, line.person);
  reportLateDates(lowering, line);
  const weight = countOf(lowering, single(lowering, line.clauses, 'WeightClause')?.weight) ?? 1;
  const from = dateOf(lowering, single(lowering, line.clauses, 'FromClause')?.date);
  const until = dateOf(lowering, single(lowering, line.clauses, 'UntilClause')?.date);
  const own = lowering.name(single(lowering, line.clauses, 'CalendarStatement')?.calendar, ['calendar']);
  const covers = every(line.clauses, 'CoversClause').flatMap((clause) => coverageOf(lowering, clause) ?? []);
  const away = every(line.clauses, 'AwayClause').flatMap((clause) => absenceOf(lowering, clause) ?? []);
  if (!person) return undefined;
  const member: Member = {
    person,
    weight,
    covers,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    away,
    calendar: own ?? calendar,
  };
  const [weighing] = every(line.clauses, 'WeightClause');
  return markLine(lowering, member, line, { person: line.person, weight: weighing });
}

/** `calendar Singapore from 2026-10-01` could mean the calendar's start: dates come before it. */
function reportLateDates(lowering: Lowering, { clauses }: ast.MemberStatement): void {
  const calendar = clauses.findIndex((clause) => clause.$type === 'CalendarStatement');
  if (calendar < 0) return;
  for (const clause of clauses.slice(calendar)) {
    if (clause.$type !== 'FromClause' && clause.$type !== 'UntilClause') continue;
    const word = clause.$type === 'FromClause' ? 'from' : 'until';
    lowering.report(roleInvalid, clause, [
      `After 'calendar' it is not clear whether '${word}' means the person or the calendar. Write '${word}' before 'calendar'.`,
    ]);
  }
}

function coverageOf(lowering: Lowering, clause: ast.CoversClause): Coverage | undefined {
  const field = lowering.resolve(clause.field, ['field']);
  if (!field) return undefined;
  const options = fieldOptions(field.node);
  if (!options) {
    return lowering.report(roleInvalid, clause.field, [
      `'${field.name}' has no fixed options, so nobody can cover some of them. Make it \`one of …\`.`,
    ]);
  }
  const option = scoped('option', { kind: 'field', name: field.name });
  const values = clause.values.flatMap((value) => {
    if (options.includes(value.name)) {
      lowering.refer(value, option(value.name));
      return [value.name];
    }
    lowering.unknown(value, [], options);
    return [];
  });
  return lowering.mark({ field: field.name, values }, clause, { field: clause.field });
}

function absenceOf(lowering: Lowering, clause: ast.AwayClause): Absence | undefined {
  const from = dateOf(lowering, clause.from);
  const to = clause.to ? dateOf(lowering, clause.to) : from;
  if (!from || !to) return undefined;
  if (to < from)
    return lowering.report(roleInvalid, clause, [`This absence ends on ${to}, before it begins on ${from}.`]);
  const cover = personOf(lowering, clause.cover);
  return lowering.mark({ from, to, ...(cover ? { coveredBy: cover } : {}) }, clause, { coveredBy: clause.cover });
}
