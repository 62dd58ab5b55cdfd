import { type Agreement, type Circle, circles, describeSample, type Way } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

export const stageCircle = defineCheck({
  code: 'stage-circle',
  category: 'stages',
  level: 'error',
  summary: 'No lead is sent round in a circle of stages in one instant.',
  run: ({ agreement, analyses, report }) => {
    const told = new Set<string>();
    for (const circle of circles(analyses.world)) {
      const round = roundText(circle);
      const [first, ...others] = circle.ways.flatMap((way) => entryAt(agreement, way));
      if (!first || told.has(round)) continue;
      told.add(round);
      report({
        at: first,
        message: `${round}: all of these lines hold at one moment for ${describeSample(circle.sample)}, which goes round without end. Let one of them wait for something that happens, or ask for the opposite of the other.`,
        related: others.map((at) => ({ at, message: 'This line sends it on.' })),
      });
    }
  },
});

/** `'A' to 'B' to 'A'`. */
function roundText({ ways }: Circle): string {
  const stages = [ways.at(-1)?.to ?? '', ...ways.map(({ to }) => to)];
  return stages.map((name) => `'${name}'`).join(' to ');
}

function entryAt({ stages }: Agreement, { to, entry }: Way): readonly object[] {
  const found = entryOf(stages, to)?.enters[entry];
  return found ? [found] : [];
}
