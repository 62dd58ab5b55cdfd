import { type ConversionRate, type Evidence, type Funnel, formatCount, type Stage } from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { entryOf } from '../support/words.ts';

/**
 * Evidence of neighbouring steps need not be of the same leads: stages are entered from elsewhere, and some leads are
 * still on their way. But more leads at a stage than could have come to it cannot be of one time.
 */
export const evidenceMismatch = defineCheck({
  code: 'evidence-mismatch',
  category: 'volumes',
  level: 'info',
  summary: 'The rates of a funnel rest on the same leads.',
  run: (context) => {
    const funnels = Object.values(context.agreement.funnels);
    for (const [at, funnel] of funnels.entries()) {
      for (const index of funnel.rates.keys()) {
        reportStep(context, funnel, index);
        reportShared(context, funnel.rates[index], funnels.slice(0, at));
      }
    }
  },
});

type Proven = ConversionRate & { readonly evidence: Evidence };
const isProven = (rate: ConversionRate | undefined): rate is Proven => rate?.evidence !== undefined;

/** Compares a step with the nearest one before it that rests on something. */
function reportStep({ agreement, report }: CheckContext, { rates }: Funnel, index: number): void {
  const rate = rates[index];
  const before = rates.slice(0, index).findLast(isProven);
  if (!isProven(rate) || !before) return;
  const { evidence, from } = rate;
  // Of a stage that is entered from the one before alone, no more can be counted than came from there.
  const isNext = before.to === from && isEnteredOnlyFrom(entryOf(agreement.stages, from), before.from);
  const most = isNext ? before.evidence.converted : before.evidence.of;
  if (evidence.of <= most) return;
  const earlier = before.to === from ? 'the one before' : 'an earlier one';
  const had = isNext ? `and only ${formatCount(most)} came from` : `${earlier} on only ${formatCount(most)}`;
  report({
    at: [evidence, 'of'],
    message: `This rate rests on ${formatCount(evidence.of)} '${from}', ${had} '${before.from}', so they are of different times or leads. Count both over the same time.`,
    related: [{ at: before.evidence, message: `This step rests on ${formatCount(before.evidence.of)}.` }],
  });
}

const isEnteredOnlyFrom = (stage: Stage | undefined, from: string): boolean =>
  stage !== undefined &&
  stage.enters.length > 0 &&
  stage.enters.every((entry) => entry.from.length === 1 && entry.from[0] === from);

/** The very same numbers in two funnels are of the same leads, and say less together than they seem to. */
function reportShared({ report }: CheckContext, rate: ConversionRate | undefined, others: readonly Funnel[]): void {
  if (!isProven(rate)) return;
  for (const other of others) {
    const same = other.rates.filter(isProven).find((one) => isSame(one, rate));
    if (!same) continue;
    const numbers = `${formatCount(rate.evidence.converted)} of ${formatCount(rate.evidence.of)}`;
    report({
      at: [rate.evidence, 'of'],
      message: `'${other.name}' rests on the same ${numbers} at this step: counted twice, the leads of both seem surer than they are. Count those of each funnel by themselves.`,
      related: [{ at: same.evidence, message: `They stand in '${other.name}' here.` }],
    });
    return;
  }
}

const isSame = (a: Proven, b: Proven): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.evidence.of === b.evidence.of &&
  a.evidence.converted === b.evidence.converted;
