import { Session } from 'node:inspector/promises';
import { expect, test } from 'vitest';
import { agreementOfLines } from '../../../bench/sample.ts';
import { checkText } from './support/compile-text.ts';

const LINES = 1_000;
const TIMES = 4;
/** Sorting is a little steeper than the text (about 6 times here); the square of the text would be 16 times. */
const STEEP = 10;
/** Calls that do not count: stages that are left for many others are compared pair by pair, which is meant. */
const FEW = 2_500;

/**
 * Work is counted, not timed: the calls of every function of this project, as the engine counts them. What looks
 * through all declarations for each declaration shows as a function whose calls grow with the square of the text.
 */
test('reading, compiling and checking grow with the text and no faster', async () => {
  // Once before, so that what is made once for all texts is in neither count.
  checkText(agreementOfLines(LINES));
  const [short, long] = [await callsFor(LINES), await callsFor(LINES * TIMES)];
  const steep = [...long].filter(([name, calls]) => calls > FEW && calls > STEEP * (short.get(name) ?? 0));
  expect([...long.values()].reduce((sum, calls) => sum + calls, 0)).toBeGreaterThan(100_000);
  expect(steep.map(([name, calls]) => `${name}: ${short.get(name) ?? 0}, then ${calls}`)).toEqual([]);
});

/** Calls by function while an agreement of so many lines is read, compiled and checked. */
async function callsFor(lines: number): Promise<ReadonlyMap<string, number>> {
  const text = agreementOfLines(lines);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  checkText(text);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const own = result.filter(({ url }) => /\/packages\/\w+\/src\//.test(url));
  const calls = new Map<string, number>();
  for (const { url, functions } of own) {
    for (const { functionName, ranges } of functions) {
      const [range] = ranges;
      const name = `${url.replace(/^.*\/packages\//, '')} ${functionName} at ${range?.startOffset}`;
      calls.set(name, (calls.get(name) ?? 0) + (range?.count ?? 0));
    }
  }
  return calls;
}
