import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agreementSchema, SCHEMA_FILE } from '../../../../scripts/generate-schema.ts';

test('the published schema is the one the types make; `npm run generate` writes it', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(agreementSchema());
});

test('every definition and property of the schema is described', () => {
  const { $defs } = JSON.parse(agreementSchema());
  const undescribed = Object.entries<{
    description?: string;
    properties?: Record<string, { description?: string; const?: string }>;
  }>($defs).flatMap(([name, definition]) => [
    ...(definition.description ? [] : [name]),
    ...Object.entries(definition.properties ?? {})
      .filter(([, property]) => !property.description && property.const === undefined)
      .map(([property]) => `${name}.${property}`),
  ]);
  expect(undescribed).toEqual([]);
});
