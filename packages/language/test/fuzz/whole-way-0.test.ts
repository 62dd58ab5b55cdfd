import { test } from 'vitest';
import { holdSeeds } from './hold-seeds.ts';

const isLong = process.env.SLA_LONG !== undefined;
const STEP = 250;
// Two files with half of the inputs each, so that they run side by side.
const FIRST = 0 * (isLong ? 10_000 : 1_000);
const COUNT = isLong ? 40 : 4;

test.each(Array.from({ length: COUNT }, (_, step) => FIRST + step * STEP))(
  'damaged and made-up texts go the whole way, from seed %i on',
  (from) => holdSeeds(from, from + STEP),
  600_000,
);

if (isLong) {
  test('so do those of the large examples', () => holdSeeds(FIRST, FIRST + 1_000, { isLong }), 3_600_000);
}
