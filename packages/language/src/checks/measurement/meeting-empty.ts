import { defineCheck } from '../../problem/check.ts';
import { coverAll } from '../support/reported.ts';

export const meetingEmpty = defineCheck({
  code: 'meeting-empty',
  category: 'measurement',
  level: 'warning',
  summary: 'A meeting looks at some KPI or goal.',
  run: ({ agreement, report }) => {
    for (const meeting of Object.values(agreement.meetings)) {
      if (meeting.covers.length > 0) continue;
      const fix = coverAll(agreement, meeting);
      report({
        at: [meeting, 'name'],
        message: `'${meeting.name}' covers no KPI and no goal. Say what is looked at, as in \`covers Bookings\`.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});
