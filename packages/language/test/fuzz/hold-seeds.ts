import { expect } from 'vitest';
import { inputOf } from './inputs.ts';
import { holdAgain, holdFormat, wholeWay } from './whole-way.ts';

/** Takes the input of every seed the whole way; a seed that breaks a promise is named, and can be run alone. */
export function holdSeeds(from: number, to: number, { isLong = false } = {}): void {
  const broken: string[] = [];
  for (let seed = from; seed < to; seed++) {
    const files = inputOf(seed, { isLong });
    try {
      const outcome = wholeWay(files);
      if (seed % 4 === 0) holdAgain(files, outcome);
      holdFormat(files, outcome);
    } catch (error) {
      broken.push(`seed ${seed}${isLong ? ' (long)' : ''}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(broken).toEqual([]);
}
