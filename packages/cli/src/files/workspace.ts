import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The folder that imports cannot leave; it also holds the configuration. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
}

export const CONFIG_FILE = 'sla.config.json';

/**
 * The workspace of a file or folder: the nearest folder above it that holds a configuration or a repository; else the
 * current folder, if that is above it; else its own folder.
 */
export function workspaceOf(folder: string, cwd: string): Workspace {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, CONFIG_FILE)) || existsSync(join(at, '.git'))) return { root: at };
    if (at === dirname(at)) break;
  }
  return { root: isWithin(folder, cwd) ? cwd : folder };
}

/** The path of a file inside its workspace, with forward slashes. */
export const toPath = (file: string, { root }: Workspace): string => slashes(relative(root, file));

/** The file at a path inside a workspace; nothing if the path, or a link on the way, leads out of it. */
export function toFile(path: string, { root }: Workspace): string | undefined {
  const file = resolve(root, path);
  if (!isWithin(file, root)) return undefined;
  const real = realPath(file);
  return real === undefined || isWithin(real, realPath(root) ?? root) ? file : undefined;
}

/** A file as seen from the current folder, with forward slashes; by its whole path where that is shorter. */
export function seenFrom(cwd: string, file: string): string {
  const way = relative(cwd, file) || '.';
  return slashes(way.startsWith('..') && way.length > file.length ? file : way);
}

/** Whether a file is a folder or lies somewhere below it. */
export function isWithin(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
