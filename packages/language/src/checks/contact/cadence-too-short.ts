import { type ContactPolicy, sentenceList } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { isCounted, isTooShort, stepsOf } from '../support/cadence.ts';
import { counted } from '../support/words.ts';

export const cadenceTooShort = defineCheck({
  code: 'cadence-too-short',
  category: 'contact',
  level: 'warning',
  summary: 'A cadence has as many steps that count as attempts are promised.',
  run: ({ agreement, report }) => {
    for (const contact of Object.values(agreement.contacts)) {
      const { attempts, name } = contact;
      if (!attempts || !isTooShort(contact)) continue;
      const steps = stepsOf(contact).filter((step) => isCounted(contact, step)).length;
      report({
        at: [attempts, 'count'],
        message: `'${name}' promises ${counted(attempts.count, 'attempt')}, and its cadence has only ${steps} that ${steps === 1 ? 'counts' : 'count'}${uncounted(contact)}. Add ${counted(attempts.count - steps, 'step')}, or promise ${steps}.`,
        related: contact.cadence.slice(0, 1).map((at) => ({ at, message: 'The cadence begins here.' })),
      });
    }
  },
});

/** What a reader might have counted: ` (2 automatic steps and 1 task do not count)`. */
function uncounted(contact: ContactPolicy): string {
  const rest = stepsOf(contact).filter((step) => !isCounted(contact, step));
  const kinds = [
    ['automatic', 'automatic step'],
    ['task', 'task'],
    ['attempt', 'step by another channel'],
  ] as const;
  const parts = kinds.flatMap(([kind, words]) => {
    const count = rest.filter((step) => step.kind === kind).length;
    if (count === 0) return [];
    return [kind === 'attempt' && count > 1 ? `${count} steps by other channels` : counted(count, words)];
  });
  if (parts.length === 0) return '';
  return ` (${sentenceList(parts)} ${rest.length === 1 ? 'does' : 'do'} not count)`;
}
