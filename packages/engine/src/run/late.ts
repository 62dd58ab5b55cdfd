import { type Instant, lengthEnd, type Party, type SlaPromise } from '@sla/agreement';
import { onHandoff } from '../condition/dependency.ts';
import type { Owner, RunState } from '../model/state.ts';
import { personAsOwner } from '../program/people.ts';
import { pointer } from '../program/pointer.ts';
import { oweeOf, unlessOutside } from './due.ts';
import { assign } from './handoffs.ts';
import { recipients } from './notify.ts';
import { setOwner } from './owner.ts';
import { openRun } from './promises.ts';
import { emit, touch, type Work } from './work.ts';

/** A run is still open after it is due: it is late. What follows from it is done after all that is late now. */
export function becomeLate(work: Work, promise: SlaPromise, run: RunState): void {
  work.counting.run(work, promise.name, run.due, run.is, 'late');
  run.is = 'late';
  const owedBy = oweeOf(work, promise);
  if (owedBy !== undefined) run.owedBy = owedBy;
  emit(work, pointer('promises', promise.name, 'firm'), {
    kind: 'run late',
    promise: promise.name,
    ...(run.due === undefined ? {} : { due: run.due }),
  });
  const handoff = promise.kind === 'acceptance' ? work.lead?.handoffs[promise.from] : undefined;
  if (handoff !== undefined) {
    handoff.late = true;
    touch(work, onHandoff(promise.from));
  }
  if (promise.repeats) openRun(work, promise);
}

/** Does what follows from being late for so long, once a run, in the order of time. */
export function actLate(work: Work, promise: SlaPromise, run: RunState): void {
  for (
    let next = nextLate(work, promise, run);
    next !== undefined && next.at <= work.now;
    next = nextLate(work, promise, run)
  ) {
    run.acted++;
    if (run.is === 'late') takeAction(work, promise, next.index);
  }
}

/** Which action comes next for a run that is late, and when. */
export function nextLate(
  work: Work,
  promise: SlaPromise,
  run: RunState,
): { readonly at: Instant; readonly index: number } | undefined {
  const { due } = run;
  if (due === undefined || run.acted >= promise.late.length) return undefined;
  const table = work.engine.calendars.table(run.calendar, due);
  const times = promise.late.flatMap(({ after }, index) => {
    const at = after === undefined ? due : unlessOutside(lengthEnd(due, after, table));
    return at === undefined ? [] : [{ at, index }];
  });
  return times.toSorted((a, b) => a.at - b.at || a.index - b.index)[run.acted];
}

function takeAction(work: Work, promise: SlaPromise, index: number): void {
  const action = promise.late[index]?.do;
  const cause = pointer('promises', promise.name, 'late', index);
  switch (action?.kind) {
    case 'notify':
      emit(work, cause, { kind: 'notify', who: recipients(work, action.who), by: action.by });
      break;
    case 'do':
      emit(work, cause, { kind: 'do', text: action.text });
      break;
    case 'route': {
      const owner = ownerOf(work, action.to);
      if (owner !== undefined) setOwner(work, owner, cause);
      break;
    }
    case 'reassign':
      reassign(work, promise);
      break;
    default:
      action satisfies undefined;
  }
}

/** Runs the routes again without the person who has the lead: those of the promise's handoff, or of the last one. */
function reassign(work: Work, promise: SlaPromise): void {
  const { lead, engine } = work;
  if (lead === undefined) return;
  const last = Object.entries(lead.handoffs).reduce<readonly [string, Instant] | undefined>(
    (found, [name, { at, to }]) => (to === undefined || (found !== undefined && found[1] > at) ? found : [name, at]),
    undefined,
  );
  const handoff = engine.agreement.handoffs[promise.from] ?? engine.agreement.handoffs[last?.[0] ?? ''];
  const without = lead.owner?.kind === 'person' ? lead.owner.person : undefined;
  if (handoff !== undefined) assign(work, lead, handoff, without);
}

/** The owner that a party makes; nobody where it means nobody. */
export function ownerOf({ lead, moment, engine }: Work, party: Party): Owner | undefined {
  const person = (name: string | undefined): Owner | undefined => {
    return name === undefined ? undefined : personAsOwner(name, engine.people.places(name)[0]?.role.name);
  };
  switch (party.kind) {
    case 'person':
      return person(party.person);
    case 'previous owner':
      return person(lead?.pastOwners.at(-1)?.person);
    case 'account owner':
      return person(moment.account?.owner);
    case 'owner':
      return lead?.owner;
    default:
      return party;
  }
}
