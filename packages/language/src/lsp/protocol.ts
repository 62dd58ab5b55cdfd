/** What is said between the server and an editor beyond the common protocol: names and shapes, and nothing that runs. */
import type { Agreement } from '@sla/agreement';
import type { SourceMap } from '../source/pointers.ts';

/** The editor asks for the agreement a document belongs to, for views that it draws of it. */
export const COMPILED_AGREEMENT = 'sla/agreement';

/** What a view is drawn of. */
export interface CompiledAgreement {
  /** The URI of the file with the header. */
  readonly root: string;
  /** The URIs of all its files, by their path inside the workspace. */
  readonly files: Readonly<Record<string, string>>;
  readonly agreement: Agreement;
  /** Where everything is written; its files are those above. */
  readonly sourceMap: SourceMap;
  /** How many problems there are, by severity. */
  readonly problems: Readonly<Record<'error' | 'warning' | 'info', number>>;
}

/** The server asks the editor for files that it cannot reach itself. */
export const READ_FILE = 'sla/readFile';
export const FIND_FILES = 'sla/findFiles';

/** The file to read. */
export interface ReadFile {
  readonly uri: string;
}

/** The folder below which agreements' files and configurations are wanted. */
export interface FindFiles {
  readonly folder: string;
}

/** The bytes in Base64, or why there are none. */
export type FileAnswer =
  | { readonly base64: string }
  | { readonly problem: 'missing' | 'unreadable'; readonly detail?: string };
