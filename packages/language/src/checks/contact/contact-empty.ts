import { defineCheck } from '../../problem/check.ts';

export const contactEmpty = defineCheck({
  code: 'contact-empty',
  category: 'contact',
  level: 'warning',
  summary: 'A contact policy says how soon, or how often, leads are contacted.',
  run: ({ agreement, report }) => {
    for (const contact of Object.values(agreement.contacts)) {
      if (contact.firstTouch !== undefined || contact.attempts || contact.cadence.length > 0) continue;
      report({
        at: [contact, 'name'],
        message: `'${contact.name}' says neither how soon nor how often a lead is contacted. Add a line such as \`first touch within 4 business hours\` or \`at least 6 attempts over 10 business days\`.`,
        fix: {
          title: 'Touch within 4 business hours',
          kind: 'add statement',
          to: contact,
          statement: 'first touch within 4 business hours',
        },
      });
    }
  },
});
