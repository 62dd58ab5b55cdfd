import { isUndetermined, type Undetermined } from '../funnel/undetermined.ts';
import { type Exact, terms } from '../number/exact.ts';
import { unusable } from './chance.ts';
import { type Factor, type FunnelRate, factorsOf, roughLaw } from './factors.ts';
import { extrapolated, type RatePoint, ratePoints } from './rate-law.ts';
import { roundChance } from './round.ts';
import { atomsOf, tailOf, type WinLaw, winsAt, winsOver } from './win-law.ts';

/** A funnel beside others that bring results of the same kind. */
export interface Source {
  readonly rates: readonly FunnelRate[];
  /** What one won lead brings, in the unit of the goal; more than nothing. */
  readonly worth: Exact;
}

/** What all sources together have to bring in a time. */
export interface SharedNeed {
  /** Leads that come in, one number for each source. */
  readonly volumes: readonly number[];
  /** In the unit of the goal. */
  readonly amount: Exact;
}

/**
 * The chance that what several sources bring adds up to what is needed. What one of them lacks another may bring.
 *
 * Leads and rates of a source are its own, so the law of the sum is the convolution of the laws of the sources, each the
 * mean of binomial laws over what is known of its rate.
 */
export function chanceTogether(sources: readonly Source[], need: SharedNeed): number | Undetermined {
  const factors = usableFactors(sources, [need]);
  if (isUndetermined(factors)) return factors;
  const laws = factors.map((own, at) => {
    const volume = need.volumes[at] ?? 0;
    return winsOver(volume, ratePoints(roughLaw(own, volume, finestWhole)));
  });
  return roundChance(chanceOfSum(laws, scaled(sources, need.amount)));
}

/**
 * The chance that each of several needs is met, by leads of their own at the same rates: given the rates of all sources
 * the needs are independent. Undefined where there are too many combinations of rates to look at.
 */
export function chanceOfEvery(
  sources: readonly Source[],
  needs: readonly SharedNeed[],
): number | undefined | Undetermined {
  const factors = usableFactors(sources, needs);
  if (isUndetermined(factors)) return factors;
  const kinds = withTimes(needs);
  const largest = sources.map((_, at) => Math.max(...needs.map(({ volumes }) => volumes[at] ?? 0)));
  const grids = finestEvery
    .map((steps) => factors.map((own, at) => ratePoints(roughLaw(own, largest[at] ?? 0, steps))))
    .find((each) => each.reduce((all, [, fine]) => all * fine.length, kinds.length) <= maxCombinations);
  if (grids === undefined) return undefined;
  const meanOn = (points: readonly (readonly RatePoint[])[]) => meanOfAll(sources, kinds, points);
  return roundChance(extrapolated(meanOn(grids.map(([coarse]) => coarse)), meanOn(grids.map(([, fine]) => fine))));
}

/** Grid steps to a deviation: one law at a time may be fine, all combinations of several may not. */
const finestWhole = 32;
const finestEvery = [8, 4, 2];
/** About a second of work. */
const maxCombinations = 60_000;
/** More different sums than this are told apart only roughly. */
const maxSums = 4096;

function usableFactors(
  sources: readonly Source[],
  needs: readonly SharedNeed[],
): readonly (readonly Factor[])[] | Undetermined {
  for (const volume of needs.flatMap(({ volumes }) => volumes)) {
    const problem = unusable({ volume, needed: 0 });
    if (problem) return problem;
  }
  const factors: (readonly Factor[])[] = [];
  for (const { rates } of sources) {
    const own = factorsOf(rates);
    if (isUndetermined(own)) return own;
    factors.push(own);
  }
  return factors;
}

interface Kind {
  readonly need: SharedNeed;
  readonly times: number;
}

/** Months that need the same of the same volumes are weighed once. */
function withTimes(needs: readonly SharedNeed[]): readonly Kind[] {
  const groups = Map.groupBy(needs, ({ volumes, amount }) => [...volumes, ...terms(amount)].join(' '));
  return [...groups.values()].flatMap((same) => (same[0] ? [{ need: same[0], times: same.length }] : []));
}

/** The mean, over all combinations of rates, of the product of the chances of the needs. */
function meanOfAll(
  sources: readonly Source[],
  kinds: readonly Kind[],
  grids: readonly (readonly RatePoint[])[],
): number {
  const worked = kinds.map(({ need, times }) => ({
    times,
    scale: scaled(sources, need.amount),
    laws: grids.map((points, at) => points.map(({ rate }) => winsAt(need.volumes[at] ?? 0, rate))),
  }));
  const last = grids.length - 1;
  let mean = 0;
  for (const { chosen, weight } of combinations(grids.slice(0, last))) {
    const others = worked.map(({ scale, laws }) =>
      sumsOf(
        chosen.flatMap((point, at) => laws[at]?.[point] ?? []),
        scale,
      ),
    );
    for (const [point, { weight: own }] of grids[last]?.entries() ?? []) {
      if (weight * own < leastWeight) continue;
      mean += worked.reduce((all, { times, scale, laws }, kind) => {
        const law = laws[last]?.[point];
        return law ? all * chanceOfRest(others[kind] ?? NOTHING, law, scale) ** times : all;
      }, weight * own);
    }
  }
  return mean;
}

const leastWeight = 1e-11;

/** Every choice of one point from each grid. */
function* combinations(
  grids: readonly (readonly RatePoint[])[],
): Generator<{ readonly chosen: readonly number[]; readonly weight: number }> {
  const [first, ...others] = grids;
  if (first === undefined) return yield { chosen: [], weight: 1 };
  for (const [at, { weight }] of first.entries())
    for (const rest of combinations(others)) yield { chosen: [at, ...rest.chosen], weight: weight * rest.weight };
}

/** What a win of each source is worth, and what is needed of all. */
interface Scale {
  readonly worths: readonly number[];
  readonly amount: number;
}

/** In the smallest unit that measures all of them, so that sums of whole wins are exact. */
function scaled(sources: readonly Source[], amount: Exact): Scale {
  const values = [amount, ...sources.map(({ worth }) => worth)].map(terms);
  const unit = values.reduce((all, [, denominator]) => (all / gcd(all, denominator)) * denominator, 1n);
  const [whole = 0n, ...worths] = values.map(([numerator, denominator]) => numerator * (unit / denominator));
  const common = worths.reduce(gcd, 0n);
  return {
    worths: worths.map((worth) => Number(worth / common)),
    // Sums of wins are multiples of what measures them all, so the need may be rounded up to one.
    amount: Number((whole + common - 1n) / common),
  };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The chance that independent wins of different worth add up to an amount. */
function chanceOfSum(laws: readonly WinLaw[], scale: Scale): number {
  const last = laws.at(-1);
  return last === undefined ? 0 : chanceOfRest(sumsOf(laws.slice(0, -1), scale), last, scale);
}

/** The chance that a last law brings what is missing. */
function chanceOfRest(sums: Sums, last: WinLaw, { worths, amount }: Scale): number {
  const worth = worths.at(-1) ?? 1;
  let chance = 0;
  for (const [value, own] of sums) chance += own * tailOf(last, Math.ceil((amount - value) / worth));
  return Math.min(1, Math.max(0, chance));
}

const sumsOf = (laws: readonly WinLaw[], { worths }: Scale): Sums =>
  laws.reduce<Sums>((sums, law, at) => withWins(sums, law, worths[at] ?? 0), NOTHING);

/** Amounts, and how likely each is. */
type Sums = ReadonlyMap<number, number>;

const NOTHING: Sums = new Map([[0, 1]]);

function withWins(sums: Sums, law: WinLaw, worth: number): Sums {
  const atoms = atomsOf(law);
  const added = new Map<number, number>();
  for (const [value, chance] of sums)
    for (const atom of atoms) {
      const together = value + atom.wins * worth;
      added.set(together, (added.get(together) ?? 0) + chance * atom.chance);
    }
  return added.size > maxSums ? merged(added) : added;
}

/** Neighbouring sums become one at their mean. */
function merged(sums: Sums): Sums {
  const values = [...sums.keys()];
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const width = (high - low) / maxSums;
  const cells = new Map<number, { mass: number; moment: number }>();
  for (const [value, chance] of sums) {
    const at = Math.floor((value - low) / width);
    const cell = cells.get(at) ?? { mass: 0, moment: 0 };
    cells.set(at, { mass: cell.mass + chance, moment: cell.moment + chance * value });
  }
  return new Map([...cells.values()].flatMap(({ mass, moment }) => (mass > 0 ? [[moment / mass, mass]] : [])));
}
