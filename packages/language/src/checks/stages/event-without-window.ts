import {
  type Agreement,
  type Condition,
  describeCondition,
  type EventCondition,
  type Stage,
  type StageEntry,
} from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const eventWithoutWindow = defineCheck({
  code: 'event-without-window',
  category: 'stages',
  level: 'info',
  summary: 'A stage that looks back on what a lead did says how far back.',
  run: ({ agreement, report }) => {
    for (const stage of Object.values(agreement.stages)) {
      for (const entry of stage.enters) {
        for (const event of askedOf(entry.when).filter((one) => looksBack(agreement, stage, entry, one))) {
          const text = describeCondition(event);
          report({
            at: event,
            message: `'${text}' counts however long ago it was. If you mean lately, say so, as in \`${text} in the last 30 days\`.`,
            fix: { title: 'Look back 30 days', kind: 'add behind', at: event, text: ' in the last 30 days' },
          });
        }
      }
    }
  },
});

function askedOf(condition: Condition): readonly EventCondition[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(askedOf);
  const isOpen =
    condition.op === 'event' && !condition.within && condition.since === undefined && condition.event !== 'created';
  return isOpen ? [condition] : [];
}

/**
 * An event that moves a lead on when it happens needs no window. One that is asked about when a person decides, when a
 * lead comes back, or more than once, may be years old.
 */
function looksBack(agreement: Agreement, stage: Stage, entry: StageEntry, { times }: EventCondition): boolean {
  const { by, from, when } = entry;
  // Where events alone bring a lead back, `return-at-once` says more.
  const isBack = asksMore(when) && from.some((name) => comesBack(stage, entryOf(agreement.stages, name)));
  return by === 'decision' || times > 1 || isBack;
}

function asksMore(condition: Condition): boolean {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.some(asksMore);
  return condition.op !== 'event';
}

const comesBack = ({ position }: Stage, from: Stage | undefined): boolean =>
  position !== undefined && from !== undefined && (from.position === undefined || from.position > position);
