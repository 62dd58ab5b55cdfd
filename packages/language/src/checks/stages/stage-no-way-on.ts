import type { Agreement, Stage } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const stageNoWayOn = defineCheck({
  code: 'stage-no-way-on',
  category: 'stages',
  level: 'warning',
  summary: 'From every stage that is not the end a lead can go on.',
  run: ({ agreement, report }) => {
    for (const stage of Object.values(agreement.stages)) {
      // A stage nobody gets into is reported for that.
      if (stage.final || stage.enters.length === 0 || isEnd(stage, agreement) || hasWayOn(stage, agreement)) continue;
      report({
        at: [stage, 'name'],
        message: `A lead in '${stage.name}' never leaves it. Let another stage be entered from it, or say that it is the end: \`final\`.`,
        fix: { title: `Make '${stage.name}' final`, kind: 'add statement', to: stage, statement: 'final' },
      });
    }
  },
});

/** The last stage of the path is an end without being said to be one. */
const isEnd = (stage: Stage, { lead }: Agreement): boolean => lead.path.at(-1) === stage.name;

const hasWayOn = (stage: Stage, { stages }: Agreement): boolean =>
  Object.values(stages).some((other) => other.enters.some((entry) => entry.from.includes(stage.name)));
