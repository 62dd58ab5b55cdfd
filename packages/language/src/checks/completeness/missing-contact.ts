import { defineCheck } from '../../problem/check.ts';

export const missingContact = defineCheck({
  code: 'missing-contact',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how soon and how often leads are contacted.',
  run: ({ agreement, report }) => {
    if (Object.keys(agreement.contacts).length > 0) return;
    report({
      at: [agreement, 'name'],
      message:
        'Nothing says how soon and how often a lead is contacted. Add a contact policy, such as `contact FollowUp by SalesRep { at least 6 attempts over 10 business days }`.',
    });
  },
});
