/**
 * Divides whole units by weights so that the parts add up exactly. Each part is rounded down, and what is left goes, one
 * unit each, to the parts that lost most by it, the earlier first. Precondition: weights of zero or more, one above.
 */
export function apportion(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const sign = units < 0n ? -1n : 1n;
  const ideal = weights.map((weight, index) => ({ index, product: sign * units * weight }));
  const parts = ideal.map(({ product }) => product / whole);
  const left = sign * units - parts.reduce((sum, part) => sum + part, 0n);
  const order = ideal
    .map(({ index, product }) => ({ index, lost: product % whole }))
    .toSorted((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1));
  const favoured = new Set(order.slice(0, Number(left)).map(({ index }) => index));
  return parts.map((part, index) => sign * (favoured.has(index) ? part + 1n : part));
}
