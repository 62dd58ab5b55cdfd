import { type Condition, describeCondition, type World } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { type Alternative, type Alternatives, alternativesOf } from '../support/alternatives.ts';
import { alwaysHolds, neverTogether } from '../support/reasons.ts';

export const alternativeIdle = defineCheck({
  code: 'alternative-idle',
  category: 'conditions',
  level: 'warning',
  summary:
    'Every way into a stage, every `stop` line and every part of an `or` brings something that the others do not.',
  run: function* (context) {
    for (const alternatives of alternativesOf(context.agreement)) {
      examine(context, alternatives);
      yield;
    }
  },
});

/** The last ones first, so that of two that say the same the later is told of. */
function examine({ analyses: { world }, report }: CheckContext, { of, covers, holds }: Alternatives): void {
  const idle = new Set<Alternative>();
  for (const line of of.toReversed()) {
    const wider = of.find(
      (other) => other !== line && !idle.has(other) && covers(other, line) && takes(other, line, world),
    );
    if (!wider) continue;
    idle.add(line);
    report({
      at: line.at,
      message: `Wherever '${describeCondition(line.when)}' holds, '${describeCondition(wider.when)}' holds as well, ${holds}. Take it out, or ask for something else.`,
      related: [{ at: wider.at, message: 'This takes all of it.' }],
      ...(line.isLine ? { fix: { title: 'Take out the line', kind: 'remove', at: line.at } } : {}),
    });
  }
}

/** What never holds, and what always does, is told of where conditions are. */
function takes(wider: Alternative, { when, given }: Alternative, world: World): boolean {
  const all: readonly Condition[] = [...given, when];
  return alwaysHolds(wider.when, all, world) && !neverTogether(all, world) && !alwaysHolds(wider.when, given, world);
}
