import { type Condition, describeSample, type Handoff, possible, type SampleLead, type World } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { handoffsAtOnce } from '../support/handoff-moments.ts';
import { holding } from '../support/reasons.ts';

export const handoffsOverlap = defineCheck({
  code: 'handoffs-overlap',
  category: 'handoffs',
  level: 'warning',
  summary: 'Where a lead could be handed over twice at one moment, the agreement says by which.',
  run: ({ agreement, analyses, report }) => {
    const told = new Set<Handoff>();
    for (const { of } of handoffsAtOnce(agreement)) {
      for (const [index, second] of of.entries()) {
        const meeting = told.has(second) ? undefined : firstMeeting(of.slice(0, index), second, analyses.world);
        if (meeting === undefined) continue;
        const { first, sample } = meeting;
        told.add(second);
        report({
          at: [second, 'when'],
          message: `'${first.name}' and '${second.name}' can happen at the same moment for ${describeSample(sample)}, and '${second.name}' has the lead only because its name comes last. Let one of them ask for the opposite of the other.`,
          related: [{ at: [first, 'when'], message: `'${first.name}' happens then too.` }],
        });
      }
    }
  },
});

interface Meeting {
  readonly first: Handoff;
  readonly sample: SampleLead;
}

function firstMeeting(before: readonly Handoff[], second: Handoff, world: World): Meeting | undefined {
  for (const first of before) {
    const whens = [first.when, second.when].filter((when): when is Condition => when !== undefined);
    const answer = possible(holding(whens), world);
    if (answer.verdict === 'yes') return { first, sample: answer.sample };
  }
  return undefined;
}
