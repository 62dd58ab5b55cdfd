import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compileText, STARTER } from '../../packages/language/test/support/compile-text.ts';
import { withStarter } from '../../packages/language/test/support/with-starter.ts';
import { agreementJson } from '../../packages/targets/src/index.ts';
import { ENGINES } from '../expressions/engines.ts';
import { fencesOf, ROOT, textOf } from './pages.ts';

const PAGE = 'docs/json.md';
const { agreement } = compileText(STARTER);
const schema = JSON.parse(readFileSync(join(ROOT, 'packages/agreement/agreement.schema.json'), 'utf8'));

/** What a JSON pointer (RFC 6901) leads to. */
const at = (pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      agreement,
    );

describe('excerpts of the compiled starter', () => {
  const excerpts = fencesOf(PAGE).filter(({ language, info }) => language === 'json' && info.startsWith('/'));
  test.each(excerpts.map(({ info, text }) => [info, text]))('%s', (pointer, text) => {
    expect(at(pointer)).toMatchObject(JSON.parse(text));
  });
});

describe('the conditions for other engines', () => {
  const [snippet = ''] = fencesOf(PAGE).flatMap(({ language, text }) => (language === 'sla' ? [text] : []));
  const compiled = compileText(withStarter(snippet)).agreement;
  const { expressions } = JSON.parse(compiled === undefined ? '{}' : agreementJson(compiled));
  const blocks = fencesOf(PAGE).filter(({ info }) => info.startsWith('expression '));
  const [input] = fencesOf(PAGE).flatMap(({ info, text }) => (info === 'input' ? [JSON.parse(text)] : []));
  const { email: _, ...withoutEmail } = input.lead;
  const { phone: __, ...withoutPhone } = input.lead;

  test.each(blocks.map(({ info, text }) => [info.replace('expression ', ''), text]))('are %s', (pointer, text) => {
    expect(expressions[pointer]).toMatchObject(JSON.parse(text));
  });

  test.each(Object.entries(ENGINES))('are answered as the page says by %s', (_name, make) => {
    const { holds, fails } = expressions['/segments/Large/when'];
    const answers = (lead: object) => [make(holds)({ ...input, lead }), make(fails)({ ...input, lead })];
    expect(answers(input.lead)).toEqual([true, false]);
    expect(answers(withoutEmail)).toEqual([false, false]);
    expect(answers(withoutPhone)).toEqual([false, true]);
    expect(answers({})).toEqual([false, true]);
  });

  test('have reasons that are all described', () => {
    const reasons: readonly string[] = schema.$defs.Inexpressible.enum;
    expect(reasons.filter((reason) => !textOf(PAGE).includes(`\n| \`${reason}\``))).toEqual([]);
  });
});

test('every part of the agreement is described', () => {
  const parts = Object.keys(schema.$defs.Agreement.properties);
  expect(parts.filter((part) => !textOf(PAGE).includes(`\`${part}\``))).toEqual([]);
});

test('every kind of condition is described', () => {
  const ops = schema.$defs.Condition.anyOf.map(({ $ref }: { readonly $ref: string }) => {
    return schema.$defs[$ref.replace('#/$defs/', '')].properties.op.const;
  });
  expect(ops.filter((op: string) => !textOf(PAGE).includes(`\`${op}\``))).toEqual([]);
});

test('every kind of promise is described', () => {
  const kinds: readonly string[] = schema.$defs.SlaPromise.properties.kind.enum;
  expect(kinds.filter((kind) => !textOf(PAGE).includes(`\`${kind}\``))).toEqual([]);
});

test('the schema that is named is the one that is published', () => {
  expect(textOf(PAGE)).toContain(schema.$id);
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  expect(validate(JSON.parse(JSON.stringify(agreement)))).toBe(true);
});
