// Writes the JSON Schema of the compiled agreement from its types: titles are the types' names in words,
// descriptions their doc comments. Run by `npm run generate`; a test holds the committed file equal.
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
      Object.entries(definitions)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, definition]) => [name, { title: words(name), ...(definition as object) }]),
    ),
  };
  return `${JSON.stringify(schema as Json, null, 2)}\n`;
}

const words = (name: string): string => {
  const spaced = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

if (process.argv[1] === import.meta.filename) writeFileSync(SCHEMA_FILE, agreementSchema());
