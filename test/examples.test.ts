import { readFileSync } from 'node:fs';
import { type FunnelPlan, plan } from '@sla/agreement';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { check, format } from '../packages/language/src/index.ts';
import { agreementJson, planCsv, planJson, planText } from '../packages/targets/src/index.ts';
import { agreementOf, compileFiles, EXAMPLES, filesOf, importedBackwards, upsideDown } from './examples.ts';

/** The day that counts as today: inside the term of every example, before its first review. */
const TODAY = '2027-02-01';

const schema = JSON.parse(
  readFileSync(new URL('../packages/agreement/agreement.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

describe.each(EXAMPLES)('examples/%s', (example) => {
  const files = filesOf(example);
  const agreement = agreementOf(files);
  const json = agreementJson(agreement);
  const golden = (name: string) => `golden/${example}/${name}`;

  test('is clean', () => {
    const found = check(compileFiles(files), { today: TODAY }).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ place, code, message }) => `${place.file} [${code}] ${message}`)).toEqual([]);
  });

  test.each(Object.keys(files))('%s is laid out', (path) => {
    expect(format(files[path] ?? '')).toEqual({ text: files[path] });
  });

  test('compiles to the agreement that is pinned', async () => {
    await expect(json).toMatchFileSnapshot(golden('agreement.json'));
  });

  test('fits the published schema', () => {
    expect(isValid(JSON.parse(json)), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('compiles to the same bytes again', () => {
    expect(agreementJson(agreementOf(files))).toBe(json);
  });

  test('means the same in whatever order it is written', () => {
    expect(agreementJson(agreementOf(importedBackwards(files)))).toBe(json);
    expect(agreementJson(agreementOf(upsideDown(files)))).toBe(json);
  });

  test('has the plan that is pinned', async () => {
    const planned = plan(agreement);
    await expect(planText(planned, { width: 100 })).toMatchFileSnapshot(golden('plan.txt'));
    await expect(planCsv(planned)).toMatchFileSnapshot(golden('plan.csv'));
    await expect(planJson(planned)).toMatchFileSnapshot(golden('plan.json'));
  });
});

describe('numbers that were worked out by hand', () => {
  const funnelOf = (example: string, name: string): FunnelPlan => {
    const funnel = plan(agreementOf(filesOf(example))).funnels.find((planned) => planned.name === name);
    if (!funnel) throw new Error(`${example} has no funnel ${name}.`);
    return funnel;
  };
  const required = ({ stages }: FunnelPlan) =>
    Object.fromEntries(stages.map(({ stage, everyMonth }) => [stage, everyMonth.required]));

  test('5,000 USD a month, 100 USD a sale, half of the leads won: 100 qualified leads a month', () => {
    expect(required(funnelOf('company-x', 'Year'))).toEqual({ QualifiedLead: 100, Sale: 50 });
  });

  test('60% of 500,000 USD a month, 12,000 USD a deal, and a whole lead more wherever a part is left', () => {
    const funnel = funnelOf('acme', 'Inbound');
    expect(required(funnel)).toEqual({
      Visitor: 92_920,
      Lead: 2_323,
      MQL: 418,
      SQL: 167,
      Opportunity: 100,
      Customer: 25,
    });
    // Rounded up once for the whole term: 300 customers, 1,200 opportunities, 2,000 SQL.
    expect(funnel.stages.find(({ stage }) => stage === 'MQL')?.total.required).toBe(5_000);
  });
});
