import { defineCheck } from '../../problem/check.ts';

export const absenceOverlap = defineCheck({
  code: 'absence-overlap',
  category: 'people',
  level: 'warning',
  summary: 'Absences of one person follow one another.',
  run: ({ agreement, report }) => {
    for (const member of Object.values(agreement.roles).flatMap(({ members }) => members)) {
      for (const [index, absence] of member.away.entries()) {
        const earlier = member.away
          .slice(0, index)
          .find((other) => other.from <= absence.to && absence.from <= other.to);
        if (!earlier) continue;
        report({
          at: absence,
          message: `'${member.person}' is already away from ${earlier.from} to ${earlier.to}, so for some days it is written twice who covers. Let one absence end before the other begins.`,
          related: [{ at: earlier, message: 'The other absence.' }],
        });
      }
    }
  },
});
