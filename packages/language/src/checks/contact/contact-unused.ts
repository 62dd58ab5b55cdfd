import { nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { begunNames } from '../support/begins.ts';

export const contactUnused = defineCheck({
  code: 'contact-unused',
  category: 'contact',
  level: 'warning',
  summary: 'Something begins every contact policy and every nurture.',
  run: ({ agreement, report }) => {
    const begun = begunNames(agreement);
    const nurtures = Object.values(agreement.nurtures).filter(({ starts }) => starts === undefined);
    for (const one of [...Object.values(agreement.contacts), ...nurtures]) {
      if (begun.has(one.name)) continue;
      const other = 'steps' in one ? ', or say `starts when …` in it' : '';
      report({
        at: [one, 'name'],
        message: `Nothing begins '${one.name}', so no lead is ever in it. Let a handoff begin it with \`then ${nameText(one.name)}\`${other}.`,
      });
    }
  },
});
