/**
 * Chances are given to four decimals, rates to six, so that the last digits of floating-point arithmetic never show
 * and equal agreements give equal bytes on any machine.
 */
export function roundChance(chance: number): number {
  return Math.round(Math.min(1, Math.max(0, chance)) * 1e4) / 1e4;
}

export function roundRate(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
