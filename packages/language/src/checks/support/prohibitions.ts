import { type Agreement, type Answer, type Named, type Prohibition, possible, type World } from '@sla/agreement';
import { type Giving, givingsTo } from './givings.ts';

/** What the reasoner says of one line and one prohibition: whether a forbidden lead can get through there. */
export interface Leak {
  readonly prohibition: Prohibition;
  readonly giving: Giving;
  readonly answer: Exclude<Answer, { readonly verdict: 'no' }>;
}

/**
 * The lines at which a prohibition is broken, or not known to be kept; lines at which it is kept are left out.
 * Of the routes of one handoff, which give the same leads, only the first.
 */
export function leaks(agreement: Agreement, world: World): readonly Leak[] {
  return agreement.prohibitions.flatMap((prohibition) => {
    const routed = new Set<Named>();
    return givingsTo(agreement, prohibition).flatMap((giving): readonly Leak[] => {
      if (routed.has(giving.of)) return [];
      const answer = answerOf(prohibition, giving, world);
      if (answer.verdict === 'no') return [];
      if (!giving.entry) routed.add(giving.of);
      return [{ prohibition, giving, answer }];
    });
  });
}

/** A lead that gets through in one of the ways, otherwise whether that is undecided. */
function answerOf({ when }: Prohibition, { ways }: Giving, world: World): Answer {
  let undecided: Answer = { verdict: 'no' };
  for (const asks of ways) {
    const answer = possible([{ condition: when, holds: true }, ...asks], world);
    if (answer.verdict === 'yes') return answer;
    if (answer.verdict === 'unknown') undecided = answer;
  }
  return undecided;
}
