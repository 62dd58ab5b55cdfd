import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../exit.ts';
import { visible } from '../render/safe.ts';
import { withoutIgnored } from './ignored.ts';
import { explain, isSystemError } from './system-error.ts';
import { type Walk, walk } from './walk.ts';
import { CONFIG_FILE } from './workspace.ts';

export const EXTENSION = '.sla';

/**
 * Finds the files that the user names by paths, folders and globs: absolute, in alphabetical order, each once.
 * No name stands for the current folder. What a configuration leaves out is read only where it is named as a file.
 */
export async function findFiles(names: readonly string[], cwd: string): Promise<Walk> {
  const found: Walk[] = [];
  for (const name of names.length > 0 ? names : ['.']) found.push(await findOne(name, cwd));
  return {
    files: [...new Set(found.flatMap(({ files }) => files))].sort(),
    problems: [...new Set(found.flatMap(({ problems }) => problems))],
  };
}

async function findOne(name: string, cwd: string): Promise<Walk> {
  const path = resolve(cwd, name);
  const kind = kindOf(path, name);
  if (kind === 'none') return { files: await findGlob(name, cwd), problems: [] };
  if (kind === 'file') {
    if (path.endsWith(EXTENSION)) return { files: [path], problems: [] };
    throw new Refusal(`${visible(name)} is not an agreement: its name does not end in ${EXTENSION}.`);
  }
  const { files, problems } = walk(path, EXTENSION);
  const kept = await withoutIgnored(files, cwd);
  if (kept.length > 0 || problems.length > 0) return { files: kept, problems };
  const where = name === '.' ? 'this folder' : visible(name);
  throw new Refusal(
    files.length > 0
      ? `Every ${EXTENSION} file in ${where} is left out by the 'ignore' of its ${CONFIG_FILE}.`
      : `There is no ${EXTENSION} file in ${where}.`,
  );
}

async function findGlob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) throw new Refusal(`There is no file or folder ${visible(pattern)}.`);
  const ignore = ['**/node_modules/**'];
  const paths = await glob(pattern, {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore,
  });
  const files = paths.filter((path) => path.endsWith(EXTENSION)).map((path) => resolve(path));
  const kept = await withoutIgnored(files, cwd);
  if (kept.length === 0) throw new Refusal(`No ${EXTENSION} file fits ${visible(pattern)}.`);
  return kept;
}

function kindOf(path: string, name: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'none';
    throw new Refusal(`Cannot read ${visible(name)}. ${explain(error)}`);
  }
}
