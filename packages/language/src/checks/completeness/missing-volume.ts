import { formatCount, nameText } from '@sla/agreement';
import { type CheckContext, defineCheck, type Repair } from '../../problem/check.ts';
import { onlyOne, qualified } from '../support/drafts.ts';
import { isFree } from '../support/names.ts';

export const missingVolume = defineCheck({
  code: 'missing-volume',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says how many leads one team owes the other.',
  run: (context) => {
    const { agreement, report } = context;
    const goals = Object.values(agreement.goals);
    const commitments = goals.flatMap((goal) => goal.commitments);
    // Without any goal there is one thing to say, and another check says it.
    if (goals.length === 0 || commitments.some((line) => line.kind === 'deliver')) return;
    const fix = whatIsNeeded(context);
    report({
      at: [agreement, 'name'],
      message:
        'No goal says how many leads are delivered, and by when. Add one, such as `goal Volume owned by Marketing { deliver at least 40 MQL every month }`.',
      ...(fix ? { fix } : {}),
    });
  },
});

/** What the funnel needs of qualified leads in a month, promised by the team that gives them. */
function whatIsNeeded({ agreement, analyses }: CheckContext): Repair | undefined {
  const stage = qualified(agreement);
  const [team] = agreement.between;
  const funnel = onlyOne(analyses.funnels);
  const needed = funnel?.stages.find((one) => one.stage === stage)?.everyMonth.required;
  if (stage === undefined || team === undefined || needed === undefined || !isFree(agreement, 'Volume'))
    return undefined;
  const line = `deliver at least ${formatCount(needed)} ${nameText(stage)} every month`;
  return {
    title: `Promise the ${formatCount(needed)} '${stage}' a month that the goal needs`,
    kind: 'add declaration',
    beside: agreement,
    declaration: `goal Volume owned by ${nameText(team)} { ${line} }`,
  };
}
