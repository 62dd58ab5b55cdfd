import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
  if (existing(file)?.equals(bytes)) return 'unchanged';
  try {
    mkdirSync(dirname(file), { recursive: true });
    replace(followed(file), bytes);
    return 'written';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Refusal(`Cannot write ${visible(file)}. ${explain(error)} Nothing in it was changed.`);
  }
}

/** The bytes of a file; nothing if it is missing or cannot be read. */
export function existing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

/**
 * Writes beside the file, and renames when everything has reached the disk. Not write-file-atomic 7.0.1: it takes a
 * partial write, which is how a full disk shows first, for a whole one.
 */
function replace(file: string, bytes: Buffer): void {
  const draft = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
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
