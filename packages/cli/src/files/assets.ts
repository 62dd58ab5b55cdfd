import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The text of something that the build put beside the command: a page, the starter, a schema. */
export function asset(path: string): string | undefined {
  const file = join(folder(), path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The URL of a module that the build put beside the command. */
export const besideCommand = (name: string): string => pathToFileURL(join(distribution(), name)).href;

const folder = (): string => join(distribution(), 'assets');

/** Where the build puts the command and what it reads at run time: `dist` of this package. */
function distribution(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'package.json')) && at !== dirname(at)) at = dirname(at);
  return join(at, 'dist');
}

/** The paths of all files in a folder of assets, from there. */
export function assetsBelow(path: string): readonly string[] {
  const top = join(folder(), path);
  const entries = readdirSync(top, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => relative(top, file)).sort();
}
