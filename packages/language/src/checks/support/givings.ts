import type {
  Agreement,
  Ask,
  Condition,
  Handoff,
  Named,
  Party,
  Prohibition,
  Route,
  RouteTarget,
  Stage,
  StageEntry,
} from '@sla/agreement';
import { isInTeam } from './people.ts';
import { holding } from './reasons.ts';
import { entryOf } from './words.ts';

/** A line that can make a team the owner of a lead that it did not own before. */
export interface Giving {
  /** The line. */
  readonly at: object;
  /** The stage, handoff or promise it belongs to. */
  readonly of: Named;
  /** What holds at the moment, in one of these ways. */
  readonly ways: readonly (readonly Ask[])[];
  /** The condition of the line, where the line is a way into a stage. */
  readonly entry?: StageEntry;
}

/**
 * All lines that can give a lead to a team. Ownership passes at three moments only: when a lead comes to a stage, when a
 * handoff runs its routes, and when something late is routed. A team that owns a lead already is given nothing: by a
 * stage it owns, by a handoff from it, by a promise it owes.
 */
export function givingsTo(agreement: Agreement, { to: team }: Prohibition): readonly Giving[] {
  const stages = Object.values(agreement.stages);
  const others = stages.filter((stage) => !isOwnedBy(agreement, stage, team));
  return [
    ...stages.flatMap((stage) => stageGivings(agreement, stage, team, others)),
    ...Object.values(agreement.handoffs).flatMap((handoff) => handoffGivings(agreement, handoff, team, others)),
    ...lateGivings(agreement, team, others),
  ];
}

const isOwnedBy = (agreement: Agreement, { owners }: Stage, team: string): boolean =>
  owners.length > 0 && owners.every((party) => isOfTeam(agreement, party, team));

function isOfTeam(agreement: Agreement, party: Party, team: string): boolean {
  switch (party.kind) {
    case 'team':
      return party.team === team;
    case 'role':
      return entryOf(agreement.roles, party.role)?.team === team;
    case 'queue':
      return entryOf(agreement.queues, party.queue)?.team === team;
    case 'person':
      return isInTeam(agreement, party.person, team);
    default:
      return false;
  }
}

const inOneOf = (stages: readonly Stage[]): Condition => ({ op: 'stage', in: stages.map(({ name }) => name) });

function stageGivings(agreement: Agreement, stage: Stage, team: string, others: readonly Stage[]): readonly Giving[] {
  if (!stage.owners.some((party) => isOfTeam(agreement, party, team))) return [];
  return stage.enters.flatMap((entry): readonly Giving[] => {
    const from = others.filter((other) => entry.from.includes(other.name) && mayLeave(other, entry));
    if (entry.from.length > 0 && from.length === 0) return [];
    const place = from.length > 0 ? [inOneOf(from)] : [];
    return [{ at: entry, entry, of: stage, ways: [holding([...place, entry.when])] }];
  });
}

const mayLeave = ({ final, leftOnlyByDecision }: Stage, { by }: StageEntry): boolean =>
  !final && !(leftOnlyByDecision && by === 'condition');

/** The lines of a handoff that give to the team: each as far as no queue before it takes the lead. */
function handoffGivings(
  agreement: Agreement,
  handoff: Handoff,
  team: string,
  others: readonly Stage[],
): readonly Giving[] {
  if (handoff.from === team) return [];
  const moments = momentsOf(handoff, others);
  return handoff.routes.flatMap((route, index): readonly Giving[] => {
    if (!givesTo(agreement, handoff, route.to, team)) return [];
    const queues = handoff.routes.slice(0, index).filter(({ to }) => to.kind === 'queue');
    if (queues.some(({ when }) => !when)) return [];
    const reached = [...(route.when ? holding([route.when]) : []), ...queues.flatMap(notTaken)];
    return [{ at: route, of: handoff, ways: moments.map((moment) => [...moment, ...reached]) }];
  });
}

const notTaken = ({ when }: Route): readonly Ask[] => (when ? [{ condition: when, holds: false }] : []);

/**
 * What holds when a handoff happens. At the moment a lead comes to a stage, one of the ways into it was open; where that
 * stage is the team's, the stage has given the lead already.
 */
function momentsOf({ when }: Handoff, others: readonly Stage[]): readonly (readonly Ask[])[] {
  if (!when || others.length === 0) return [];
  const alternatives = when.op === 'any' ? when.of : [when];
  return alternatives.flatMap((alternative) => {
    const parts = alternative.op === 'all' ? alternative.of : [alternative];
    const arrival = parts.find((part) => part.op === 'becomes' && part.what.op === 'stage');
    if (arrival?.op !== 'becomes' || arrival.what.op !== 'stage') return [holding([inOneOf(others), alternative])];
    const stages = arrival.what.in;
    const rest = parts.filter((part) => part !== arrival);
    const entries = others.filter(({ name }) => stages.includes(name)).flatMap(({ enters }) => enters);
    return entries.map((entry) => holding([entry.when, ...rest]));
  });
}

/** Whether a route may end at somebody of the team. Whoever is not named belongs to the team that receives. */
function givesTo(agreement: Agreement, handoff: Handoff, to: RouteTarget, team: string): boolean {
  switch (to.kind) {
    case 'queue':
      return isOfTeam(agreement, to, team);
    case 'person':
      return isOfTeam(agreement, to, team);
    case 'round robin': {
      const role = entryOf(agreement.roles, to.role);
      const covers = role?.members.flatMap(({ away }) => away.flatMap(({ coveredBy }) => coveredBy ?? [])) ?? [];
      return role?.team === team || covers.some((person) => isInTeam(agreement, person, team));
    }
    default:
      return handoff.to === team;
  }
}

/** What is routed to the team because others are late; by then anything may be known of the lead. */
function lateGivings(agreement: Agreement, team: string, others: readonly Stage[]): readonly Giving[] {
  if (others.length === 0) return [];
  return Object.values(agreement.promises).flatMap((promise) => {
    const { by, late, subject } = promise;
    const isOwn = by.length > 0 && by.every((party) => isOfTeam(agreement, party, team));
    if (isOwn || subject !== 'lead') return [];
    return late.flatMap((action): readonly Giving[] => {
      const isGiven = action.do.kind === 'route' && isOfTeam(agreement, action.do.to, team);
      return isGiven ? [{ at: action, of: promise, ways: [holding([inOneOf(others)])] }] : [];
    });
  });
}
