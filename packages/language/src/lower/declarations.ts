import type { Agreement, LeadType, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { lowerAttribution } from './attribution.ts';
import { lowerCalendar } from './calendar.ts';
import { lowerContact } from './contact.ts';
import { DeclarationSet } from './declaration-set.ts';
import { lowerPersona, lowerSegment } from './definition.ts';
import { lowerFunnel } from './funnel.ts';
import { lowerGoal } from './goal.ts';
import { lowerHandoff } from './handoff.ts';
import { lowerInvariant } from './invariant.ts';
import { lowerKpi } from './kpi.ts';
import { lowerAccount, lowerForm, lowerLead } from './lead.ts';
import type { Lowering } from './lowering.ts';
import { lowerMatrix, prohibitionsOf } from './matrix.ts';
import { lowerMeeting } from './meeting.ts';
import { markNamed, namedOf } from './named.ts';
import { lowerNurture } from './nurture.ts';
import { lowerPromise } from './promise.ts';
import { inOrder, sorted } from './records.ts';
import { lowerReport } from './report.ts';
import { lowerScenario } from './scenario.ts';
import { lowerScore } from './score.ts';
import { leftBy, lowerStage, type StageMap } from './stage.ts';
import { lowerSystem } from './system.ts';
import { lowerQueue, lowerRole, lowerTeam } from './team.ts';
import { limitWays } from './ways-limit.ts';

/** The parts of the agreement that come from declarations rather than from its header. */
export type Declarations = Pick<
  Agreement,
  | 'people'
  | 'calendars'
  | 'teams'
  | 'roles'
  | 'queues'
  | 'account'
  | 'lead'
  | 'channels'
  | 'forms'
  | 'segments'
  | 'personas'
  | 'scores'
  | 'matrices'
  | 'prohibitions'
  | 'stages'
  | 'kpis'
  | 'goals'
  | 'funnels'
  | 'handoffs'
  | 'contacts'
  | 'nurtures'
  | 'promises'
  | 'reports'
  | 'meetings'
  | 'attributions'
  | 'systems'
  | 'scenarios'
  | 'invariants'
>;

/** All declarations, each kind in order of names; the second of two with one name has been reported and is left out. */
export function lowerDeclarations(lowering: Lowering, nodes: readonly ast.Declaration[]): Declarations {
  const all = new DeclarationSet(lowering, nodes);
  const lead = all.together('Lead', (blocks) => lowerLead(lowering, blocks));
  const handoffs = all.each('Handoff', (node) => lowerHandoff(lowering, node));
  const contacts = all.each('ContactPolicy', (node) => lowerContact(lowering, node));
  const aims = lowerAims(lowering, all, lead);
  const reports = all.each('Report', (node) => lowerReport(lowering, node));
  const meetings = all.each('Meeting', (node) => lowerMeeting(lowering, node));
  const written = all.each('PromiseDeclaration', (node) => lowerPromise(lowering, node)).flatMap((one) => one ?? []);
  const made = [...handoffs, ...contacts, ...aims.goals, ...reports, ...meetings].flatMap(({ promises }) => promises);
  return {
    ...lowerPeople(lowering, all),
    account: all.together('Account', (blocks) => lowerAccount(lowering, blocks)),
    lead,
    ...lowerDefinitions(lowering, all, lead),
    kpis: aims.kpis,
    goals: aims.goalsByName,
    funnels: aims.funnels,
    handoffs: byName(handoffs.map(({ handoff }) => handoff)),
    contacts: byName(contacts.map(({ contact }) => contact)),
    nurtures: all.record('Nurture', (node) => lowerNurture(lowering, node)),
    promises: byName<SlaPromise>([...written, ...made]),
    reports: byName(reports.map(({ report }) => report)),
    meetings: byName(meetings.map(({ meeting }) => meeting)),
    ...lowerUnnamed(lowering, all),
    systems: all.record('System', (node) => lowerSystem(lowering, node)),
  };
}

/** Who takes part, and when they work. */
function lowerPeople(lowering: Lowering, all: DeclarationSet) {
  const teams = all.record('Team', (node) => lowerTeam(lowering, node));
  const sameTeams = lowering.same('teams', Object.values(teams));
  return {
    people: sorted([...lowering.people]),
    calendars: all.record('Calendar', (node) => lowerCalendar(lowering, node)),
    teams,
    roles: all.record(
      'Role',
      (node) => lowerRole(lowering, node, teams),
      () => [sameTeams],
    ),
    queues: all.record('Queue', (node) => lowerQueue(lowering, node)),
  };
}

/** What is asked of leads, and the places they go through. */
function lowerDefinitions(lowering: Lowering, all: DeclarationSet, lead: LeadType) {
  const matrices = all.each('Matrix', (node) => ({ node, matrix: lowerMatrix(lowering, node) }));
  const stages = all.list('Stage');
  const left = stages.map((node) => [node.name, leftBy(node)] as const);
  const stageMap: StageMap = { left: new Map(left), path: lead.path };
  // Of the other stages nothing else is asked, so what else is written in one changes none of them.
  const sameLeft = JSON.stringify(left);
  const lowered = all.record(
    'Stage',
    (node) => lowerStage(lowering, node, stageMap),
    () => [sameLeft, lead],
  );
  limitWays(lowering, stages, lowered);
  return {
    channels: all.record('Channel', (node) => markNamed(lowering, namedOf(node), node)),
    forms: all.record('Form', (node) => lowerForm(lowering, node)),
    segments: all.record('Segment', (node) => lowerSegment(lowering, node)),
    personas: all.record('Persona', (node) => lowerPersona(lowering, node)),
    scores: all.record('Score', (node) => lowerScore(lowering, node)),
    matrices: byName(matrices.map(({ matrix }) => matrix)),
    prohibitions: matrices.flatMap(({ node, matrix }) =>
      lowering.once('prohibitions', node, [matrix], () => prohibitionsOf(lowering, node, matrix)),
    ),
    stages: lowered,
  };
}

/** What is aimed at: KPIs measure it, goals promise it, funnels carry it. */
function lowerAims(lowering: Lowering, all: DeclarationSet, lead: LeadType) {
  const kpis = all.record('Kpi', (node) => lowerKpi(lowering, node));
  const goals = all.each('Goal', (node) => lowerGoal(lowering, node, kpis), kpisOfLines);
  const goalsByName = byName(goals.map(({ goal }) => goal));
  const context = { goals: goalsByName, kpis, path: lead.path };
  const funnels = all.record('Funnel', (node) => lowerFunnel(lowering, node, context), inputsOfFunnel);
  return { kpis, goals, goalsByName, funnels };

  function kpisOfLines({ statements }: ast.Goal): readonly unknown[] {
    return statements.map((line) => ('kpi' in line ? kpis[line.kpi?.name ?? ''] : undefined));
  }

  function inputsOfFunnel(node: ast.Funnel): readonly unknown[] {
    const goal = goalsByName[node.goal?.name ?? ''];
    const measured = (goal?.commitments ?? []).map((line) => (line.kind === 'deliver' ? undefined : kpis[line.kpi]));
    return [lead, goal, ...measured];
  }
}

/** What nothing refers to by name. */
function lowerUnnamed(lowering: Lowering, all: DeclarationSet) {
  const attributions = all
    .unnamed('Attribution', (node) => lowerAttribution(lowering, node))
    .flatMap((one) => one ?? []);
  const scenarios = all.unnamed('Scenario', (node) => lowerScenario(lowering, node));
  const invariants = all.unnamed('Always', (node) => lowerInvariant(lowering, node));
  return {
    attributions: inOrder(attributions, ({ of }) => of),
    scenarios: inOrder(scenarios, ({ name }) => name),
    invariants: inOrder(invariants, ({ name }) => name),
  };
}

const byName = <T extends { readonly name: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  sorted(things.map((thing) => [thing.name, thing]));
