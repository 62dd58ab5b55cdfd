/**
 * The regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) variable is at most x.
 *
 * Written here and not taken from a library, because it is the arithmetic the product stands for and must give the same bytes
 * wherever it runs. Continued fraction: NIST Digital Library of Mathematical Functions, 8.17.22, evaluated by Lentz's method.
 *
 * @param x anything; below 0 counts as 0, above 1 as 1
 * @param a greater than 0
 * @param b greater than 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only below the mean of the distribution; above it, the other tail is computed.
  return x * (a + b + 2) <= a + 1 ? lowerTail(x, 1 - x, a, b) : 1 - lowerTail(1 - x, x, b, a);
}

/**
 * x^a (1 − x)^b ÷ (a B(a, b)), the step from I_x(a, b) down to I_x(a + 1, b) (DLMF 8.17.20).
 * In Stirling's form, so that nothing of size a + b cancels: after C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function betaStep(x: number, a: number, b: number): number {
  return x <= 0 || x >= 1 ? 0 : powerTerm(x, 1 - x, a, b);
}

/**
 * The density of the logarithm of a Beta(a, b) variable, at the logarithm of x: x times that of the variable itself.
 *
 * @param b at least 1
 */
export function betaDensity(a: number, b: number): (logarithm: number) => number {
  const scale = a * scaleOf(a, b);
  return (logarithm) => {
    const rest = -Math.expm1(logarithm);
    if (rest <= 0) return b === 1 ? a : 0;
    return (scale * Math.exp(exponentOf(Math.exp(logarithm), rest, a, b))) / rest;
  };
}

function lowerTail(x: number, rest: number, a: number, b: number): number {
  return powerTerm(x, rest, a, b) / fraction(x, a, b);
}

function powerTerm(x: number, rest: number, a: number, b: number): number {
  return scaleOf(a, b) * Math.exp(exponentOf(x, rest, a, b));
}

function scaleOf(a: number, b: number): number {
  const whole = a + b;
  const correction = stirlingError(whole) - stirlingError(a) - stirlingError(b);
  return Math.sqrt(b / (2 * Math.PI * a * whole)) * Math.exp(correction);
}

const exponentOf = (x: number, rest: number, a: number, b: number): number =>
  a * logOfShare(x, a, b) + b * logOfShare(rest, b, a);

/** log(x ÷ (a ÷ (a + b))), exact also where x is close to that mean. */
function logOfShare(x: number, a: number, b: number): number {
  const relative = (x * (a + b)) / a - 1;
  return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(x) - Math.log(a / (a + b));
}

/** The denominator of DLMF 8.17.22: 1 + d1/(1 + d2/(1 + …)), by Lentz's method as modified by Thompson and Barnett. */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  let ahead = 1;
  let behind = 0;
  for (let step = 1; step <= maxSteps; step += 1) {
    const term = coefficient(step, x, a, b);
    behind = 1 / awayFromZero(1 + term * behind);
    ahead = awayFromZero(1 + term / ahead);
    const change = ahead * behind;
    value *= change;
    if (Math.abs(change - 1) < precision) break;
  }
  return value;
}

const precision = 1e-15;
const maxSteps = 1_000_000;

function coefficient(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2);
  if (step % 2 === 0) return (m * (b - m) * x) / ((a + step - 1) * (a + step));
  return (-(a + m) * (a + b + m) * x) / ((a + step - 1) * (a + step));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/**
 * What Stirling's formula misses: log Γ(z) − ((z − ½) log z − z + ½ log 2π), for z > 0.
 * The series of DLMF 5.11.1 from 16 on; below, stepped up by Γ(z + 1) = z Γ(z).
 */
export function stirlingError(z: number): number {
  let shift = 0;
  let at = z;
  for (; at < 16; at += 1) shift += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square;
  return shift + series / at;
}
