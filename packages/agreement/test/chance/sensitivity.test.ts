import { expect, test } from 'vitest';
import { type ChanceInput, type FunnelRate, sensitivity } from '../../src/chance/index.ts';
import { chanceCountedOut, type Stage } from './count-out.ts';

const percent = (value: number) => ({ numerator: Math.round(value * 10), denominator: 1000 });
const certain = (value: number, benchmark?: number): FunnelRate =>
  benchmark === undefined
    ? { value: percent(value) }
    : { value: percent(value), benchmark: { value: percent(benchmark) } };
const known = (converted: number, of: number): FunnelRate => ({ value: percent(50), evidence: { converted, of } });
const inbound = [certain(2.5), known(540, 3_000), known(216, 540), certain(60), certain(25)];

test('in the example, MQL to SQL matters most', () => {
  expect(sensitivity({ volume: 95_000, needed: 25, rates: inbound })).toEqual({
    kind: 'sensitivity',
    swings: [
      { rate: 1, low: 0.4282, high: 0.7129, swing: 0.2847 },
      { rate: 2, low: 0.3732, high: 0.7566, swing: 0.3834 },
    ],
    decisive: { rate: 2, because: 'swing' },
  });
});

test('the ends of a swing are the chances counted out with that rate at the ends of its interval', () => {
  const ends = [359_523, 441_912].map((numerator) => ({ numerator, denominator: 1_000_000 }));
  const counted = ends.map((end) => {
    const stages: readonly Stage[] = inbound.map(({ value, evidence }, at) => (at === 2 ? end : (evidence ?? value)));
    return chanceCountedOut(95_000, 25, stages);
  });
  const result = sensitivity({ volume: 95_000, needed: 25, rates: inbound });
  const swing = result.kind === 'sensitivity' ? result.swings[1] : undefined;
  expect([swing?.low, swing?.high]).toEqual(counted.map((chance) => Math.round(chance * 1e4) / 1e4));
});

test.each<[string, ChanceInput, object | undefined]>([
  [
    'the goal is out of reach',
    { volume: 10, needed: 1_000, rates: [known(90, 100), known(4, 10)] },
    { rate: 1, because: 'interval' },
  ],
  [
    'the wider interval is the smaller one beside its mean',
    { volume: 10, needed: 1_000, rates: [known(50, 100), known(2, 100)] },
    { rate: 1, because: 'interval' },
  ],
  [
    'the goal is safe',
    { volume: 1e6, needed: 1, rates: [known(4, 10), known(90, 100)] },
    { rate: 0, because: 'interval' },
  ],
  [
    'all is certain',
    { volume: 10, needed: 2, rates: [certain(30, 40), certain(20, 50), certain(10)] },
    { rate: 1, because: 'benchmark' },
  ],
  [
    'benchmarks are reached',
    { volume: 10, needed: 2, rates: [certain(30, 30), certain(20, 0), certain(10, 5)] },
    undefined,
  ],
  [
    'two rates swing alike',
    { volume: 100, needed: 25, rates: [known(5, 10), known(5, 10)] },
    { rate: 0, because: 'swing' },
  ],
  ['there are no rates', { volume: 10, needed: 2, rates: [] }, undefined],
])('where %s', (_, input, decisive) => {
  const result = sensitivity(input);
  expect(result.kind === 'sensitivity' && result.decisive).toEqual(decisive);
});

test('a benchmark is nothing where there is evidence', () => {
  const rates = [certain(1, 90), known(5, 10)];
  expect(sensitivity({ volume: 1_000, needed: 5, rates })).toMatchObject({ decisive: { rate: 1, because: 'swing' } });
});

test.each<[string, ChanceInput, object]>([
  ['volume', { volume: -1, needed: 2, rates: [] }, { reason: 'count-out-of-range' }],
  ['rate', { volume: 1, needed: 2, rates: [certain(101)] }, { reason: 'rate-out-of-range', at: 0 }],
])('a bad %s is undetermined', (_, input, problem) => {
  expect(sensitivity(input)).toEqual({ kind: 'undetermined', ...problem });
});
