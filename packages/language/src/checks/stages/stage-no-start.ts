import { type Agreement, describeSample, possible, type StageEntry } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const stageNoStart = defineCheck({
  code: 'stage-no-start',
  category: 'stages',
  level: 'warning',
  summary: 'Every lead that is created enters a stage.',
  run: ({ agreement, analyses, report }) => {
    const first = firstStage(agreement);
    // A first stage without any line is reported for that.
    if (!first || first.enters.length === 0) return;
    const starts = startsOf(agreement);
    if (starts.length === 0) {
      report({
        at: [first, 'name'],
        message: `No stage is entered when a lead is created, so that no lead is in any. Say where it begins, as in \`enters when created\` in '${first.name}'.`,
        fix: {
          title: `Let leads begin in '${first.name}'`,
          kind: 'add statement',
          to: first,
          statement: 'enters when created',
        },
      });
      return;
    }
    const answer = possible(
      starts.map(({ when }) => ({ condition: when, holds: false })),
      analyses.world,
    );
    if (answer.verdict !== 'yes') return;
    report({
      at: starts[0] ?? first,
      message: `When it is created, ${describeSample(answer.sample)} enters no stage. Let one stage take all others: \`enters when created\`.`,
    });
  },
});

/** The ways into a stage for a lead that is just created. */
const startsOf = ({ stages }: Agreement): readonly StageEntry[] =>
  Object.values(stages).flatMap(({ enters }) =>
    enters.filter(({ from, fromWritten }) => from.length === 0 && !fromWritten),
  );

function firstStage({ lead, stages }: Agreement) {
  const [first] = lead.path;
  return first === undefined ? Object.values(stages)[0] : entryOf(stages, first);
}
