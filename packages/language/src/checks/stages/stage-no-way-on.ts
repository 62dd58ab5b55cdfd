import type { Agreement, Stage } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';

export const stageNoWayOn = defineCheck({
  code: 'stage-no-way-on',
  category: 'stages',
  level: 'warning',
  summary: 'From every stage that is not the end a lead can go on.',
  run: ({ agreement, report }) => {
    const left = leftStages(agreement);
    for (const stage of Object.values(agreement.stages)) {
      // A stage nobody gets into is reported for that.
      if (stage.final || stage.enters.length === 0 || isEnd(stage, agreement) || left.has(stage.name)) continue;
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

/** Stages from which some stage is entered. */
const leftStages = ({ stages }: Agreement): ReadonlySet<string> =>
  new Set(Object.values(stages).flatMap(({ enters }) => enters.flatMap(({ from }) => from)));
