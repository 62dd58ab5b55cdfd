import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Compilation, check, compile, type Diagnostic, type Host, timeData } from '../../src/index.ts';

/** The day that counts as today in tests: inside the starter's term, before its first review. */
export const TODAY = '2027-02-01';

const HOLIDAYS = new URL('../../../agreement/src/time/holidays.data.json', import.meta.url);
const holidays = () => JSON.parse(readFileSync(HOLIDAYS, 'utf8'));

/** Time zones and public holidays, as the editor and the command have them. */
export const TIME = timeData(holidays);

const SCHEMA = new URL('../../../agreement/agreement.schema.json', import.meta.url);
const validate = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

/** A host over texts in memory. */
export function memoryHost(files: Readonly<Record<string, string>>): Host {
  return {
    read: (path) =>
      Object.hasOwn(files, path) ? { kind: 'text', text: files[path] ?? '' } : { kind: 'problem', reason: 'missing' },
  };
}

/**
 * Compiles an agreement from texts; a single text is `agreement.sla`.
 * Whatever comes out, also of a faulty text, is held to the published schema.
 */
export function compileText(source: string | Readonly<Record<string, string>>): Compilation {
  const files = typeof source === 'string' ? { 'agreement.sla': source } : source;
  const root = Object.keys(files)[0] ?? 'agreement.sla';
  const compilation = compile(root, memoryHost(files), timeData(holidays));
  if ('kind' in compilation) throw new Error(`No file ${root}.`);
  if (compilation.agreement && !validate(JSON.parse(JSON.stringify(compilation.agreement)))) {
    throw new Error(`The compiled agreement breaks its schema: ${JSON.stringify(validate.errors)}`);
  }
  return compilation;
}

/** Everything there is to say about an agreement. */
export const checkText = (source: string | Readonly<Record<string, string>>, today = TODAY): readonly Diagnostic[] =>
  check(compileText(source), { today });

/** The starter agreement that `sla init` writes; tests of checks change one thing in it. */
export const STARTER = readFileSync(new URL('../../../../examples/starter/agreement.sla', import.meta.url), 'utf8');
