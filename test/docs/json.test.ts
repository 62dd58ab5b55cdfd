import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compileText, STARTER } from '../../packages/language/test/support/compile-text.ts';
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
