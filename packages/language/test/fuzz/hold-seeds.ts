import { expect, test } from 'vitest';
import { inputOf } from './inputs.ts';
import { holdAgain, holdFixes, holdFormat, wholeWay } from './whole-way.ts';

const isLong = process.env.SLA_LONG !== undefined;
/** Seeds that one test takes. */
const STEP = 250;
/** Seeds of each half. */
const HALF = isLong ? 10_000 : 1_000;

/** Tests of half of all seeds: each half is a file of its own, so that they run side by side. */
export function testHalf(half: 0 | 1): void {
  const first = half * HALF;
  test.each(Array.from({ length: HALF / STEP }, (_, step) => first + step * STEP))(
    'damaged and made-up texts go the whole way, from seed %i on',
    (from) => holdSeeds(from, from + STEP),
    600_000,
  );
  if (!isLong) return;
  test('so do those of the large examples', () => holdSeeds(first, first + 1_000, { isLong }), 3_600_000);
}

/** Takes the input of every seed the whole way; a seed that breaks a promise is named, and can be run alone. */
function holdSeeds(from: number, to: number, options: { readonly isLong?: boolean } = {}): void {
  const broken: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const files = inputOf(seed, options);
    try {
      const outcome = wholeWay(files);
      if (seed % 4 === 0) holdAgain(files, outcome);
      holdFormat(files, outcome);
      holdFixes(files, outcome);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      broken.push(`seed ${seed}${options.isLong ? ' (long)' : ''}: ${why}`);
    }
  }
  expect(broken).toEqual([]);
}
