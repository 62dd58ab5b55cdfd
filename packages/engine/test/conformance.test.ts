import { readFileSync } from 'node:fs';
import { zoneNamed } from '@sla/agreement';
import { agreementJson } from '@sla/targets';
import { describe, expect, test } from 'vitest';
import { agreementOf, EXAMPLES, filesOf } from '../../../test/examples.ts';
import { type Decision, engineOf, type Fact, type FactError, Session, scenarioFacts } from '../src/index.ts';

interface Case {
  readonly name: string;
  readonly steps: readonly Step[];
}
interface Step {
  readonly fact: Fact;
  readonly decisions?: readonly Decision[];
  readonly error?: FactError['code'];
}

const EXAMPLES_WITH_SCENARIOS = EXAMPLES.filter((example) => agreementOf(filesOf(example)).scenarios.length > 0);
const folder = (example: string): string => `../conformance/${example}`;

describe.each(EXAMPLES_WITH_SCENARIOS)('the conformance cases of %s', (example) => {
  const agreement = agreementOf(filesOf(example));

  test('are of the agreement as it is', async () => {
    await expect(agreementJson(agreement)).toMatchFileSnapshot(`${folder(example)}/agreement.json`);
  });

  test('are the scenarios with all that follows', async () => {
    const engine = engineOf(agreement, { zoneOf: zoneNamed });
    const cases = agreement.scenarios.map((scenario): Case => {
      const session = new Session(engine);
      return { name: scenario.name, steps: scenarioFacts(engine, scenario).map((fact) => stepOf(session, fact)) };
    });
    await expect(`${JSON.stringify(cases, null, 1)}\n`).toMatchFileSnapshot(`${folder(example)}/cases.json`);
  });

  test('come out the same for the agreement as JSON, with the time zones of the machine', () => {
    const read = (file: string) =>
      JSON.parse(readFileSync(new URL(`${folder(example)}/${file}`, import.meta.url), 'utf8'));
    const engine = engineOf(read('agreement.json'));
    const cases: readonly Case[] = read('cases.json');
    for (const { steps } of cases) {
      const session = new Session(engine);
      for (const step of steps) expect(JSON.parse(JSON.stringify(stepOf(session, step.fact)))).toEqual(step);
    }
  });
});

function stepOf(session: Session, fact: Fact): Step {
  const outcome = session.take(fact);
  return 'error' in outcome ? { fact, error: outcome.error.code } : { fact, decisions: outcome.decisions };
}
