import { type Agreement, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const contactNoStop = defineCheck({
  code: 'contact-no-stop',
  category: 'contact',
  level: 'warning',
  summary: 'A contact policy or nurture says what ends it early.',
  run: ({ agreement, report }) => {
    const contacts = Object.values(agreement.contacts).filter(
      ({ attempts, cadence }) => attempts !== undefined || cadence.length > 0,
    );
    const nurtures = Object.values(agreement.nurtures).filter(({ steps }) => steps.length > 0);
    for (const one of [...contacts, ...nurtures]) {
      if (one.stop.length > 0) continue;
      const fix = stopAtReply(agreement, one);
      report({
        at: [one, 'name'],
        message: `'${one.name}' goes on even when the lead has answered or is won. Say what ends it, as in \`${'steps' in one ? stageExample(agreement) : 'stop when replied'}\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

const stageExample = ({ lead }: Agreement): string => `stop when lead is ${nameText(lead.path[1] ?? 'MQL')}`;

function stopAtReply({ lead }: Agreement, to: object): Repair | undefined {
  if ('steps' in to || !Object.hasOwn(lead.events, 'replied')) return undefined;
  return { title: 'Stop when the lead has replied', kind: 'add statement', to, statement: 'stop when replied' };
}
