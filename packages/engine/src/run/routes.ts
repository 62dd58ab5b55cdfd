import type { Condition, Handoff, Route } from '@sla/agreement';
import { standingMoment } from '../condition/moment.ts';
import type { PassedOver } from '../model/decision.ts';
import type { LeadState, Owner } from '../model/state.ts';
import { personAsOwner } from '../program/people.ts';
import { countAssigned, takerOf } from './presence.ts';
import { turnOf } from './round-robin.ts';
import type { Work } from './work.ts';

/** Whom the routes choose, by which line, and why the lines before it did not. */
export interface Chosen {
  readonly to: Owner;
  readonly route: number;
  readonly passedOver: readonly PassedOver[];
  /** Uses the turn up. */
  readonly take: () => void;
}

/** Tries the lines of a handoff in order; the first that fits and has somebody to give to is taken. */
export function chooseRoute(work: Work, handoff: Handoff, without?: string): Chosen | undefined {
  const passedOver: PassedOver[] = [];
  for (const [index, { route, at, passes }] of (work.engine.routes.get(handoff.name) ?? []).entries()) {
    const passed = passes(work.moment);
    if (passed !== undefined) passedOver.push(passed);
    else {
      const found = receiver(work, handoff, route, without);
      if ('to' in found) return { ...found, route: index, passedOver };
      passedOver.push({ route: at, ...found });
    }
  }
  return undefined;
}

type Found = Pick<Chosen, 'to' | 'take'> | Omit<PassedOver, 'route'>;

/** Whom a line gives to that fits. */
function receiver(work: Work, handoff: Handoff, { to }: Route, without: string | undefined): Found {
  switch (to.kind) {
    case 'queue':
      return { to, take: () => undefined };
    case 'person':
      return person(work, handoff, to.person, without);
    case 'previous owner':
      return person(work, handoff, previousOwner(work, handoff), without);
    case 'account owner':
      return person(work, handoff, work.moment.account?.owner, without);
    case 'owner of another lead': {
      const owner = siblingOf(work, to.where)?.owner;
      return person(work, handoff, owner?.kind === 'person' ? owner.person : undefined, without);
    }
    case 'round robin': {
      const turn = turnOf(work, to, without);
      if ('because' in turn) return turn;
      const { taker } = turn.candidate;
      const role = taker.place?.role.name ?? to.role;
      return taken(work, taker.person, role, turn.use);
    }
  }
}

/** One person, or the cover; passed over where there is none, or it is the one the lead is taken from. */
function person(work: Work, handoff: Handoff, name: string | undefined, without: string | undefined): Found {
  if (name === undefined || name === without) return { because: 'missing' };
  const places = work.engine.people.places(name);
  const place = places.find(({ role }) => role.team === handoff.to) ?? places[0];
  const taker = takerOf(work, name, place);
  if ('because' in taker) return taker;
  if (taker.person === without) return { because: 'missing' };
  return taken(work, taker.person, taker.place?.role.name, () => undefined);
}

function taken(work: Work, name: string, role: string | undefined, use: () => void): Found {
  return {
    to: personAsOwner(name, role),
    take: () => {
      use();
      countAssigned(work, name);
    },
  };
}

/** The last person of the receiving team who owned the lead, the present one included. */
function previousOwner({ lead, engine }: Work, handoff: Handoff): string | undefined {
  const isOfTeam = (name: string): boolean => engine.people.places(name).some(({ role }) => role.team === handoff.to);
  const now = lead?.owner?.kind === 'person' ? [lead.owner.person] : [];
  return [...(lead?.pastOwners.map((past) => past.person) ?? []), ...now].findLast(isOfTeam);
}

/**
 * The other lead of the account that fits and was active last; of several the first. Those that came last were mostly
 * active last, so hardly another is asked whether it fits.
 */
function siblingOf({ lead, world, engine, moment, now }: Work, where: Condition | undefined): LeadState | undefined {
  if (lead?.account === undefined) return undefined;
  const fits = where === undefined ? undefined : engine.ask(where).test;
  let [found, last]: [LeadState | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const other of world.leadsOf(lead.account).toReversed()) {
    if (other === lead || other.owner?.kind !== 'person') continue;
    const at = other.occurrences.active?.at(-1)?.at ?? other.created;
    if (at < last || (fits !== undefined && fits(standingMoment(world, now, other, moment.account)) !== true)) continue;
    [found, last] = [other, at];
  }
  return found;
}
