// Writes the JSON Schema of the compiled agreement from its types: titles are the names of types and properties in
// words, descriptions their doc comments. Run by `npm run generate`; a test holds the committed file equal.
import { writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const SCHEMA_FILE = 'packages/agreement/agreement.schema.json';

/** The schema as text, ready to be written. */
export function agreementSchema(): string {
  const generated = createGenerator({
    path: 'packages/agreement/src/model/agreement.ts',
    type: 'Agreement',
    tsconfig: 'scripts/tsconfig.schema.json',
    skipTypeCheck: true,
    topRef: true,
    additionalProperties: false,
  }).createSchema('Agreement');
  const { $ref, definitions, ...rest } = JSON.parse(JSON.stringify(generated).replaceAll('#/definitions/', '#/$defs/'));
  const schema = {
    ...rest,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:sla:agreement:1',
    title: 'Compiled agreement',
    description: definitions.Agreement.description,
    $ref,
    $defs: Object.fromEntries(
      Object.entries<Schema>(definitions)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, definition]) => [name, { title: words(name), ...titled(definition) }]),
    ),
  };
  return `${JSON.stringify(schema as Json, null, 2)}\n`;
}

type Schema = { readonly [key: string]: Json };

/** A schema whose properties have titles, also those of schemas within it. */
function titled(schema: Schema): Schema {
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key !== 'properties' || !isSchema(value)) return [key, withinTitled(value)];
    const properties = Object.entries(value).map(([name, property]) => [name, asProperty(name, property)]);
    return [key, Object.fromEntries(properties)];
  });
  return Object.fromEntries(entries);
}

function withinTitled(value: Json): Json {
  if (Array.isArray(value)) return value.map(withinTitled);
  return isSchema(value) ? titled(value) : value;
}

/** What tells one of several types from the others says so; nobody has to write that at each of them. */
function asProperty(name: string, property: Json): Json {
  if (!isSchema(property)) return property;
  const always =
    property.const === undefined
      ? {}
      : { description: `Always \`${property.const}\`: it tells this kind from the others.` };
  return { title: words(name), ...always, ...titled(property) };
}

const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (name: string): string => {
  const spaced = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

if (process.argv[1] === import.meta.filename) writeFileSync(SCHEMA_FILE, agreementSchema());
