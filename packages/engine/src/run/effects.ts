import type { Handoff } from '@sla/agreement';
import type { Happening } from '../condition/context.ts';
import { onHandoff } from '../condition/dependency.ts';
import type { Actor, HandoffState } from '../model/state.ts';
import { rolesOf } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { countAttempt } from './attempts.ts';
import { useTurn } from './round-robin.ts';
import { emit, raise, touch, type Work } from './work.ts';

/** What built-in events bring with them, before any line acts. */
export function effect(work: Work, { event, occurrence }: Happening): void {
  if (work.lead === undefined) return;
  if (event === 'touched') {
    const channel = occurrence.with?.channel;
    countAttempt(work, channel?.kind === 'option' ? channel.option : undefined);
    acceptByTouch(work, occurrence);
  }
  if (event === 'accepted' || event === 'rejected') answer(work, event, occurrence);
  payTurn(work, event);
}

type Occurrence = Happening['occurrence'];

/** A first touch by the receiving team is an acceptance. */
function acceptByTouch(work: Work, { by }: Occurrence): void {
  if (by !== undefined && toTeamOf(work, by, pendingOf(work)).length > 0) raise(work, 'accepted', by);
}

/** The receiving team takes the lead, or gives it back. */
function answer(work: Work, event: 'accepted' | 'rejected', { by, reason }: Occurrence): void {
  const pending = pendingOf(work);
  const theirs = by === undefined ? [] : toTeamOf(work, by, pending);
  const answered = lastAsked(theirs.length > 0 ? theirs : pending);
  if (answered === undefined) return;
  const { state, handoff } = answered;
  state.is = event;
  if (reason !== undefined) state.reason = reason;
  emit(work, pointer('handoffs', handoff.name), {
    kind: event,
    handoff: handoff.name,
    ...(reason === undefined ? {} : { reason }),
  });
  touch(work, onHandoff(handoff.name));
}

interface Pending {
  readonly handoff: Handoff;
  readonly state: HandoffState;
}

/** The handoffs that nobody has answered yet, by name. */
function pendingOf({ lead, engine }: Work): readonly Pending[] {
  return Object.entries(lead?.handoffs ?? {}).flatMap(([name, state]) => {
    const handoff = engine.agreement.handoffs[name];
    return handoff === undefined || state.is !== 'pending' ? [] : [{ handoff, state }];
  });
}

/** Those that give the lead to the team of whoever acts. */
function toTeamOf(work: Work, by: Actor, pending: readonly Pending[]): readonly Pending[] {
  const teams = new Set(rolesOf(work.engine.people, by).map(({ team }) => team));
  return pending.filter(({ handoff }) => teams.has(handoff.to));
}

/** The last that asks for an answer; one inside a team asks for none by itself, and is answered when no other is left. */
function lastAsked(pending: readonly Pending[]): Pending | undefined {
  const asking = pending.filter(({ handoff: { from, to, acceptance } }) => from !== to || acceptance !== undefined);
  return (asking.length > 0 ? asking : pending).reduce<Pending | undefined>(
    (last, one) => (last === undefined || one.state.at >= last.state.at ? one : last),
    undefined,
  );
}

/** Where another event than the assignment uses a turn up. */
function payTurn(work: Work, event: string): void {
  const owner = work.lead?.owner;
  if (event === 'assigned' || owner?.kind !== 'person') return;
  const place = work.engine.people.places(owner.person).find(({ role }) => role.name === owner.role);
  if (place?.role.turnUsed.event === event) useTurn(work, place);
}
