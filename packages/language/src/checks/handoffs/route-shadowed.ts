import { type Ask, type Handoff, implies, mayAsk, possible, type Route, type World } from '@sla/agreement';
import { defineCheck, type Finding } from '../../problem/check.ts';
import { targetText } from '../support/people.ts';
import { listed } from '../support/words.ts';

export const routeShadowed = defineCheck({
  code: 'route-shadowed',
  category: 'handoffs',
  level: 'warning',
  summary: 'Every route of a handoff can be reached by some lead.',
  run: ({ agreement, analyses, report }) => {
    for (const handoff of Object.values(agreement.handoffs)) {
      for (const [index, route] of handoff.routes.entries()) {
        if (!mayAsk(analyses.world)) return;
        // A condition that never holds is reported where conditions are.
        if (isNever(route, analyses.world)) continue;
        const earlier = handoff.routes.slice(0, index);
        const reason =
          sameLeads(route, earlier, analyses.world) ??
          otherMoment(handoff, route, analyses.world) ??
          takenByQueues(handoff, route, earlier, analyses.world);
        if (!reason) continue;
        const message = `No lead gets to this route of '${handoff.name}': ${reason.message}`;
        report({ at: route, message, related: reason.related });
      }
    }
  },
});

type Reason = Required<Pick<Finding, 'message' | 'related'>>;

function sameLeads(route: Route, earlier: readonly Route[], world: World): Reason | undefined {
  const wider = earlier.find((one) => givesAlready(one, route, world));
  if (!wider) return undefined;
  const { to } = wider;
  const words = to.kind === 'queue' ? `'${to.queue}' takes all of its leads` : `its leads go to ${targetText(to)}`;
  return {
    message: `${words} by an earlier route. Move it up or take it out.`,
    related: [{ at: wider, message: 'This route comes first.' }],
  };
}

function otherMoment(handoff: Handoff, route: Route, world: World): Reason | undefined {
  if (possible(asksOf(handoff, route), world).verdict !== 'no') return undefined;
  return {
    message: `its condition cannot hold when '${handoff.name}' happens. Change the condition or take the route out.`,
    related: [{ at: [handoff, 'when'], message: `When '${handoff.name}' happens.` }],
  };
}

function takenByQueues(handoff: Handoff, route: Route, earlier: readonly Route[], world: World): Reason | undefined {
  const queues = earlier.filter(({ to }) => to.kind === 'queue');
  const notTaken = queues.flatMap(({ when }) => (when ? [{ condition: when, holds: false }] : []));
  if (notTaken.length === 0) return undefined;
  if (possible([...asksOf(handoff, route), ...notTaken], world).verdict !== 'no') return undefined;
  const names = [...new Set(queues.flatMap(({ to }) => (to.kind === 'queue' ? [to.queue] : [])))];
  return {
    message: `${listed(names)} ${names.length === 1 ? 'takes' : 'take'} all of its leads by earlier routes. Move it up or take it out.`,
    related: queues.map((at) => ({ at, message: 'This route comes first.' })),
  };
}

const asksOf = (handoff: Handoff, { when }: Route): readonly Ask[] =>
  [handoff.when, when].flatMap((condition) => (condition ? [{ condition, holds: true }] : []));

const isNever = ({ when }: Route, world: World): boolean =>
  when !== undefined && possible([{ condition: when, holds: true }], world).verdict === 'no';

/**
 * Whether an earlier route gives whatever the later one could: a queue always takes a lead, people are passed over by
 * both alike where the target is the same.
 */
function givesAlready(earlier: Route, later: Route, world: World): boolean {
  if (earlier.to.kind === 'queue' && !earlier.when) return true;
  if (!isWithin(later, earlier)) return false;
  if (!earlier.when) return true;
  return later.when !== undefined && implies(later.when, earlier.when, world).verdict === 'yes';
}

/** The same target, or some of its people. */
function isWithin({ to: later }: Route, { to: earlier }: Route): boolean {
  if (later.kind === 'round robin' && earlier.kind === 'round robin') {
    return later.role === earlier.role && earlier.cover.every((field) => later.cover.includes(field));
  }
  return keyOf(later) === keyOf(earlier);
}

/** Every route is compared with all before it. */
function keyOf(target: Route['to']): string {
  const key = keys.get(target) ?? JSON.stringify(target);
  keys.set(target, key);
  return key;
}

const keys = new WeakMap<Route['to'], string>();
