import type { Agreement, Stage, StageEntry } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const entryFromFinal = defineCheck({
  code: 'entry-from-final',
  category: 'stages',
  level: 'warning',
  summary: 'A way into a stage comes from stages that a lead can leave in this way.',
  run: ({ agreement, report }) => {
    for (const { enters } of Object.values(agreement.stages)) {
      for (const entry of enters) {
        for (const [stage, why] of closedTo(agreement, entry)) {
          report({
            at: [entry, 'from'],
            message: `No lead comes from '${stage.name}' here: ${why}. Take it out of this line, or change '${stage.name}'.`,
            related: [{ at: [stage, stage.final ? 'final' : 'leftOnlyByDecision'], message: 'It says so here.' }],
          });
        }
      }
    }
  },
});

/** The stages of the line that are not left in this way, and why. */
function closedTo({ stages, lead }: Agreement, { from, by }: StageEntry): readonly (readonly [Stage, string])[] {
  return from.flatMap((name): readonly (readonly [Stage, string])[] => {
    const stage = entryOf(stages, name);
    // A final stage in the middle of the path is reported for that.
    if (stage?.final && lead.path.slice(0, -1).includes(name)) return [];
    if (stage?.final) return [[stage, 'it is final']];
    if (!stage?.leftOnlyByDecision || by === 'decision') return [];
    return [[stage, 'it is left only by decision, and this is a condition']];
  });
}
