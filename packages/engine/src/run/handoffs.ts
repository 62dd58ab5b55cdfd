import type { Handoff, Item } from '@sla/agreement';
import { onHandoff } from '../condition/dependency.ts';
import type { Passed } from '../model/decision.ts';
import type { LeadState } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import { start } from './follow-up.ts';
import { itemValue } from './items.ts';
import { recipients } from './notify.ts';
import { setOwner } from './owner.ts';
import { chooseRoute } from './routes.ts';
import { emit, isFirst, touch, type Work } from './work.ts';

/** Hands a lead over: what goes with it, who gets it, who is told, and what begins. */
export function handOver(work: Work, handoff: Handoff): void {
  const { lead } = work;
  if (lead === undefined || !isFirst(work, pointer('handoffs', handoff.name))) return;
  lead.handoffs[handoff.name] = { at: work.now, is: 'pending' };
  touch(work, onHandoff(handoff.name));
  emit(work, pointer('handoffs', handoff.name), {
    kind: 'handoff',
    handoff: handoff.name,
    ...payloadOf(work, handoff.pass),
  });
  assign(work, lead, handoff);
  notifyAll(work, handoff);
  follow(work, handoff);
}

/** What is known of what is passed on, and what is missing. */
function payloadOf(
  work: Work,
  pass: readonly Item[],
): { readonly payload: readonly Passed[]; readonly missing: readonly Item[] } {
  const values = pass.map((item) => ({ item, value: itemValue(work, item) }));
  return {
    payload: values.flatMap(({ item, value }) => (value === undefined ? [] : [{ item, value }])),
    missing: values.flatMap(({ item, value }) => (value === undefined ? [item] : [])),
  };
}

/** Runs the routes, and gives the lead to whom they choose. Without anybody the lead stays where it is. */
export function assign(work: Work, lead: LeadState, handoff: Handoff, without?: string): void {
  const chosen = chooseRoute(work, handoff, without);
  if (chosen === undefined) return;
  const cause = pointer('handoffs', handoff.name, 'routes', chosen.route);
  chosen.take();
  emit(work, cause, { kind: 'route', handoff: handoff.name, to: chosen.to, passedOver: chosen.passedOver });
  const state = lead.handoffs[handoff.name];
  if (state !== undefined) state.to = chosen.to;
  setOwner(work, chosen.to, cause);
}

function notifyAll(work: Work, { name, notify }: Handoff): void {
  notify.forEach(({ who, by, when }, index) => {
    if (when !== undefined && work.engine.ask(when).test(work.moment) !== true) return;
    emit(work, pointer('handoffs', name, 'notify', index), { kind: 'notify', who: recipients(work, who), by });
  });
}

/** The first that fits of what may begin at assignment. */
function follow(work: Work, { name, then }: Handoff): void {
  const index = then.findIndex(({ when }) => when === undefined || work.engine.ask(when).test(work.moment) === true);
  const found = then[index];
  if (found !== undefined) start(work, found.start, pointer('handoffs', name, 'then', index));
}
