import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { isBetweenTeams } from '../support/people.ts';

export const handoffNoPayload = defineCheck({
  code: 'handoff-no-payload',
  category: 'handoffs',
  level: 'warning',
  summary: 'A handoff between teams says what is passed on with a lead.',
  run: ({ agreement, report }) => {
    for (const handoff of Object.values(agreement.handoffs).filter(isBetweenTeams)) {
      if (handoff.pass.length > 0) continue;
      const fix = passEverything(agreement, handoff);
      report({
        at: [handoff, 'name'],
        message: `'${handoff.name}' does not say what '${handoff.to}' learns about a lead. List it, as in \`pass ${exampleOf(agreement)}\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** Texts first: they are what a person is reached by. */
function fieldsOf({ lead }: Agreement): readonly string[] {
  const fields = Object.values(lead.fields);
  const isText = ({ type }: (typeof fields)[number]) => type.kind === 'text';
  return [...fields.filter(isText), ...fields.filter((field) => !isText(field))].map(({ name }) => nameText(name));
}

const exampleOf = (agreement: Agreement): string => fieldsOf(agreement).slice(0, 2).join(', ') || 'email, phone';

function passEverything(agreement: Agreement, to: object): Repair | undefined {
  const fields = fieldsOf(agreement).join(', ');
  if (fields === '') return undefined;
  return { title: 'Pass every field of the lead', kind: 'add statement', to, statement: `pass ${fields}` };
}
