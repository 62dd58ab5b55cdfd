import type { Condition, Constant, Expressed, OtherLanguages } from '@sla/agreement';
import { describe, expect, test } from 'vitest';
import type { Answer, Moment } from '../../packages/engine/src/condition/context.ts';
import { engineOf } from '../../packages/engine/src/index.ts';
import { emptyRecord } from '../../packages/engine/src/model/entry.ts';
import { emptyAccount, emptyLead, emptyState, worldOf } from '../../packages/engine/src/run/world.ts';
import {
  type ExpressionInput,
  expressionInput,
  expressionsOf,
  type KnownOfLead,
} from '../../packages/targets/src/index.ts';
import { agreementOf, filesOf } from '../examples.ts';
import { type Ask, ENGINES } from './engines.ts';
import { Conditions, Random } from './random.ts';

/** A condition with leads, and what our engine says of them. */
interface Case {
  readonly when: Condition;
  readonly expression: Expressed;
  readonly leads: readonly { readonly input: ExpressionInput; readonly ours: Answer }[];
}

const STARTER = agreementOf(filesOf('starter'));
const [AGREEMENTS, CONDITIONS, LEADS] = [process.env.SLA_LONG ? 400 : 40, 30, 20];
const CASES = cases(new Random(20_271_128));

function cases(random: Random): readonly Case[] {
  return random
    .times(AGREEMENTS, () => new Conditions(random))
    .flatMap((conditions) => {
      const agreement = conditions.agreement(STARTER, CONDITIONS);
      const engine = engineOf(agreement, { zoneOf: () => undefined });
      const leads = random.times(LEADS, () => conditions.lead());
      const moments = leads.map((lead, stamp): Moment => ({ ...momentOf(lead), stamp }));
      const inputs = leads.map(inputOf);
      const expressions = expressionsOf(agreement);
      return agreement.prohibitions.flatMap(({ when }, index): readonly Case[] => {
        const expression = expressions[`/prohibitions/${index}/when`];
        if (expression?.kind !== 'expressed') return [];
        const { test } = engine.ask(when);
        const answers = inputs.flatMap((input, lead) => {
          const moment = moments[lead];
          return moment === undefined ? [] : [{ input, ours: test(moment) }];
        });
        return [{ when, expression, leads: answers }];
      });
    });
}

function inputOf(lead: KnownOfLead): ExpressionInput {
  const input = expressionInput(lead);
  if ('tooPrecise' in input) throw new Error(`These have too many digits: ${input.tooPrecise.join(', ')}.`);
  return input;
}

function momentOf({ lead: values, account, scores, stage, hasOwner, hadOwner }: KnownOfLead): Omit<Moment, 'stamp'> {
  const lead = {
    ...emptyLead('lead', 0),
    values: Object.assign(emptyRecord<Constant>(), values),
    scores: Object.fromEntries(Object.entries(scores).map(([name, shown]) => [name, { earned: 0, lines: {}, shown }])),
    ...(stage === undefined ? {} : { stage }),
    ...(hasOwner ? { owner: { kind: 'role', role: 'SalesRep' } as const } : {}),
    pastOwners: hadOwner ? [{ person: 'Amy Chen', until: 0 }] : [],
  };
  const ofAccount =
    account === undefined
      ? undefined
      : { ...emptyAccount('account', 0), values: Object.assign(emptyRecord<Constant>(), account) };
  const world = worldOf(emptyState(''));
  return { world, now: 0, subject: lead, lead, account: ofAccount, pulse: undefined };
}

type Make = (question: OtherLanguages) => Ask;

/** Where another engine answers differently. */
function differences(make: Make, all: readonly Case[] = CASES): readonly unknown[] {
  return all.flatMap(({ when, expression, leads }) => {
    const theirs = answering(make, expression);
    return leads.flatMap(({ input, ours }) => {
      const said = theirs(input);
      return said === ours ? [] : [{ when: JSON.stringify(when), input: JSON.stringify(input), ours, said }];
    });
  });
}

/** Whether a condition holds or fails by another engine; undefined where neither, or what it says where it is no answer. */
function answering(make: Make, { holds, fails }: Expressed): (input: object) => unknown {
  const holding = make(holds);
  const failing = fails === undefined ? undefined : make(fails);
  return (input) => {
    const [yes, no] = [holding(input), failing?.(input)];
    if (yes === true && no !== true) return true;
    if (yes !== false) return { yes, no };
    if (no === undefined) return false;
    return no === true ? false : no === false ? undefined : { yes, no };
  };
}

test('there are many pairs, and answers of each kind', () => {
  const answers = CASES.flatMap(({ leads }) => leads.map(({ ours }) => ours));
  expect(answers.length).toBeGreaterThanOrEqual(20_000);
  for (const kind of [true, false, undefined]) {
    expect(answers.filter((answer) => answer === kind).length).toBeGreaterThan(answers.length / 10);
  }
});

test.each(Object.entries(ENGINES))('%s answers as we do', (name, make) => {
  // One engine takes as long as all others together, so that without SLA_LONG it is asked less.
  const asked = name === '@bufbuild/cel' && !process.env.SLA_LONG ? CASES.slice(0, CASES.length / 4) : CASES;
  expect(differences(make, asked).slice(0, 3)).toEqual([]);
});

describe('an export that is wrong in one thing is caught', () => {
  test.each([
    ['what is the least', '>=', '>'],
    ['case', '"vp sales"', '"VP Sales"'],
    ['what is missing', 'has(lead.plain) && ', ''],
    ['the currency', '"USD"', '"EUR"'],
    ['the order of texts', '2027-01-01', '2027-01-02'],
  ])('%s', (_, is, instead) => {
    const broken: Make = ({ cel, jsonLogic }) => {
      const ask = ENGINES['@marcbachmann/cel-js']?.({ cel: cel.replaceAll(is, instead), jsonLogic });
      return (input) => {
        try {
          return ask?.(input);
        } catch {
          return 'no answer';
        }
      };
    };
    expect(differences(broken, CASES.slice(0, 200)).length).toBeGreaterThan(0);
  });
});
