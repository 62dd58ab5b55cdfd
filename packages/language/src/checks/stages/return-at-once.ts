import {
  type Condition,
  describeCondition,
  type EventCondition,
  nameText,
  type Stage,
  type StageEntry,
} from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';

export const returnAtOnce = defineCheck({
  code: 'return-at-once',
  category: 'stages',
  level: 'warning',
  summary: 'What brings a lead back into a stage happens after it has left.',
  run: (context) => {
    for (const stage of Object.values(context.agreement.stages)) {
      for (const entry of stage.enters) reportReturn(context, stage, entry);
    }
  },
});

function reportReturn({ agreement, report }: CheckContext, stage: Stage, entry: StageEntry): void {
  const from = entry.from.find((name) => isOffPath(agreement.stages[name]));
  const events = bareEvents(entry.when);
  const [event] = events ?? [];
  if (from === undefined || event === undefined || entry.by !== 'condition' || stage.position === undefined) return;
  const words = describeCondition(event);
  report({
    at: event,
    message: `A lead for which '${words}' was true before it came to '${from}' goes back to '${stage.name}' at once. Say since when: \`${words} since ${nameText(from)}\`.`,
    related: [{ at: entry, message: `This line leads from '${from}' into '${stage.name}'.` }],
    fix: { title: `Ask only since '${from}'`, kind: 'replace', at: event, text: `${words} since ${nameText(from)}` },
  });
}

const isOffPath = (stage: Stage | undefined): boolean => stage !== undefined && stage.position === undefined;

/** The events of a condition that asks nothing but whether they have ever happened. */
function bareEvents(condition: Condition): readonly EventCondition[] | undefined {
  if (condition.op === 'event') {
    const isEver = condition.within === undefined && condition.since === undefined;
    return isEver && condition.event !== 'created' ? [condition] : undefined;
  }
  if (condition.op !== 'all' && condition.op !== 'any') return undefined;
  const parts = condition.of.map(bareEvents);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
