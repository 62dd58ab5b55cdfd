import {
  type Condition,
  conditionParts,
  describeCondition,
  type ScoreRange,
  type Value,
  type World,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { isAboutScore } from '../support/condition-parts.ts';
import { conditionSites } from '../support/condition-sites.ts';
import { neverTogether } from '../support/reasons.ts';
import { entryOf } from '../support/words.ts';

export const scoreUnreachable = defineCheck({
  code: 'score-unreachable',
  category: 'scores',
  level: 'warning',
  summary: 'A score can reach the points that conditions ask for.',
  run: ({ agreement, analyses, report }) => {
    const asked = conditionSites(agreement).flatMap(({ condition }) => conditionParts(condition).filter(isAboutScore));
    for (const part of asked) {
      const name = scoreOf(part);
      const score = name === undefined ? undefined : entryOf(agreement.scores, name);
      if (!score || !neverTogether([part], analyses.world)) continue;
      report({
        at: part,
        message: `No lead ever gets to '${describeCondition(part)}': '${score.name}' ${reachText(score.name, analyses.world)}. Ask for points it can have, or let it have more.`,
        related: [{ at: [score, 'name'], message: `'${score.name}' is put together here.` }],
      });
    }
  },
});

/** The score of a question about one score. */
function scoreOf(condition: Condition): string | undefined {
  if (condition.op === 'in' || condition.op === 'between') return nameOf(condition.value);
  return condition.op === 'compare' ? (nameOf(condition.left) ?? nameOf(condition.right)) : undefined;
}

const nameOf = (value: Value): string | undefined => (value.kind === 'score' ? value.score : undefined);

function reachText(name: string, { ranges }: World): string {
  const { min, max }: Partial<ScoreRange> = entryOf(ranges ?? {}, name) ?? {};
  const [low, high] = [min, max].map((points) => points?.toLocaleString('en-US'));
  if (low !== undefined && high !== undefined) return `goes from ${low} to ${high}`;
  if (high !== undefined) return `has ${high} at most`;
  return low === undefined ? 'has other points' : `has ${low} at least`;
}
