import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../examples/', import.meta.url);
const HEADER_FILE = 'agreement.sla';

/** The folders in `examples/` that hold an agreement. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/${HEADER_FILE}`, FOLDER)))
  .map(({ name }) => name)
  .sort();

/** The files of an example by name; the one with the header comes first. */
export function exampleFiles(example: string): Readonly<Record<string, string>> {
  const folder = new URL(`${example}/`, FOLDER);
  const others = readdirSync(folder).filter((name) => name.endsWith('.sla') && name !== HEADER_FILE);
  return Object.fromEntries(
    [HEADER_FILE, ...others.sort()].map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}
