import type { Agreement, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { lowerAttribution } from './attribution.ts';
import { lowerCalendar } from './calendar.ts';
import { lowerContact } from './contact.ts';
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
import { lowerStage, type StageMap } from './stage.ts';
import { lowerSystem } from './system.ts';
import { lowerQueue, lowerRole, lowerTeam } from './team.ts';

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
  const teams = all.record('Team', (node) => lowerTeam(lowering, node));
  const lead = lowerLead(lowering, all.of('Lead'));
  const matrices = all.list('Matrix').map((node) => ({ node, matrix: lowerMatrix(lowering, node) }));
  const stageMap: StageMap = { nodes: new Map(all.list('Stage').map((node) => [node.name, node])), path: lead.path };
  const handoffs = all.list('Handoff').map((node) => lowerHandoff(lowering, node));
  const contacts = all.list('ContactPolicy').map((node) => lowerContact(lowering, node));
  const kpis = all.record('Kpi', (node) => lowerKpi(lowering, node));
  const goals = all.list('Goal').map((node) => lowerGoal(lowering, node, kpis));
  const goalsByName = byName(goals.map(({ goal }) => goal));
  const reports = all.list('Report').map((node) => lowerReport(lowering, node));
  const meetings = all.list('Meeting').map((node) => lowerMeeting(lowering, node));
  const written = all.list('PromiseDeclaration').flatMap((node) => lowerPromise(lowering, node) ?? []);
  const made = [...handoffs, ...contacts, ...goals, ...reports, ...meetings].flatMap(({ promises }) => promises);
  return {
    people: sorted([...lowering.people]),
    calendars: all.record('Calendar', (node) => lowerCalendar(lowering, node)),
    teams,
    roles: all.record('Role', (node) => lowerRole(lowering, node, teams)),
    queues: all.record('Queue', (node) => lowerQueue(lowering, node)),
    account: lowerAccount(lowering, all.of('Account')),
    lead,
    channels: all.record('Channel', (node) => markNamed(lowering, namedOf(node), node)),
    forms: all.record('Form', (node) => lowerForm(lowering, node)),
    segments: all.record('Segment', (node) => lowerSegment(lowering, node)),
    personas: all.record('Persona', (node) => lowerPersona(lowering, node)),
    scores: all.record('Score', (node) => lowerScore(lowering, node)),
    matrices: byName(matrices.map(({ matrix }) => matrix)),
    prohibitions: matrices.flatMap(({ node, matrix }) => prohibitionsOf(lowering, node, matrix)),
    stages: all.record('Stage', (node) => lowerStage(lowering, node, stageMap)),
    kpis,
    goals: goalsByName,
    funnels: all.record('Funnel', (node) => lowerFunnel(lowering, node, { goals: goalsByName, kpis, path: lead.path })),
    handoffs: byName(handoffs.map(({ handoff }) => handoff)),
    contacts: byName(contacts.map(({ contact }) => contact)),
    nurtures: all.record('Nurture', (node) => lowerNurture(lowering, node)),
    promises: byName<SlaPromise>([...written, ...made]),
    reports: byName(reports.map(({ report }) => report)),
    meetings: byName(meetings.map(({ meeting }) => meeting)),
    attributions: inOrder(
      all.of('Attribution').flatMap((node) => lowerAttribution(lowering, node) ?? []),
      ({ of }) => of,
    ),
    systems: all.record('System', (node) => lowerSystem(lowering, node)),
    scenarios: inOrder(
      all.of('Scenario').map((node) => lowerScenario(lowering, node)),
      ({ name }) => name,
    ),
    invariants: inOrder(
      all.of('Always').map((node) => lowerInvariant(lowering, node)),
      ({ name }) => name,
    ),
  };
}

const byName = <T extends { readonly name: string }>(things: readonly T[]): Readonly<Record<string, T>> =>
  sorted(things.map((thing) => [thing.name, thing]));

type NodeOf<K extends ast.Declaration['$type']> = Extract<ast.Declaration, { readonly $type: K }>;
type NamedType = Extract<ast.Declaration, { name: string }>['$type'];

/** The declarations by kind. */
class DeclarationSet {
  readonly #lowering: Lowering;
  readonly #nodes: readonly ast.Declaration[];

  constructor(lowering: Lowering, nodes: readonly ast.Declaration[]) {
    this.#lowering = lowering;
    this.#nodes = nodes;
  }

  /** All of a kind, in the order of files and lines. */
  of<K extends ast.Declaration['$type']>(type: K): readonly NodeOf<K>[] {
    return this.#nodes.filter((node): node is NodeOf<K> => node.$type === type);
  }

  /** Those of a kind that own their name, in order of names, so that the order of files means nothing. */
  list<K extends NamedType>(type: K): readonly NodeOf<K>[] {
    const owners = this.of(type).flatMap((node) => {
      const symbol = this.#lowering.symbols.of(node);
      return symbol ? [{ name: symbol.name, node }] : [];
    });
    return owners.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ node }) => node);
  }

  record<K extends NamedType, T>(type: K, lower: (node: NodeOf<K>) => T): Readonly<Record<string, T>> {
    return sorted(this.list(type).map((node) => [this.#lowering.symbols.of(node)?.name ?? '', lower(node)]));
  }
}
