import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../render/safe.ts';
import { explain, isSystemError } from './system-error.ts';

/** Files below a folder, and folders that could not be looked into, in words. */
export interface Walk {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** Whether a folder holds what is not the user's own: hidden ones and installed packages. */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * All files below a folder whose names end so. Links are not followed: what they lead to has a name of its own, and
 * they may lead in circles.
 */
export function walk(folder: string, extension: string, list: ListFolder = listFolder): Walk {
  const files: string[] = [];
  const problems: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    try {
      for (const entry of list(at)) {
        if (entry.isDirectory() && !isSkipped(entry.name)) pending.push(join(at, entry.name));
        else if (entry.isFile() && entry.name.endsWith(extension)) files.push(join(at, entry.name));
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      problems.push(`Cannot look into ${visible(at)}. ${explain(error)}`);
    }
  }
  return { files: files.sort(), problems };
}

export type ListFolder = (folder: string) => readonly Pick<Dirent, 'name' | 'isDirectory' | 'isFile'>[];

const listFolder: ListFolder = (folder) => readdirSync(folder, { withFileTypes: true });
