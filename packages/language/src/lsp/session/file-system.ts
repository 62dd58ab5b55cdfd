import type { FileRead } from '../../host.ts';

/** How the server reaches files that are not open: the disk, or the editor that answers for it. */
export interface FileSystem {
  /** Reads a file; what goes wrong is an answer. A file outside its folder, also by a link, is `outside`. */
  readonly read: (uri: string, folder: string) => Promise<FileRead>;
  /** The agreements' files and configurations below a folder, as URIs. */
  readonly find: (folder: string) => Promise<readonly string[]>;
}

/** Larger files are not read: no agreement is that long, and what is may not fit into memory. */
export const MAX_BYTES = 10_000_000;
/** More files than people keep agreements in; the rest is not looked at. */
export const MAX_FOUND = 5_000;
/** The configuration at the top of a workspace. */
export const CONFIG_FILE = 'sla.config.json';

/** Whether a file is one the server reads: part of an agreement, or a configuration. */
export const isOurs = (name: string): boolean => name.endsWith('.sla') || name === CONFIG_FILE;

/** Whether a folder holds what is not the user's own: hidden ones and installed packages. */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
