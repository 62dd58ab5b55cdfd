import { type IdleRule, idleRules, type Score, type ScoreRule } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const scoreRuleIdle = defineCheck({
  code: 'score-rule-idle',
  category: 'scores',
  level: 'warning',
  summary: 'Every line of a score can change it.',
  run: ({ agreement, analyses, report }) => {
    for (const score of Object.values(agreement.scores)) {
      for (const { rule: index, why } of idleRules(analyses.world, score.name)) {
        const rule = score.rules[index];
        const reason = rule && reasonOf(why, rule, score);
        if (!rule || reason === undefined) continue;
        report({
          at: [rule, 'points'],
          message: `This line never changes '${score.name}': ${reason}.`,
          ...(score.rules.length > 1 && { fix: { title: 'Take the line out', kind: 'remove', at: rule } }),
        });
      }
    }
  },
});

/** Conditions that never hold are reported where they stand. */
function reasonOf(why: IdleRule['why'], { points }: ScoreRule, { min, max }: Score): string | undefined {
  switch (why) {
    case 'no points':
      return 'it gives no points. Give it some, or take it out';
    case 'no room':
      return 'its own limit leaves nothing. Raise the limit, or take the line out';
    case 'always at most':
      return `whenever it holds, the other lines have brought the score to its upper end of ${max} already, so its ${signed(points)} is lost. Raise the end, or take the line out`;
    case 'always at least':
      return `whenever it holds, the score is at its lower end of ${min}, so its ${signed(points)} is lost. Lower the end, or take the line out`;
    default:
      return undefined;
  }
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`);
