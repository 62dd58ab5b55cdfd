import { onOwner } from '../condition/dependency.ts';
import type { Pointer } from '../model/decision.ts';
import type { Actor, LeadState, Owner } from '../model/state.ts';
import { moveContacts } from './contacts.ts';
import { moveRuns } from './promises.ts';
import { emit, raise, touch, type Work } from './work.ts';

/** Gives a lead to somebody, or to nobody. */
export function setOwner(work: Work, owner: Owner | undefined, cause: Pointer): void {
  const { lead } = work;
  if (lead === undefined) return;
  delete lead.unfit;
  const before = lead.owner;
  if (isSame(before, owner)) return;
  if (before?.kind === 'person') {
    lead.pastOwners.push({
      person: before.person,
      ...(before.role === undefined ? {} : { role: before.role }),
      until: work.now,
    });
  }
  delete lead.leaving;
  if (owner === undefined) delete lead.owner;
  else lead.owner = owner;
  emit(work, cause, {
    kind: 'owner',
    ...(owner === undefined ? {} : { owner }),
    ...(before === undefined ? {} : { before }),
  });
  touch(work, onOwner);
  moveRuns(work);
  moveContacts(work);
  announce(work, lead, owner);
}

/** `assigned` is when a person or a queue becomes the owner, `reassigned` every time after the first. */
function announce(work: Work, lead: LeadState, owner: Owner | undefined): void {
  if (owner?.kind !== 'person' && owner?.kind !== 'queue') return;
  const isFirst = (lead.occurrences.assigned?.length ?? 0) === 0 && !work.coming.some(isAssigned);
  raise(work, 'assigned');
  if (!isFirst) raise(work, 'reassigned');
}

const isAssigned = ({ happenings }: Work['coming'][number]): boolean =>
  happenings.some(({ event }) => event === 'assigned');

function isSame(a: Owner | undefined, b: Owner | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return a === b;
  return nameOf(a) === nameOf(b);
}

/** The owner as somebody who acts: a person, or any of a role that owns the lead together. */
export function ownerAsActor({ owner }: LeadState): Actor | undefined {
  if (owner?.kind === 'person')
    return { person: owner.person, ...(owner.role === undefined ? {} : { role: owner.role }) };
  return owner?.kind === 'role' ? { role: owner.role } : undefined;
}

/** What an owner is called. */
export function nameOf(owner: Owner): string {
  switch (owner.kind) {
    case 'person':
      return owner.person;
    case 'queue':
      return owner.queue;
    case 'role':
      return owner.role;
    case 'team':
      return owner.team;
  }
}
