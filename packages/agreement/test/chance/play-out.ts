import type { Stage } from './count-out.ts';

/** The third way to a chance: the funnel is played many times, lead by lead, with seeded random numbers. */
export interface Played {
  /** The share of plays in which each month had its wins. */
  readonly months: readonly number[];
  /** The share of plays in which all months had them. */
  readonly every: number;
  /** The share of plays in which the wins of all months reached the whole goal. */
  readonly total: number;
}

export interface Play {
  readonly months: readonly { readonly volume: number; readonly needed: number }[];
  readonly whole: number;
  readonly stages: readonly Stage[];
}

export function playOut({ months, whole, stages }: Play, plays: number, seed: number): Played {
  const random = uniform(seed);
  const met = months.map(() => 0);
  let [every, total] = [0, 0];
  for (let play = 0; play < plays; play += 1) {
    const rates = stages.map((stage) => drawRate(stage, random));
    const wins = months.map(({ volume }) => leadsThrough(volume, rates, random));
    const kept = months.map(({ needed }, month) => (wins[month] ?? 0) >= needed);
    for (const [month, is] of kept.entries()) if (is) met[month] = (met[month] ?? 0) + 1;
    if (kept.every(Boolean)) every += 1;
    if (wins.reduce((sum, won) => sum + won, 0) >= whole) total += 1;
  }
  return { months: met.map((count) => count / plays), every: every / plays, total: total / plays };
}

function leadsThrough(volume: number, rates: readonly number[], random: () => number): number {
  let won = 0;
  for (let lead = 0; lead < volume; lead += 1) if (rates.every((rate) => random() < rate)) won += 1;
  return won;
}

/** A Beta(a, b) variable with whole parameters: the share that the first a of a + b waiting times have in all. */
function drawRate(stage: Stage, random: () => number): number {
  if ('numerator' in stage) return stage.numerator / stage.denominator;
  const first = waiting(1 + stage.converted, random);
  return first / (first + waiting(1 + stage.of - stage.converted, random));
}

function waiting(times: number, random: () => number): number {
  let sum = 0;
  for (let index = 0; index < times; index += 1) sum -= Math.log(1 - random());
  return sum;
}

/** Numbers from 0 up to 1, by a xorshift generator (G. Marsaglia, "Xorshift RNGs", 2003). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
