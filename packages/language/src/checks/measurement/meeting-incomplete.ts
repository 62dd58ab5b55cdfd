import { type Agreement, type Meeting, nameText } from '@sla/agreement';
import { defineCheck, type Repair } from '../../problem/check.ts';

export const meetingIncomplete = defineCheck({
  code: 'meeting-incomplete',
  category: 'measurement',
  level: 'warning',
  summary: 'A meeting says who takes part, and when.',
  run: ({ agreement, report }) => {
    for (const meeting of Object.values(agreement.meetings)) {
      const { name, schedule } = meeting;
      if (!schedule) {
        report({
          at: [meeting, 'name'],
          message: `'${name}' does not say when it is held. Write it in its first line, as in \`meeting ${nameText(name)} every month on first Tuesday at 10:00\`.`,
        });
      }
      if (meeting.with.length > 0) continue;
      const fix = withParties(agreement, meeting);
      report({
        at: [meeting, 'name'],
        message: `'${name}' does not say who takes part. Add them, as in \`with Marketing, Sales\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

function withParties({ between }: Agreement, meeting: Meeting): Repair | undefined {
  if (between.length === 0) return undefined;
  const statement = `with ${between.map(nameText).join(', ')}`;
  return { title: 'Invite the parties of the agreement', kind: 'add statement', to: meeting, statement };
}
