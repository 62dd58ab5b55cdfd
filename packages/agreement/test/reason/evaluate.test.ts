import { expect, test } from 'vitest';
import type { Constant } from '../../src/model/condition.ts';
import { EMPTY_SNAPSHOT, evaluate, type Snapshot } from '../../src/reason/index.ts';
import { everyLead, type PlainLead, truthOf } from './every-lead.ts';
import { seeded } from './random.ts';
import { eventTheme, exactThemes, randomCondition } from './random-condition.ts';
import { compare, happened, lead, not, number, option, score, smallWorld, stage, text } from './small-world.ts';

const names = ['a', 'b', 'n', 'm', 't', 'u', 'y'] as const;

function constant(name: string, value: string | number | boolean): Constant {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return { kind: 'yes/no', yes: value };
  return name === 't' || name === 'u' ? text(value) : option(value);
}

function snapshotOf(plain: PlainLead): Snapshot {
  const fields = names.flatMap((name) => {
    const value = plain[name];
    return value === undefined ? [] : [{ of: lead(name), is: constant(name, value) }];
  });
  const scores = ['Fit', 'Act', 'Total'].map((name) => ({ of: score(name), is: number(pointsOf(name, plain)) }));
  const occurrences = plain.views.map(({ p, daysAgo }) => ({
    event: 'view',
    with: p === undefined ? [] : [{ of: { kind: 'property', property: 'p' } as const, is: option(p) }],
    ago: daysAgo * 86_400,
  }));
  return { ...EMPTY_SNAPSHOT, values: [...fields, ...scores], occurrences, stage: plain.history.at(-1)?.[0] ?? '' };
}

/** The points of a plain lead, read off by asking. */
function pointsOf(name: string, plain: PlainLead): number {
  for (let points = -2; points <= 11; points += 1)
    if (truthOf(compare(score(name), '=', number(points)), plain, smallWorld) === 1) return points;
  throw new Error(`No points of ${name}`);
}

test.each([...exactThemes, eventTheme].map((theme, seed) => [theme.dimensions.join(', '), theme, seed] as const))(
  'a snapshot answers about %s as the lead it is of',
  (_, theme, seed) => {
    const random = seeded(3_000 + seed);
    const leads = [...everyLead(theme.dimensions)];
    for (let count = 0; count < 300; count += 1) {
      const [condition, plain] = [randomCondition(random, theme), random.pick(leads)];
      const answer = { 1: true, 0: false, 0.5: undefined }[truthOf(condition, plain, smallWorld)];
      expect({ condition, plain, answer: evaluate(condition, snapshotOf(plain), smallWorld) }).toEqual({
        condition,
        plain,
        answer,
      });
    }
  },
);

test('what cannot be seen from a snapshot holds if it says so', () => {
  const started = { op: 'contact', contact: 'Calls', is: 'started' } as const;
  expect(evaluate(started, EMPTY_SNAPSHOT, smallWorld)).toBe(false);
  expect(evaluate(not(started), { ...EMPTY_SNAPSHOT, holds: [started] }, smallWorld)).toBe(false);
});

test('a stage that does not matter is unknown, and every lead was created', () => {
  expect(evaluate(stage('New'), EMPTY_SNAPSHOT, smallWorld)).toBeUndefined();
  expect(evaluate(happened('created'), EMPTY_SNAPSHOT, smallWorld)).toBe(true);
});
