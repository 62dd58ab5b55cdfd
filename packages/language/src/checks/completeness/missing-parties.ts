import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const missingParties = defineCheck({
  code: 'missing-parties',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement names the teams it is between.',
  run: ({ agreement, report }) => {
    const [only, ...others] = agreement.between;
    if (others.length > 0) return;
    const fix = only === undefined ? bothTeams(agreement) : undefined;
    report({
      at: only === undefined ? [agreement, 'name'] : [agreement, 'between'],
      message:
        only === undefined
          ? 'The agreement does not say who it is between. Add the teams, such as `between Marketing and Sales`.'
          : `The agreement is between '${only}' and nobody else. Add the other team, as in \`between Marketing and Sales\`.`,
      ...(fix ? { fix } : {}),
    });
  },
});

function bothTeams(agreement: Agreement): Repair | undefined {
  const [one, other, ...more] = Object.keys(agreement.teams);
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const statement = `between ${nameText(one)} and ${nameText(other)}`;
  return { title: `Name '${one}' and '${other}'`, kind: 'add statement', to: agreement, statement };
}
