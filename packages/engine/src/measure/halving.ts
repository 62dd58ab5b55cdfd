/*
 * What is left of a weight after some time, if each half-life takes half of it. Exponentials of floating-point numbers
 * may differ from one machine to the next, so this is worked out in whole numbers: the same everywhere.
 */

const BITS = 96n;
const ONE = 1n << BITS;
/** So many halvings of a half-life are told apart: a fraction of a second in any length of time. */
const STEPS = 48;

/** 2 to the power of −1/2, −1/4, −1/8, … */
const ROOTS: readonly bigint[] = rootsOf();

function rootsOf(): readonly bigint[] {
  const roots: bigint[] = [];
  let last = ONE >> 1n;
  for (let step = 0; step < STEPS; step++) {
    last = rootOf(last << BITS);
    roots.push(last);
  }
  return roots;
}

/** The weight that is left of one after an age, in units of 2 to the power of −96. Precondition: a life of one or more. */
export function halved(age: bigint, life: bigint): bigint {
  let [weight, rest] = [ONE, age % life];
  for (const root of ROOTS) {
    rest *= 2n;
    if (rest < life) continue;
    rest -= life;
    weight = (weight * root) >> BITS;
  }
  return weight >> (age / life);
}

/** The greatest whole number whose square is not above another, by Newton's method. */
function rootOf(square: bigint): bigint {
  let root = 1n << (BITS + 1n);
  for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n) root = next;
  return root;
}
