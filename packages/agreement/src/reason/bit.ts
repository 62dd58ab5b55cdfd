/** The position of the lowest bit. Precondition: there is one. */
export function lowestBit(bits: bigint): number {
  return highestBit(bits & -bits);
}

/** The position of the highest bit. Precondition: there is one. */
export function highestBit(bits: bigint): number {
  return bits.toString(2).length - 1;
}

export function isSingle(bits: bigint): boolean {
  return bits !== 0n && (bits & (bits - 1n)) === 0n;
}
