import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { listed } from '../support/words.ts';

export const missingCalendar = defineCheck({
  code: 'missing-calendar',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says by which calendar its times run.',
  run: ({ agreement, report }) => {
    const without = Object.values(agreement.teams).filter(({ calendar }) => calendar === '');
    const isNeeded = without.length > 0 || Object.keys(agreement.teams).length === 0;
    if (agreement.calendar !== '' || !isNeeded) return;
    const fix = onlyCalendar(agreement);
    const whose = without.length > 0 ? ` for ${listed(without.map(({ name }) => name))}` : '';
    report({
      at: [agreement, 'name'],
      message: `No calendar says when people work${whose}, so business time would run day and night, in UTC. Declare one and name it here, as in \`calendar Office\`.`,
      ...(fix ? { fix } : {}),
    });
  },
});

function onlyCalendar(agreement: Agreement): Repair | undefined {
  const [only, ...others] = Object.keys(agreement.calendars);
  if (only === undefined || others.length > 0) return undefined;
  return { title: `Use '${only}'`, kind: 'add statement', to: agreement, statement: `calendar ${nameText(only)}` };
}
