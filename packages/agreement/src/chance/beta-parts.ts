import { betaDensity, betaStep, incompleteBeta } from './incomplete-beta.ts';
import { type Beta, meanOf } from './posterior.ts';

/** Masses and first moments of a Beta variable between neighbouring points of a grid; the first holds all that lies below. */
export interface Parts {
  readonly masses: Float64Array;
  readonly moments: Float64Array;
}

/** Grid steps to a standard deviation from which on the density is smooth enough for Simpson's rule: 10 digits. */
const smooth = 8;

/**
 * The parts between `e^(step · lowest)`, `e^(step · (lowest + 1))` and so on, for so many points. All that lies above the
 * last point counts as below it.
 */
export function partsBelow(beta: Beta, step: number, lowest: number, count: number): Parts {
  const parts = { masses: new Float64Array(count), moments: new Float64Array(count) };
  const { mass, moment } = upTo(Math.exp(step * lowest), beta);
  parts.masses[0] = mass;
  parts.moments[0] = moment;
  // An interval of so many deviations is 12 wide or more, so that it has that many steps to each.
  if (count > smooth * 12) integrate(parts, beta, step, lowest);
  else tell(parts, beta, step, lowest);
  closeAt(parts, meanOf(beta));
  return parts;
}

/** Simpson's rule over the density: many times as fast as the incomplete beta function at each point. */
function integrate({ masses, moments }: Parts, beta: Beta, step: number, lowest: number): void {
  const density = betaDensity(beta.a, beta.b);
  let [x, height] = [Math.exp(step * lowest), density(step * lowest)];
  for (let index = 1; index < masses.length; index += 1) {
    const [at, half] = [step * (lowest + index), step * (lowest + index - 0.5)];
    const [middle, next] = [Math.exp(half), Math.exp(at)];
    const [inside, above] = [4 * density(half), density(at)];
    masses[index] = (step / 6) * (height + inside + above);
    moments[index] = (step / 6) * (height * x + inside * middle + above * next);
    [x, height] = [next, above];
  }
}

function tell({ masses, moments }: Parts, beta: Beta, step: number, lowest: number): void {
  let below = upTo(Math.exp(step * lowest), beta);
  for (let index = 1; index < masses.length; index += 1) {
    const here = upTo(Math.exp(step * (lowest + index)), beta);
    masses[index] = here.mass - below.mass;
    moments[index] = here.moment - below.moment;
    below = here;
  }
}

/** The last point takes what is left. */
function closeAt({ masses, moments }: Parts, mean: number): void {
  let [mass, moment] = [1, mean];
  for (let index = 0; index < masses.length - 1; index += 1) {
    mass -= masses[index] ?? 0;
    moment -= moments[index] ?? 0;
  }
  masses[masses.length - 1] = mass;
  moments[moments.length - 1] = moment;
}

function upTo(x: number, beta: Beta): { readonly mass: number; readonly moment: number } {
  const mass = incompleteBeta(x, beta.a, beta.b);
  return { mass, moment: meanOf(beta) * (mass - betaStep(x, beta.a, beta.b)) };
}
