import { durationText, type RateLimit, type Score, type ScoreReset, type ScoreRule } from '@sla/agreement';
import { type Context, referAll, referTo, shown } from '../context.ts';
import type { Block, Column, Fact, Inline, Item, Line, Row } from '../model.ts';
import { pointerTo } from '../pointer.ts';
import { ruleSpan } from '../words/conditions.ts';
import { proseBlocks } from '../words/prose.ts';
import { matrixItem } from './matrix.ts';

/** What earns points, and what follows from fit and interest together. */
export const scoreBlocks = (context: Context): readonly Block[] => [
  ...Object.values(context.agreement.scores).map((score) => scoreItem(context, score)),
  ...Object.values(context.agreement.matrices).map((matrix) => matrixItem(matrix)),
];

function scoreItem(context: Context, score: Score): Item {
  const pointer = pointerTo('scores', score.name);
  const facts = scoreFacts(context, score, pointer);
  return {
    kind: 'item',
    pointer,
    title: shown(score),
    ...(score.text === undefined ? {} : { name: score.name }),
    subtitle: [`Points of ${score.for === 'lead' ? 'a lead' : 'an account'}${rangeText(score)}`],
    blocks: [
      ...proseBlocks(`${pointer}/prose`, score.prose),
      ...ruleTable(score, pointer),
      ...(facts.length > 0 ? [{ kind: 'facts', rows: facts } as const] : []),
    ],
  };
}

function rangeText({ min, max }: Score): string {
  if (min !== undefined && max !== undefined) return `, held between ${signed(min)} and ${signed(max)}`;
  if (min !== undefined) return `, held at ${signed(min)} or more`;
  return max === undefined ? '' : `, held at ${signed(max)} or less`;
}

const ruleColumns: readonly Column[] = [
  { title: 'Points', align: 'tight' },
  { title: 'For', align: 'left' },
  { title: 'Limit', align: 'tight' },
];

function ruleTable({ rules }: Score, pointer: string): readonly Block[] {
  if (rules.length === 0) return [];
  const rows = rules.map(
    (rule, at): Row => ({
      pointer: `${pointer}/rules/${at}`,
      cells: [[pointsText(rule.points)], ruleInline(rule), [limitText(rule)]],
    }),
  );
  return [{ kind: 'table', caption: 'Where points come from', columns: ruleColumns, rows }];
}

const pointsText = (points: number): string => (points > 0 ? `+${points}` : signed(points));

/** With a minus that is as wide as a plus. */
const signed = (points: number): string => (points < 0 ? `−${Math.abs(points)}` : String(points));

function ruleInline(rule: ScoreRule): Inline {
  switch (rule.kind) {
    case 'standing':
      return ['while ', ruleSpan(rule.when)];
    case 'each time':
      return ['each time ', ruleSpan(rule.each), ...(rule.when ? [' when ', ruleSpan(rule.when)] : [])];
    case 'decay':
      return [`every ${durationText(rule.every)} without `, ruleSpan(rule.without)];
  }
}

function limitText(rule: ScoreRule): string {
  const most = rule.kind === 'standing' || rule.atMost === undefined ? [] : [atMostText(rule.atMost)];
  const upTo = rule.kind === 'each time' && rule.upTo !== undefined ? [`up to ${rule.upTo} points`] : [];
  return [...most, ...upTo].join(', ');
}

const atMostText = ({ times, per }: RateLimit): string =>
  `at most ${times === 1 ? 'once' : `${times} times`}${per === undefined ? '' : ` in ${durationText(per)}`}`;

function scoreFacts(context: Context, score: Score, pointer: string): readonly Fact[] {
  const { sumOf, countsWhile, resets, updates } = score;
  const sum: Inline = ['The sum of ', ...referAll(context, 'scores', sumOf)];
  return [
    ...fact('Made of', sumOf.length > 0 ? [{ text: sum, pointer: `${pointer}/sumOf` }] : []),
    ...fact('Counts while', countsWhile ? [{ text: [ruleSpan(countsWhile)], pointer: `${pointer}/countsWhile` }] : []),
    ...fact(
      'Goes back',
      resets.map((reset, at) => ({ text: resetInline(context, reset), pointer: `${pointer}/resets/${at}` })),
    ),
    ...fact(
      'Seen anew',
      updates.map(({ daily, when }, at) => ({
        text: [`every day at ${daily.times.join(', ')}`, ...(when ? [' when ', ruleSpan(when)] : [])],
        pointer: `${pointer}/updates/${at}`,
      })),
    ),
  ];
}

const fact = (label: string, values: readonly Line[]): readonly Fact[] =>
  values.length === 0 ? [] : [{ label, values }];

function resetInline(context: Context, { to, when, daily }: ScoreReset): Inline {
  const target: Inline =
    to.kind === 'number'
      ? [`to ${to.points}`]
      : ['to ', referTo(context, 'scores', to.score), ' at ', referTo(context, 'stages', to.at)];
  return [...target, ' when ', ruleSpan(when), ...(daily ? [`, every day at ${daily.times.join(', ')}`] : [])];
}
