import type { Happening } from '../condition/context.ts';
import { onHandoff } from '../condition/dependency.ts';
import type { HandoffState } from '../model/state.ts';
import { rolesOf } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { countAttempt } from './contacts.ts';
import { useTurn } from './round-robin.ts';
import { decide, raise, touch, type Work } from './work.ts';

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
  const pending = lastPending(work);
  if (pending === undefined || by === undefined) return;
  const team = work.engine.agreement.handoffs[pending.name]?.to;
  if (rolesOf(work.engine.people, by).some((role) => role.team === team)) raise(work, 'accepted', by);
}

/** The receiving team takes the lead, or gives it back: the handoff that happened last and is still open. */
function answer(work: Work, event: 'accepted' | 'rejected', { reason }: Occurrence): void {
  const pending = lastPending(work);
  if (pending === undefined) return;
  pending.state.is = event;
  if (reason !== undefined) pending.state.reason = reason;
  decide(work, pointer('handoffs', pending.name), {
    kind: event,
    handoff: pending.name,
    ...(reason === undefined ? {} : { reason }),
  });
  touch(work, onHandoff(pending.name));
}

/** The handoff that nobody has answered yet; of several the last that happened. */
export function lastPending({ lead }: Work): { readonly name: string; readonly state: HandoffState } | undefined {
  const pending = Object.entries(lead?.handoffs ?? {}).filter(([, state]) => state.is === 'pending');
  return pending
    .map(([name, state]) => ({ name, state }))
    .reduce<{ readonly name: string; readonly state: HandoffState } | undefined>(
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
