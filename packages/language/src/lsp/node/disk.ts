import { constants, type Dirent, realpathSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileRead } from '../../host.ts';
import { decode } from '../../source/decode.ts';
import { type FileSystem, isOurs, isSkipped, MAX_BYTES, MAX_FOUND } from '../session/file-system.ts';

/** The files on the disk of this machine. */
export const disk: FileSystem = { read, find };

async function read(uri: string, folder: string): Promise<FileRead> {
  if (!isOnDisk(uri)) return { kind: 'problem', reason: 'missing' };
  const [file, root] = [URI.parse(uri).fsPath, URI.parse(folder).fsPath];
  try {
    if (!isWithin(realpathSync(file), realpathSync(root))) return { kind: 'problem', reason: 'outside' };
    return await readText(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return { kind: 'problem', reason: missing ? 'missing' : 'unreadable', detail: code };
  }
}

async function readText(file: string): Promise<FileRead> {
  // Not blocking, so that opening a pipe somebody named like an agreement does not wait for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return { kind: 'problem', reason: 'unreadable', detail: 'It is not a regular file.' };
    if (stat.size > MAX_BYTES) return { kind: 'problem', reason: 'too large' };
    const decoded = decode(await handle.readFile());
    if ('problem' in decoded) return { kind: 'problem', reason: 'not text', detail: decoded.problem };
    return { kind: 'text', text: decoded.text };
  } finally {
    await handle.close();
  }
}

/** Links are not followed: what they lead to has a name of its own, and they may lead in circles. */
async function find(folder: string): Promise<readonly string[]> {
  if (!isOnDisk(folder)) return [];
  const found: string[] = [];
  const pending = [URI.parse(folder).fsPath];
  for (let at = pending.pop(); at !== undefined && found.length < MAX_FOUND; at = pending.pop()) {
    for (const entry of await list(at)) {
      if (entry.isDirectory() && !isSkipped(entry.name)) pending.push(join(at, entry.name));
      else if (entry.isFile() && isOurs(entry.name)) found.push(URI.file(join(at, entry.name)).toString());
    }
  }
  return found.sort().slice(0, MAX_FOUND);
}

/** Other URIs have a path as well, which on the disk belongs to somebody else. */
const isOnDisk = (uri: string): boolean => URI.parse(uri).scheme === 'file';

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

function isWithin(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
