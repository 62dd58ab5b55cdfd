import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { FileProblem, FileText } from '@sla/language';
import { decode } from '@sla/language/decode';
import { explain, isSystemError } from './system-error.ts';

/** Larger files are not read: no agreement is that long, and what is may not fit into memory. */
export const MAX_BYTES = 10_000_000;

/** A text that was read, with whether a byte order mark stood before it. */
export interface ReadText extends FileText {
  readonly mark: boolean;
}

/** Reads a file of text; what goes wrong is an answer, not an exception. */
export function readText(file: string): ReadText | FileProblem {
  try {
    return readOpen(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    return { kind: 'problem', reason: missing ? 'missing' : 'unreadable', detail: explain(error) };
  }
}

function readOpen(file: string): ReadText | FileProblem {
  // Not blocking, so that opening a pipe somebody named like an agreement does not wait for ever.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return { kind: 'problem', reason: 'unreadable', detail: 'It is a folder.' };
    if (!stat.isFile()) return { kind: 'problem', reason: 'unreadable', detail: 'It is not a regular file.' };
    if (stat.size > MAX_BYTES) {
      const size = Math.ceil(stat.size / 1e6);
      return { kind: 'problem', reason: 'too large', detail: `It has ${size} MB; the limit is ${MAX_BYTES / 1e6} MB.` };
    }
    const decoded = decode(readFileSync(handle));
    if ('problem' in decoded) return { kind: 'problem', reason: 'not text', detail: decoded.problem };
    return { kind: 'text', ...decoded };
  } finally {
    closeSync(handle);
  }
}
