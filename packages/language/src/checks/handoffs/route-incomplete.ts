import {
  type Agreement,
  type Condition,
  describeCondition,
  type Handoff,
  nameText,
  possible,
  type World,
} from '@sla/agreement';
import { type CheckContext, defineCheck, type Repair } from '../../problem/check.ts';
import { onlyQueueOf } from '../support/drafts.ts';

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
function reportGap({ agreement, analyses, report }: CheckContext, handoff: Handoff): void {
  const last = handoff.routes.at(-1);
  if (last?.to.kind !== 'queue' || !last.when) return;
  // Only queues take a lead for certain; people may be away, full or gone.
  const taken = handoff.routes.filter(({ to }) => to.kind === 'queue').map(({ when }) => when);
  if (!mayBeLeft(taken, handoff.when, analyses.world)) return;
  const fix = restTo(agreement, handoff);
  report({
    at: last,
    message: `A lead for which '${describeCondition(last.when)}' does not hold may match no route of '${handoff.name}'. End with a queue for all others: \`route to QUEUE otherwise\`.`,
    ...(fix ? { fix } : {}),
  });
}

function restTo(agreement: Agreement, handoff: Handoff): Repair | undefined {
  const queue = onlyQueueOf(agreement, handoff.to);
  if (!queue) return undefined;
  const statement = `route to ${nameText(queue.name)} otherwise`;
  return { title: `Give all others to '${queue.name}'`, kind: 'add statement', to: handoff, statement };
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
