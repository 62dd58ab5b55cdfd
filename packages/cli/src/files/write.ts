import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../exit.ts';
import { visible } from '../render/safe.ts';
import { explain, isSystemError } from './system-error.ts';

export type Written = 'written' | 'unchanged';

/**
 * Puts a text into a file: wholly or not at all. Folders that are missing are made; a file that already holds the text
 * is left alone, with its date, so that tools which watch it are not woken.
 */
export function write(file: string, text: string): Written {
  const bytes = Buffer.from(text, 'utf8');
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat && !stat.isFile() && !stat.isDirectory())
      throw new Refusal(`Cannot write ${visible(file)}. It is not a regular file. Nothing in it was changed.`);
    if (stat?.size === bytes.length && holds(file, bytes)) return 'unchanged';
    makeFolder(dirname(file));
    replace(followed(file), bytes);
    return 'written';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Refusal(`Cannot write ${visible(file)}. ${explain(error)} Nothing in it was changed.`);
  }
}

/** Whether there is something of this name, even if it is a link that leads nowhere. */
export const isTaken = (file: string): boolean => {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
};

/** The first bytes of a regular file, however long it is; nothing if it is missing or cannot be read. */
export function headOf(file: string, length: number): Buffer | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const handle = openSync(file, 'r');
    try {
      const head = Buffer.alloc(length);
      return head.subarray(0, readSync(handle, head));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/** What cannot be read is not known to hold anything. */
function holds(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

/** Makes a folder and those above it. Not `mkdir` with `recursive`: in Node 24 that never ends below `/proc`. */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; statSync(at, { throwIfNoEntry: false }) === undefined && at !== dirname(at); at = dirname(at))
    missing.unshift(at);
  for (const each of missing) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (!isSystemError(error) || error.code !== 'EEXIST' || !statSync(each).isDirectory()) throw error;
    }
  }
}

/**
 * Writes beside the file, and renames when everything has reached the disk. Not write-file-atomic 7.0.1: it takes a
 * partial write, which is how a full disk shows first, for a whole one.
 */
function replace(file: string, bytes: Buffer): void {
  const draft = join(dirname(file), `.sla-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(draft, 'wx');
    try {
      writeFileSync(handle, bytes);
      const mode = statSync(file, { throwIfNoEntry: false })?.mode;
      if (mode !== undefined) fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The file itself where the name is a link, so that the link stays one. */
function followed(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
