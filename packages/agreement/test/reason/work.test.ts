import { expect, test } from 'vitest';
import { newEffort } from '../../src/reason/effort.ts';
import { satisfiable } from '../../src/reason/index.ts';
import { WORK_LIMIT } from '../../src/reason/limits.ts';
import { any, compare, lead, number, smallWorld } from './small-world.ts';

/** A world with nothing asked of it yet. */
const fresh = () => ({ ...smallWorld, effort: newEffort() });

test('questions about one agreement together are bounded: what is asked after that is left undecided', () => {
  const long = any(...Array.from({ length: 200 }, (_, at) => compare(lead('n'), '=', number(at))));
  const world = fresh();
  let asked = 0;
  while (satisfiable(long, world).verdict === 'yes' && asked < WORK_LIMIT) asked++;
  expect(asked).toBeGreaterThan(100);
  expect(asked).toBeLessThan(WORK_LIMIT / 200);
  expect(satisfiable(compare(lead('n'), '=', number(1)), world)).toEqual({ verdict: 'unknown', limit: 'steps' });
  expect(satisfiable(long, fresh()).verdict).toBe('yes');
});
