import { formatCount, formatPercent, type PolicyDemand, type RoleCapacity, ratio } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { monthsText } from '../support/availability.ts';
import { hasPeople } from '../support/people.ts';
import { entryOf, listed } from '../support/words.ts';

export const capacityExceeded = defineCheck({
  code: 'capacity-exceeded',
  category: 'capacity',
  level: 'warning',
  summary: 'The people of a role can make the touches that the contact policies ask of them.',
  run: ({ agreement, analyses, report }) => {
    const { roles, demands } = analyses.capacity;
    const byRole = Map.groupBy(demands, ({ role }) => role);
    for (const planned of roles) {
      const role = entryOf(agreement.roles, planned.role);
      // A role without people has a finding of its own.
      if (!role || !hasPeople(agreement, role)) continue;
      const policies = policiesOf(byRole.get(planned.role) ?? []);
      const message = monthOver(planned, policies) ?? weekOver(planned);
      if (message === undefined) continue;
      report({
        at: [role, 'capacity'],
        message,
        related: policies.flatMap((name) => {
          const contact = entryOf(agreement.contacts, name);
          return contact ? [{ at: [contact, 'name'], message: `'${name}' asks for these touches.` }] : [];
        }),
      });
    }
  },
});

/** The contact policies whose touches a role makes, by what it is asked for. */
const policiesOf = (demands: readonly PolicyDemand[]): readonly string[] => [
  ...new Set(demands.flatMap(({ touchesPerLead, contact }) => (touchesPerLead > 0 ? [contact] : []))),
];

const ADVICE = 'Ask for fewer attempts, expect fewer leads, or add people.';

/** The first month in which the whole month does not do. */
function monthOver(planned: RoleCapacity, policies: readonly string[]): string | undefined {
  const month = planned.months.find((row) => row.month === planned.firstMonthOver);
  if (!month || month.available === undefined) return undefined;
  const { demanded, available } = month;
  const share = ratio(demanded, available);
  const often = share ? ` (${formatPercent(share, 0)})` : '';
  const week = planned.firstWeekOver ? ` It breaks first in the week of ${planned.firstWeekOver.from}.` : '';
  return `In ${monthsText([month.month])} ${listed(policies)} ${policies.length === 1 ? 'asks' : 'ask'} '${planned.role}' for ${formatCount(demanded)} touches, and its people can make ${formatCount(available)}${often}.${week} ${ADVICE}`;
}

/** All months do, and yet a week breaks: somebody is away. */
function weekOver({ role, firstWeekOver }: RoleCapacity): string | undefined {
  if (!firstWeekOver) return undefined;
  const { from, demanded, available } = firstWeekOver;
  return `In the week of ${from} ${formatCount(demanded)} touches are asked of '${role}', and its people can make ${formatCount(available)}. Arrange cover for absences, or ask for fewer attempts.`;
}
