import { defineCheck } from '../../problem/check.ts';
import { isCounted, isTooShort, stepsOf } from '../support/cadence.ts';
import { listed } from '../support/words.ts';

export const cadenceChannelUncounted = defineCheck({
  code: 'cadence-channel-uncounted',
  category: 'contact',
  level: 'info',
  summary: 'The steps of a cadence use channels that count as attempts.',
  run: ({ agreement, report }) => {
    for (const contact of Object.values(agreement.contacts)) {
      const { attempts } = contact;
      // Where attempts are missing, that is what matters, and it is said there why.
      if (!attempts || isTooShort(contact)) continue;
      for (const step of stepsOf(contact)) {
        if (step.kind !== 'attempt' || step.channel === undefined || isCounted(contact, step)) continue;
        report({
          at: step,
          message: `This step of '${contact.name}' goes by '${step.channel}', but only attempts by ${listed(attempts.channels, 'or')} count. Add the channel to the attempts, or mark the step as \`automatic\`.`,
          related: [{ at: [attempts, 'channels'], message: 'The channels that count.' }],
        });
      }
    }
  },
});
