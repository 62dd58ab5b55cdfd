import { expect, test } from 'vitest';
import { type Condition, implies, possible, type World } from '../../src/index.ts';

const asked = (more: object = {}): Condition => ({
  op: 'event',
  event: 'asked',
  where: [],
  times: 1,
  reasons: [],
  ...more,
});
const world: World = {
  account: { fields: {}, events: {} },
  lead: { path: ['Lead'], fields: {}, events: { asked: { name: 'asked', properties: {} } }, consent: [] },
  segments: {},
  personas: {},
  matrices: {},
  scores: {},
  stages: {},
};

test('what happened since a stage has happened', () => {
  expect(implies(asked({ since: 'Resting' }), asked(), world).verdict).toBe('yes');
});

test('what has happened need not have happened since a stage', () => {
  expect(implies(asked(), asked({ since: 'Resting' }), world).verdict).toBe('no');
});

test('a lead can have done something since one stage and not since another', () => {
  const answer = possible(
    [
      { condition: asked({ since: 'Lead' }), holds: true },
      { condition: asked({ since: 'Resting' }), holds: false },
    ],
    world,
  );
  expect(answer.verdict).toBe('yes');
});
