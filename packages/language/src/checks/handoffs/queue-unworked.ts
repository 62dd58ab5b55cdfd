import { type Agreement, nameText, type Queue } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const queueUnworked = defineCheck({
  code: 'queue-unworked',
  category: 'handoffs',
  level: 'warning',
  summary: 'Every queue in use is worked by the people of some role.',
  run: ({ agreement, usesOf, report }) => {
    for (const queue of Object.values(agreement.queues)) {
      if (queue.workedBy.length > 0 || usesOf(queue).length === 0) continue;
      const fix = ownedByOnlyRole(agreement, queue);
      report({
        at: [queue, 'name'],
        message: `Nobody works '${queue.name}', so its leads wait for ever. Say whose people take them: \`queue ${nameText(queue.name)} in ${nameText(queue.team)} { owned by ROLE }\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

function ownedByOnlyRole({ roles }: Agreement, queue: Queue): Repair | undefined {
  const [role, ...others] = Object.values(roles).filter(({ team }) => team === queue.team);
  if (!role || others.length > 0) return undefined;
  const statement = `owned by ${nameText(role.name)}`;
  return { title: `Let '${role.name}' work the queue`, kind: 'add statement', to: queue, statement };
}
