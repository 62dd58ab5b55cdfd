import type { DecayRule, EventRule, ResetValue, Score, ScoreReset, ScoreRule, ScoreUpdate } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { clauseUnfit } from '../problem/types/clause-unfit.ts';
import { lowerCondition } from './condition/index.ts';
import { dailyTimesOf } from './daily-times.ts';
import { durationOf, integerOf, signedOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { rateLimitOf } from './rate-limit.ts';
import { every, single } from './statements.ts';

type Subject = 'lead' | 'account';

/** Points, where they come from, what holds them back and what drops them. */
export function lowerScore(lowering: Lowering, node: ast.Score): Score {
  const subject: Subject = node.forAccount ? 'account' : 'lead';
  const { statements } = node;
  const sum = single(lowering, statements, 'SumStatement');
  const counts = single(lowering, statements, 'CountsStatement');
  const countsWhile = counts && lowerCondition(lowering, counts.condition, { subject });
  const { min, max } = boundsOf(lowering, node);
  const score: Score = {
    ...namedOf(node),
    for: subject,
    sumOf: lowering.names(sum?.scores ?? [], ['score']),
    rules: every(statements, 'PointsStatement').flatMap((line) => ruleOf(lowering, line, subject) ?? []),
    ...(countsWhile ? { countsWhile } : {}),
    resets: every(statements, 'ResetStatement').flatMap((line) => resetOf(lowering, line, subject) ?? []),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    updates: every(statements, 'UpdatesStatement').flatMap((line) => updateOf(lowering, line, subject) ?? []),
  };
  return markNamed(lowering, score, node, { sumOf: sum, countsWhile: counts });
}

function boundsOf(lowering: Lowering, { statements }: ast.Score): { readonly min?: number; readonly max?: number } {
  const range = single(lowering, statements, 'RangeStatement');
  const bounds = every(statements, 'BoundStatement');
  const value = (bound: 'least' | 'most') => bounds.find((line) => line.bound === bound)?.value;
  const min = integerOf(lowering, range?.lower ?? value('least'));
  const max = integerOf(lowering, range?.upper ?? value('most'));
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function ruleOf(lowering: Lowering, line: ast.PointsStatement, subject: Subject): ScoreRule | undefined {
  const points = signedOf(lowering, line, line.points);
  if (points === undefined || !line.earning) return undefined;
  reportLimits(lowering, line);
  switch (line.earning.$type) {
    case 'StandingEarning':
      return standingOf(lowering, line, line.earning, subject, points);
    case 'EachTimeEarning':
      return eventRuleOf(lowering, line, line.earning, subject, points);
    case 'DecayEarning':
      return decayOf(lowering, line, line.earning, subject, points);
  }
}

function standingOf(
  lowering: Lowering,
  line: ast.PointsStatement,
  earning: ast.StandingEarning,
  subject: Subject,
  points: number,
): ScoreRule | undefined {
  const when = lowerCondition(lowering, earning.condition, { subject });
  return (
    when && markLine(lowering, { kind: 'standing', points, when }, line, { points: 'points', when: earning.condition })
  );
}

function eventRuleOf(
  lowering: Lowering,
  line: ast.PointsStatement,
  earning: ast.EachTimeEarning,
  subject: Subject,
  points: number,
): EventRule | undefined {
  const each = lowerCondition(lowering, earning.moment, { subject, moment: true });
  const when = earning.condition && lowerCondition(lowering, earning.condition, { subject });
  if (!each) return undefined;
  const times = every(line.limits, 'TimesLimit')[0];
  const most = every(line.limits, 'PointsLimit')[0];
  const atMost = times && rateLimitOf(lowering, times);
  const upTo = integerOf(lowering, most?.points);
  const rule: EventRule = {
    kind: 'each time',
    points,
    each,
    ...(when ? { when } : {}),
    ...(atMost ? { atMost } : {}),
    ...(upTo === undefined ? {} : { upTo }),
  };
  return markLine(lowering, rule, line, {
    points: 'points',
    each: earning.moment,
    when: earning.condition,
    upTo: most,
  });
}

/** Points that stand are counted once by themselves, and what is taken for silence is not held back by a sum. */
function reportLimits(lowering: Lowering, { earning, limits }: ast.PointsStatement): void {
  if (earning?.$type === 'EachTimeEarning') return;
  for (const limit of limits) {
    if (earning?.$type === 'DecayEarning' && limit.$type === 'TimesLimit') continue;
    const advice = 'Only points that are earned each time something happens are limited so: leave it out.';
    lowering.report(clauseUnfit, limit, [limit.$cstNode?.text ?? '', 'these points', advice]);
  }
}

function decayOf(
  lowering: Lowering,
  line: ast.PointsStatement,
  earning: ast.DecayEarning,
  subject: Subject,
  points: number,
): DecayRule | undefined {
  const interval = durationOf(lowering, earning.interval);
  const without = lowerCondition(lowering, earning.activity, { subject, moment: true });
  if (!interval || !without) return undefined;
  const times = every(line.limits, 'TimesLimit')[0];
  const atMost = times && rateLimitOf(lowering, times);
  const rule: DecayRule = { kind: 'decay', points, every: interval, without, ...(atMost ? { atMost } : {}) };
  return markLine(lowering, rule, line, { points: 'points', every: earning.interval, without: earning.activity });
}

function resetOf(lowering: Lowering, line: ast.ResetStatement, subject: Subject): ScoreReset | undefined {
  const daily = line.daily && dailyTimesOf(lowering, line.daily);
  const when = lowerCondition(lowering, line.condition, { subject, ...(daily ? {} : { moment: true }) });
  const to = resetValueOf(lowering, line);
  return when && to && markLine(lowering, { when, ...(daily ? { daily } : {}), to }, line, { when: line.condition });
}

/** A line whose condition is faulty would hold back all leads, so it is left out. */
function updateOf(lowering: Lowering, line: ast.UpdatesStatement, subject: Subject): ScoreUpdate | undefined {
  const daily = line.daily && dailyTimesOf(lowering, line.daily);
  const when = line.condition && lowerCondition(lowering, line.condition, { subject });
  if (!daily || (line.condition && !when)) return undefined;
  return markLine(lowering, { daily, ...(when ? { when } : {}) }, line, { when: line.condition });
}

function resetValueOf(lowering: Lowering, line: ast.ResetStatement): ResetValue | undefined {
  if (line.value) {
    const points = integerOf(lowering, line.value);
    return points === undefined ? undefined : { kind: 'number', points };
  }
  const score = lowering.name(line.score, ['score']);
  if (!score) return undefined;
  const at = lowering.name(line.stage, ['stage']);
  return at ? { kind: 'at stage', score, at } : undefined;
}
