import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The chance that at least `wins` of `volume` leads are won when each is won with chance `rate`, independently:
 * I_rate(wins, volume − wins + 1) (NIST Digital Library of Mathematical Functions, 8.17.5).
 */
export function atLeast(wins: number, volume: number, rate: number): number {
  if (wins <= 0) return 1;
  if (wins > volume || rate <= 0) return 0;
  if (rate >= 1) return 1;
  const mean = volume * rate;
  if (isFar(wins - mean, mean * (1 - rate))) return wins > mean ? 0 : 1;
  return incompleteBeta(rate, wins, volume - wins + 1);
}

/** Bernstein's inequality: a distance that is reached with a chance below e⁻³⁰, about 10⁻¹³. It spares most of the work. */
function isFar(distance: number, variance: number): boolean {
  const size = Math.abs(distance);
  return size * size > 60 * (variance + size / 3);
}
