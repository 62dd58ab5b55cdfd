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
    const earlier = new Map<string, Seen>();
    for (const funnel of Object.values(context.agreement.funnels)) {
      for (const [index, rate] of funnel.rates.entries()) {
        reportStep(context, funnel, index);
        if (isProven(rate)) reportShared(context, funnel, rate, earlier);
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

/** Where numbers of a step were first met. */
interface Seen {
  readonly funnel: string;
  readonly rate: Proven;
}

/** The very same numbers in two funnels are of the same leads, and say less together than they seem to. */
function reportShared({ report }: CheckContext, { name }: Funnel, rate: Proven, earlier: Map<string, Seen>): void {
  const { of, converted } = rate.evidence;
  const key = [rate.from, rate.to, of, converted].join('\0');
  const same = earlier.get(key) ?? { funnel: name, rate };
  earlier.set(key, same);
  if (same.funnel === name) return;
  const numbers = `${formatCount(converted)} of ${formatCount(of)}`;
  report({
    at: [rate.evidence, 'of'],
    message: `'${same.funnel}' rests on the same ${numbers} at this step: counted twice, the leads of both seem surer than they are. Count those of each funnel by themselves.`,
    related: [{ at: same.rate.evidence, message: `They stand in '${same.funnel}' here.` }],
  });
}
