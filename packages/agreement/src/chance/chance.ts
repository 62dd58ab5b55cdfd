import { isUndetermined, type Undetermined, undetermined } from '../funnel/undetermined.ts';
import { atLeast } from './binomial.ts';
import { certainRates, type FunnelRate, factorsOf, overallLaw } from './factors.ts';
import { maxTrials } from './posterior.ts';
import { meanUnder, type RateLaw } from './rate-law.ts';
import { roundChance } from './round.ts';

/** Leads that enter the funnel, and how many of them have to be won. */
export interface Need {
  /** Whole leads at the top of the rates that are given; taken as certain. */
  readonly volume: number;
  /** Whole leads at their end. */
  readonly needed: number;
}

export interface ChanceInput extends Need {
  /** From the stage of the volume down. */
  readonly rates: readonly FunnelRate[];
}

/** The chance that a goal is met. */
export interface Chance {
  readonly kind: 'chance';
  /** From 0 to 1, rounded to four decimals. */
  readonly chance: number;
  /** The rates that are taken as certain, counted from 0 at the top: with evidence for them the chance would be less sure. */
  readonly certain: readonly number[];
}

/**
 * The chance that at least `needed` of `volume` leads are won.
 *
 * Two things are uncertain: each rate with evidence follows its posterior, and leads turn out by chance even when the
 * rates are known. For known rates p1 … pn the wins follow Binomial(volume, p1 · … · pn): a lead is won when it passes every
 * stage, which happens with chance p1 · … · pn, and leads do so independently; so the stages need not be counted one by one.
 * The chance is therefore the mean of the binomial tail over the distribution of the product of the rates.
 */
export function chanceOfGoal({ rates, ...need }: ChanceInput): Chance | Undetermined {
  const problem = unusable(need);
  if (problem !== undefined) return problem;
  const factors = factorsOf(rates);
  if (isUndetermined(factors)) return factors;
  return {
    kind: 'chance',
    chance: roundChance(chanceUnder(overallLaw(factors), [need])),
    certain: certainRates(rates),
  };
}

/** The chance that all needs are met, by leads of their own at the same rates, not rounded. */
export function chanceUnder(law: RateLaw, needs: readonly Need[]): number {
  // The wins of a volume vary by about √needed, so the chance turns within a relative change of 1 ÷ √needed of the rate.
  const width = 1 / Math.sqrt(Math.max(1, ...needs.map((need) => need.needed)));
  const counted = withTimes(needs);
  return meanUnder(law, width, (rate) =>
    counted.reduce((chance, { need, times }) => {
      return chance === 0 ? 0 : chance * atLeast(need.needed, need.volume, rate) ** times;
    }, 1),
  );
}

/** Months that need the same of the same volume are weighed once: most agreements ask the same of every month. */
function withTimes(needs: readonly Need[]): readonly { readonly need: Need; readonly times: number }[] {
  const groups = new Map<string, { readonly need: Need; readonly times: number }>();
  for (const need of needs) {
    const key = `${need.volume} ${need.needed}`;
    groups.set(key, { need, times: (groups.get(key)?.times ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** Undetermined for a volume or a need that is no count, or too large for the arithmetic. */
export function unusable({ volume, needed }: Need): Undetermined | undefined {
  const isUsable = [volume, needed].every((count) => Number.isInteger(count) && count >= 0 && count <= maxTrials);
  return isUsable ? undefined : undetermined('count-out-of-range');
}
