import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHAPES } from '../../../../bench/shapes.ts';
import { analysesOf, check } from '../../src/check.ts';
import { TODAY } from '../support/compile-text.ts';
import { inputOf } from './inputs.ts';
import { compiled, holdAgain, holdFixes, holdFormat, wholeWay } from './whole-way.ts';

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
  if (half === 0) testShapes();
  test('so do those of the large examples', () => holdSeeds(first, first + 1_000, { isLong }), 3_600_000);
}

/**
 * Seconds of processor time that one input may take. Damaged and made-up texts keep the second that is promised, though
 * the way here has more to it than any verb; texts that are nothing but one kind of thing get more, since while other
 * work runs beside it the same work takes up to twice as long.
 */
const MOST_SECONDS = 1.2;
const MOST_SECONDS_OF_ONE_KIND = 2.5;

/** What is worked out, if it takes no longer than it may. */
export function inTime<Value>(work: () => Value, most = MOST_SECONDS): Value {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  if (seconds > most) throw new Error(`It takes ${seconds} seconds of processor time.`);
  return value;
}

/** Texts of 100,000 characters that are many times the same kind of thing. */
function testShapes(): void {
  const starter = readFileSync(new URL('../../../../examples/starter/agreement.sla', import.meta.url), 'utf8');
  compileAndCheck(starter);
  test.each(Object.entries(SHAPES))(
    '%s: 100,000 characters take no longer than they may',
    (_, shape) => inTime(() => compileAndCheck(shape(starter, 100_000)), MOST_SECONDS_OF_ONE_KIND),
    600_000,
  );
}

function compileAndCheck(text: string): void {
  const compilation = compiled({ 'agreement.sla': text });
  const found = check(compilation, { today: TODAY });
  const isSound = found.every(({ severity }) => severity !== 'error');
  if (compilation.agreement && isSound) analysesOf(compilation).plan;
}

/** Takes the input of every seed the whole way; a seed that breaks a promise is named, and can be run alone. */
function holdSeeds(from: number, to: number, options: { readonly isLong?: boolean } = {}): void {
  const broken: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const files = inputOf(seed, options);
    try {
      const outcome = isLong ? inTime(() => wholeWay(files)) : wholeWay(files);
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
