import { formatCount, type PolicyDemand, type RoleCapacity } from '@sla/agreement';
import type { LensKind } from './lens.ts';
import { percentUsed } from './words.ts';

export const roleLens: LensKind = {
  kind: 'role',
  of: 'roles',
  summary: 'The load of a role by contact policy, and when it is more than its people can carry.',
  title: (name, { plan }) => {
    const role = plan.capacity.roles.find((one) => one.role === name);
    if (!role) return undefined;
    const parts = [
      ...loadOf(role),
      ...plan.capacity.demands.filter((demand) => demand.role === name).flatMap(policyOf),
      ...breaksOf(role),
    ];
    return parts.length > 0 ? parts.join(' · ') : undefined;
  },
};

/** `16% to 18% of touches used` */
function loadOf({ months }: RoleCapacity): readonly string[] {
  const used = months.flatMap(({ utilisation }) => utilisation ?? []);
  if (used.length === 0) return [];
  const [least, most] = [percentUsed(Math.min(...used)), percentUsed(Math.max(...used))];
  return [`${least === most ? least : `${least} to ${most}`} of touches used`];
}

/** `FollowUp 549 a month` */
function policyOf({ contact, months }: PolicyDemand): readonly string[] {
  const most = Math.max(...months.map(({ touches }) => touches));
  return months.length > 0 ? [`${contact} up to ${formatCount(most)} a month`] : [];
}

function breaksOf({ firstMonthOver, firstWeekOver, firstMonthFull }: RoleCapacity): readonly string[] {
  const week = firstWeekOver ? `, week of ${firstWeekOver.from}` : '';
  return [
    ...(firstMonthOver ? [`too many touches from ${firstMonthOver}${week}`] : []),
    ...(firstMonthFull ? [`too many leads from ${firstMonthFull}`] : []),
  ];
}
