import { due, type Instant, type Nurture } from '@sla/agreement';
import { onContact } from '../condition/dependency.ts';
import type { Pointer } from '../model/decision.ts';
import type { NurtureState } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import { calendarOf } from '../program/program.ts';
import { unlessOutside } from './due.ts';
import { emit, isFirst, touch, type Work } from './work.ts';

/** Begins a nurture with its first offer. One that is under way goes on. */
export function beginNurture(work: Work, nurture: Nurture, cause: Pointer): void {
  const { lead } = work;
  if (lead === undefined || lead.nurtures[nurture.name]?.is === 'started') return;
  if (!isFirst(work, pointer('nurtures', nurture.name))) return;
  const state: NurtureState = { started: work.now, is: 'started', sent: 0 };
  lead.nurtures[nurture.name] = state;
  emit(work, cause, { kind: 'nurture', nurture: nurture.name, is: 'started' });
  touch(work, onContact(nurture.name));
  sendOffer(work, nurture, state);
}

/** Sends the next offer out, and says when the one after it goes; after the last the nurture is exhausted. */
export function sendOffer(work: Work, nurture: Nurture, state: NurtureState): void {
  const { name, steps } = nurture;
  const step = steps[state.sent];
  if (step !== undefined) {
    emit(work, pointer('nurtures', name, 'steps', state.sent), {
      kind: 'offer',
      nurture: name,
      step: state.sent,
      offer: step.offer,
    });
    state.sent++;
  }
  const next = state.sent < steps.length ? nextAt(work, nurture) : undefined;
  if (next === undefined) end(work, name, state, 'exhausted', pointer('nurtures', name, 'steps'));
  else state.next = next;
}

/** Business time runs on the calendar of the role that answers for it. */
function nextAt({ engine, now }: Work, { every, by }: Nurture): Instant | undefined {
  if (every === undefined) return undefined;
  const calendar = calendarOf(engine, { kind: 'role', role: by });
  return unlessOutside(due(now, every, engine.calendars.table(calendar, now)));
}

/** What ends it early has happened. */
export function stopNurture(work: Work, name: string, cause: Pointer): void {
  const state = work.lead?.nurtures[name];
  if (state !== undefined) end(work, name, state, 'stopped', cause);
}

function end(work: Work, name: string, state: NurtureState, is: 'stopped' | 'exhausted', cause: Pointer): void {
  state.is = is;
  state.ended = work.now;
  delete state.next;
  emit(work, cause, { kind: 'nurture', nurture: name, is });
  touch(work, onContact(name));
}
