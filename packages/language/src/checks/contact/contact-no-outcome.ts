import { type Agreement, type Condition, conditionParts, nameText } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { takenBeside } from '../support/drafts.ts';

export const contactNoOutcome = defineCheck({
  code: 'contact-no-outcome',
  category: 'contact',
  level: 'info',
  summary: 'Something follows when the attempts of a contact policy are exhausted.',
  run: ({ agreement, report }) => {
    const asked = new Set(
      momentsOf(agreement)
        .flatMap(conditionParts)
        .flatMap((part) => (part.op === 'contact' && part.is === 'exhausted' ? [part.contact] : [])),
    );
    for (const contact of Object.values(agreement.contacts)) {
      const { name, attempts, cadence } = contact;
      if (asked.has(name) || (!attempts && cadence.length === 0)) continue;
      const fix = takenBeside(agreement, `${nameText(name)} is exhausted`);
      report({
        at: [contact, 'name'],
        message: `Nothing follows when '${name}' is exhausted, so a lead that never answers stays where it is. Let a stage take it, as in \`enters from STAGE when ${nameText(name)} is exhausted\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** All moments at which something happens to a lead. */
function momentsOf({ stages, handoffs, contacts, nurtures, promises }: Agreement): readonly Condition[] {
  const stops = [...Object.values(contacts), ...Object.values(nurtures)].flatMap(({ stop }) => stop);
  const starts = Object.values(promises).flatMap((promise) =>
    promise.starts.kind === 'moment' ? [promise.starts] : [],
  );
  const moments = [
    ...Object.values(stages).flatMap(({ enters }) => enters),
    ...Object.values(handoffs),
    ...stops,
    ...starts,
  ].map(({ when }) => when);
  return [...moments, ...Object.values(nurtures).map((nurture) => nurture.starts)].filter((when) => when !== undefined);
}
