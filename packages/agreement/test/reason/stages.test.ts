import { expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import type { Score } from '../../src/model/definition.ts';
import type { Stage } from '../../src/model/stage.ts';
import { circles, overlaps, stageGraph, type World } from '../../src/reason/index.ts';
import { all, compare, emptyStage, happened, lead, not, number, score, smallWorld, stage } from './small-world.ts';

type Entry = readonly [from: readonly string[], when: Condition, by?: 'decision' | 'condition'];
const n = lead('n');
const high = compare(n, '>', number(2));
const low = compare(n, '<', number(1));
const always: Condition = { op: 'constant', value: true };

function entered(name: string, entries: readonly Entry[], more: Partial<Stage> = {}): Stage {
  const enters = entries.map(([from, when, by = 'condition']) => ({ from, fromWritten: true, when, by }));
  return { ...emptyStage(name), enters, ...more };
}

function worldWith(...stages: readonly Stage[]): World {
  return { ...smallWorld, stages: Object.fromEntries(stages.map((one) => [one.name, one])) };
}

const first = entered('First', [[[], happened('created')]], { position: 0 });
const round = (world: World) => circles(world).map(({ ways }) => ways.map(({ from }) => from));

test('a stage is reached through entries that can hold, from stages that are reached', () => {
  const world = worldWith(
    first,
    entered('Second', [[['First'], high]], { position: 1 }),
    entered('Never', [[['First'], all(high, low)]]),
    entered('Behind', [[['Never'], high]]),
    entered('Elsewhere', [[['First'], stage('Second')]]),
  );
  expect(stageGraph(world)).toMatchObject({ unreachable: ['Never', 'Behind', 'Elsewhere'], deadEnds: ['Second'] });
});

test('a final stage is no dead end, and is never left', () => {
  const world = worldWith(
    first,
    entered('Won', [[['First'], high]], { final: true }),
    entered('After', [[['Won'], high]]),
  );
  expect(stageGraph(world)).toMatchObject({ unreachable: ['After'], deadEnds: [] });
});

test('conditions do not move a lead out of a stage that is left only by decision', () => {
  const held = entered('Held', [[['First'], high]], { leftOnlyByDecision: true });
  const out = (by: 'decision' | 'condition') =>
    worldWith(first, held, entered('Out', [[['Held'], low, by]], { final: true }));
  expect(stageGraph(out('condition')).unreachable).toEqual(['Out']);
  expect(stageGraph(out('decision')).unreachable).toEqual([]);
});

test('conditions that hold together send a lead in a circle', () => {
  const there = entered('There', [[['First'], high]], { position: 1 });
  const back = (when: Condition, by?: 'decision') =>
    entered('First', [[['There'], when, by ?? 'condition']], { position: 0 });
  expect(round(worldWith(back(compare(n, '>', number(1))), there))).toEqual([['First', 'There']]);
  expect(round(worldWith(back(low), there))).toEqual([]);
  expect(round(worldWith(back(always, 'decision'), there))).toEqual([]);
  expect(
    round(worldWith(back({ op: 'stage', in: ['There'], for: { amount: 1, unit: 'day', business: false } }), there)),
  ).toEqual([]);
  expect(round(worldWith(back({ op: 'becomes', what: stage('There') }), there))).toEqual([['First', 'There']]);
  expect(round(worldWith(back(not({ op: 'became', what: stage('There'), times: 1 })), there))).toEqual([]);
});

test('a circle is not certain where a move that wins leads out of it', () => {
  const [here, there] = [
    entered('First', [[['There'], high]], { position: 0 }),
    entered('There', [[['First'], high]], { position: 1 }),
  ];
  const out = (when: Condition) => entered('Out', [[['There'], when]], { final: true });
  expect(round(worldWith(here, there, out(high)))).toEqual([]);
  expect(round(worldWith(here, there, out(low)))).toEqual([['First', 'There']]);
});

test('a circle is not certain where the moves change what it asks for', () => {
  const reset = { when: { op: 'becomes', what: stage('There') }, to: { kind: 'number', points: 0 } } as const;
  const points = (resets: Score['resets']): Score => ({
    name: 'Act',
    for: 'lead',
    sumOf: [],
    updates: [],
    resets,
    rules: [{ kind: 'each time', points: 5, each: happened('view') }],
  });
  const enough = compare(score('Act'), '>=', number(5));
  const world = (resets: Score['resets']): World => ({
    ...worldWith(
      entered('First', [[['There'], enough]], { position: 0 }),
      entered('There', [[['First'], enough]], { position: 1 }),
    ),
    scores: { Act: points(resets) },
    ranges: {},
  });
  expect(round(world([]))).toEqual([['First', 'There']]);
  expect(round(world([reset]))).toEqual([]);
  const exhausted: Condition = { op: 'contact', contact: 'Calls', is: 'exhausted' };
  expect(round(worldWith(entered('First', [[['There'], exhausted]]), entered('There', [[['First'], always]])))).toEqual(
    [],
  );
});

test('two stages off the path that can be due at one moment overlap', () => {
  const off = (name: string, when: Condition) => entered(name, [[['First'], when]]);
  const found = (...stages: readonly Stage[]) =>
    [...overlaps(worldWith(first, ...stages))].map(({ ways }) => ways.map(({ to }) => to));
  expect(found(off('Lost', high), off('Parked', compare(n, '>', number(3))))).toEqual([['Lost', 'Parked']]);
  expect(found(off('Lost', high), off('Parked', low))).toEqual([]);
  expect(found(off('Lost', high), entered('Next', [[['First'], high]], { position: 1 }))).toEqual([]);
});
