import type { Deciding, Happening } from '../condition/context.ts';
import { onAccount, onField } from '../condition/dependency.ts';
import type { KnownDoer, KnownEvent, KnownFact, KnownValues } from '../facts/known.ts';
import type { Actor, LeadState, SubjectState } from '../model/state.ts';
import { ownerAsActor } from './owner.ts';
import { markNow, touch, type Work } from './work.ts';

/** A decision that somebody makes. */
export type KnownDecision = Extract<KnownFact, { kind: 'decides' }>;

/** Something that happens now, with whoever does it. */
export function happening(work: Work, event: string, { by, ...about }: KnownEvent): Happening {
  const actor = by === undefined ? undefined : actorOf(work.lead, by);
  return { event, occurrence: { ...markNow(work), ...(actor === undefined ? {} : { by: actor }), ...about } };
}

/** Whoever acts, now that it happens; nobody in particular where a lead has no owner who could. */
function actorOf(lead: LeadState | undefined, by: KnownDoer): Actor | undefined {
  if (by !== 'owner') return by;
  return lead === undefined ? undefined : ownerAsActor(lead);
}

/** A decision that is made now. */
export function decidingOf(lead: LeadState | undefined, { by, stage, reason }: KnownDecision): Deciding {
  return {
    by: actorOf(lead, by) ?? {},
    ...(stage === undefined ? {} : { stage }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Values of a lead or an account become known, or are no longer. */
export function setValues(work: Work, of: 'lead' | 'account', values: KnownValues): void {
  const known: SubjectState['values'] = work.subject.values;
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) delete known[field];
    else known[field] = value;
    touch(work, onField({ kind: 'field', of, field }));
  }
  if (of === 'account') touch(work, onAccount);
  if (work.lead !== undefined) work.world.links?.readLead(work.lead);
}
