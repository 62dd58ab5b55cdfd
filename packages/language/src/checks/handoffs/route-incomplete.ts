import { type Condition, describeCondition, type Handoff, possible, type World } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';

export const routeIncomplete = defineCheck({
  code: 'route-incomplete',
  category: 'handoffs',
  level: 'warning',
  summary: 'Every lead that is handed over matches a route.',
  run: (context) => {
    for (const handoff of Object.values(context.agreement.handoffs)) {
      if (handoff.routes.length === 0) reportNoRoutes(context, handoff);
      else reportGap(context, handoff);
    }
  },
});

function reportNoRoutes({ report }: CheckContext, handoff: Handoff): void {
  report({
    at: [handoff, 'name'],
    message: `'${handoff.name}' does not say who gets a lead. Add routes, such as \`route round robin among ROLE\` and \`route to QUEUE otherwise\`.`,
  });
}

/** A last route that is no queue is reported by `route-last-not-queue`. */
function reportGap({ analyses, report }: CheckContext, handoff: Handoff): void {
  const last = handoff.routes.at(-1);
  if (last?.to.kind !== 'queue' || !last.when) return;
  // Only queues take a lead for certain; people may be away, full or gone.
  const taken = handoff.routes.filter(({ to }) => to.kind === 'queue').map(({ when }) => when);
  if (!mayBeLeft(taken, handoff.when, analyses.world)) return;
  report({
    at: last,
    message: `A lead for which '${describeCondition(last.when)}' does not hold may match no route of '${handoff.name}'. End with a queue for all others: \`route to QUEUE otherwise\`.`,
  });
}

function mayBeLeft(taken: readonly (Condition | undefined)[], moment: Condition | undefined, world: World): boolean {
  const conditions = taken.filter((condition) => condition !== undefined);
  if (conditions.length < taken.length) return false;
  const asks = [
    ...(moment ? [{ condition: moment, holds: true }] : []),
    ...conditions.map((condition) => ({ condition, holds: false })),
  ];
  return possible(asks, world).verdict === 'yes';
}
