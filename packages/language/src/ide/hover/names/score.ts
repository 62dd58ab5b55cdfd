import { describeCondition, durationText, type RateLimit, type ScoreRule } from '@sla/agreement';
import { scoreLens } from '../../lenses/score.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const scoreCard: NameCard = ({ name }, context) => {
  const score = context.agreement.scores[name];
  if (!score) return undefined;
  const { sumOf, rules, countsWhile } = score;
  return cardOf('score', score, [
    ...fact('reaches', scoreLens.title(name, context)),
    ...fact('sum of', sumOf.join(', ') || undefined),
    ...fact('points', rules.map(ruleText)),
    ...fact('counts while', countsWhile && describeCondition(countsWhile)),
  ]);
};

function ruleText(rule: ScoreRule): string {
  const points = rule.points > 0 ? `+${rule.points}` : `${rule.points}`;
  switch (rule.kind) {
    case 'standing':
      return `${points} when ${describeCondition(rule.when)}`;
    case 'each time': {
      const when = rule.when ? ` when ${describeCondition(rule.when)}` : '';
      const upTo = rule.upTo === undefined ? '' : `, up to ${rule.upTo} points`;
      return `${points} each time ${describeCondition(rule.each)}${when}${limitText(rule.atMost)}${upTo}`;
    }
    case 'decay':
      return `${points} every ${durationText(rule.every)} without ${describeCondition(rule.without)}${limitText(rule.atMost)}`;
  }
}

function limitText(limit: RateLimit | undefined): string {
  if (!limit) return '';
  const per = limit.per ? ` per ${durationText(limit.per)}` : '';
  return `, at most ${limit.times === 1 ? 'once' : `${limit.times} times`}${per}`;
}
