import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agreementSchema, SCHEMA_FILE } from '../../../../scripts/generate-schema.ts';

test('the published schema is the one the types make; `npm run generate` writes it', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(agreementSchema());
});

test('every definition and every property of the schema, however deep, has a title and a description', () => {
  const { $defs } = JSON.parse(agreementSchema());
  const lacking = Object.entries($defs).flatMap(([name, definition]) => lackingIn(definition, name));
  expect(lacking).toEqual([]);
});

test('titles are words, and each kind says which it is', () => {
  const { $defs } = JSON.parse(agreementSchema());
  expect($defs.DeliverCommitment).toMatchObject({ title: 'Deliver commitment' });
  expect($defs.DeliverCommitment.properties).toMatchObject({
    forEach: { title: 'For each' },
    kind: { title: 'Kind', description: 'Always `deliver`: it tells this kind from the others.' },
  });
});

/** Where a definition or a property, or one within it, has no title or no description. */
function lackingIn(schema: unknown, path: string, isNamed = true): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, at) => lackingIn(each, `${path}[${at}]`, false));
  if (typeof schema !== 'object' || schema === null) return [];
  const own = isNamed ? ['title', 'description'].filter((key) => !(key in schema)).map((key) => `${path}: ${key}`) : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => withinKey(key, value, path))];
}

function withinKey(key: string, value: unknown, path: string): readonly string[] {
  if (key !== 'properties') return lackingIn(value, `${path}/${key}`, false);
  return Object.entries(Object(value)).flatMap(([name, property]) => lackingIn(property, `${path}.${name}`));
}
