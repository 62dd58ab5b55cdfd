import { expect, test } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { always, implies, satisfiable } from '../../src/reason/index.ts';
import { everyLead, type PlainLead, truthOf } from './every-lead.ts';
import { seeded } from './random.ts';
import { eventTheme, exactThemes, historyTheme, randomCondition, type Theme } from './random-condition.ts';
import { smallWorld } from './small-world.ts';

const casesEach = process.env.SLA_LONG ? 1_050 : 110;

/** What is wrong about the answers to one pair of conditions, found out by looking at every lead. */
function differences(
  leads: readonly PlainLead[],
  first: Condition,
  second: Condition,
): { wrong: string[]; unknown: number } {
  let [some, every, thenSecond] = [false, true, true];
  for (const lead of leads) {
    if (some && !every && !thenSecond) break;
    const holds = truthOf(first, lead, smallWorld) === 1;
    some ||= holds;
    every &&= holds;
    if (holds && thenSecond) thenSecond = truthOf(second, lead, smallWorld) === 1;
  }
  const answers = [
    ['satisfiable', satisfiable(first, smallWorld).verdict, some, 'no'],
    ['always', always(first, smallWorld).verdict, every, 'yes'],
    ['implies', implies(first, second, smallWorld).verdict, thenSecond, 'yes'],
  ] as const;
  const wrong = answers.filter(([, verdict, truth]) => verdict !== 'unknown' && verdict !== (truth ? 'yes' : 'no'));
  return {
    wrong: wrong.map(([name, verdict, , firm]) => {
      const kind = verdict === firm ? 'impossible' : verdict;
      return `${kind} ${name}: ${verdict} ${JSON.stringify([first, second])}`;
    }),
    unknown: answers.filter(([, verdict]) => verdict === 'unknown').length,
  };
}

test.each(exactThemes.map((theme, seed) => [theme.dimensions.join(', '), theme, seed] as const))(
  'every answer about %s is that of looking at every lead',
  (_, theme, seed) => {
    const leads = [...everyLead(theme.dimensions)];
    const random = seeded(1_000 + seed);
    for (let count = 0; count < casesEach; count += 1) {
      const found = differences(leads, randomCondition(random, theme), randomCondition(random, theme));
      expect(found).toEqual({ wrong: [], unknown: 0 });
    }
  },
);

test('no answer about events is wrong, and few stay open', () => {
  const [wrong, unknown] = questions(eventTheme, 2_000, ['yes', 'no', 'impossible']);
  expect(wrong).toEqual([]);
  expect(unknown).toBeLessThanOrEqual(casesEach / 50);
});

test('what is said never or always to happen on the way through the stages does so', () => {
  const [wrong, unknown] = questions(historyTheme, 2_001, ['impossible']);
  expect({ wrong, unknown }).toEqual({ wrong: [], unknown: 0 });
});

/** All wrong answers about random pairs of conditions, and how many stayed open. */
function questions(theme: Theme, seed: number, kinds: readonly string[]): readonly [string[], number] {
  const random = seeded(seed);
  const leads = [...everyLead(theme.dimensions)];
  const wrong: string[] = [];
  let unknown = 0;
  for (let count = 0; count < casesEach; count += 1) {
    const found = differences(leads, randomCondition(random, theme), randomCondition(random, theme));
    wrong.push(...found.wrong.filter((line) => kinds.some((kind) => line.startsWith(kind))));
    unknown += found.unknown;
  }
  return [wrong, unknown];
}
