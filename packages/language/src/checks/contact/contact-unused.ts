import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';
import { begunNames } from '../support/begins.ts';
import { onlyOne } from '../support/drafts.ts';
import { entryOf } from '../support/words.ts';

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
      const fix = begunByHandoff(agreement, one);
      report({
        at: [one, 'name'],
        message: `Nothing begins '${one.name}', so no lead is ever in it. Let a handoff begin it with \`then ${nameText(one.name)}\`${other}.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** The only handoff to the team of its role, if that begins nothing yet. */
function begunByHandoff(
  { handoffs, roles }: Agreement,
  { name, by }: { readonly name: string; readonly by: string },
): Repair | undefined {
  const team = entryOf(roles, by)?.team;
  const handoff = onlyOne(Object.values(handoffs).filter(({ to }) => to === team));
  if (!handoff || handoff.then.length > 0) return undefined;
  const statement = `then ${nameText(name)}`;
  return { title: `Begin it after '${handoff.name}'`, kind: 'add statement', to: handoff, statement };
}
