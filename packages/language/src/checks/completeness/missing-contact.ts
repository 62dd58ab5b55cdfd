import type { Agreement } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { contactDraft, onlyRoleOf } from '../support/drafts.ts';
import { isFree } from '../support/names.ts';

export const missingContact = defineCheck({
  code: 'missing-contact',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how soon and how often leads are contacted.',
  run: ({ agreement, report }) => {
    if (Object.keys(agreement.contacts).length > 0) return;
    const fix = policyOfReceivers(agreement);
    report({
      at: [agreement, 'name'],
      message:
        'Nothing says how soon and how often a lead is contacted. Add a contact policy, such as `contact FollowUp by SalesRep { at least 6 attempts over 10 business days }`.',
      ...(fix ? { fix } : {}),
    });
  },
});

/** The team that receives the leads contacts them. */
function policyOfReceivers(agreement: Agreement): Repair | undefined {
  const role = onlyRoleOf(agreement, agreement.between[1]);
  if (!role || !isFree(agreement, 'FollowUp')) return undefined;
  return {
    title: `Let '${role.name}' contact leads`,
    kind: 'add declaration',
    beside: agreement,
    declaration: contactDraft(agreement, 'FollowUp', role.name),
  };
}
