import { readFileSync } from 'node:fs';
import { type Agreement, zoneNamed } from '@sla/agreement';
import { agreementJson } from '@sla/targets';
import { describe, expect, test } from 'vitest';
import { agreementOf, EXAMPLES, filesOf } from '../../../test/examples.ts';
import { type Decision, engineOf, type Fact, type FactError, play, Session, scenarioFacts } from '../src/index.ts';

interface Case {
  readonly name: string;
  readonly steps: readonly Step[];
}
interface Step {
  readonly fact: Fact;
  readonly decisions?: readonly Decision[];
  readonly error?: FactError['code'];
}

/** What no example does. */
const moments = readFileSync(new URL('conformance/moments.sla', import.meta.url), 'utf8');

const AGREEMENTS: readonly (readonly [name: string, agreement: Agreement])[] = [
  ...EXAMPLES.map((example) => [example, agreementOf(filesOf(example))] as const),
  ['moments', agreementOf({ 'agreement.sla': moments })] as const,
].filter(([, { scenarios }]) => scenarios.length > 0);
const folder = (name: string): string => `../conformance/${name}`;

describe.each(AGREEMENTS)('the conformance cases of %s', (name, agreement) => {
  test('are of the agreement as it is', async () => {
    await expect(agreementJson(agreement)).toMatchFileSnapshot(`${folder(name)}/agreement.json`);
  });

  test('are of scenarios that pass', () => {
    const engine = engineOf(agreement, { zoneOf: zoneNamed });
    const failed = agreement.scenarios.filter((one, index) => !play(engine, one, `/scenarios/${index}`).passed);
    expect(failed.map((one) => one.name)).toEqual([]);
  });

  test('are the scenarios with all that follows', async () => {
    const engine = engineOf(agreement, { zoneOf: zoneNamed });
    const cases = agreement.scenarios.map((scenario): Case => {
      const session = new Session(engine);
      return { name: scenario.name, steps: scenarioFacts(engine, scenario).map((fact) => stepOf(session, fact)) };
    });
    await expect(`${JSON.stringify(cases, null, 1)}\n`).toMatchFileSnapshot(`${folder(name)}/cases.json`);
  });

  test('come out the same for the agreement as JSON, with the time zones of the machine', () => {
    const read = (file: string) =>
      JSON.parse(readFileSync(new URL(`${folder(name)}/${file}`, import.meta.url), 'utf8'));
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
