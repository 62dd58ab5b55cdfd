import type { HolidaySource } from '@sla/agreement';
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { timeData } from '../../time-data.ts';
import { editorFiles } from '../editor-files.ts';
import { serve } from '../server.ts';
import type { FileSystem } from '../session/file-system.ts';
import { localDate } from '../session/local-date.ts';
import { disk } from './disk.ts';

/** Starts the server for an editor that talks to this process: over standard input and output, a pipe or a socket. */
export function startServer(holidays: () => HolidaySource): void {
  const time = timeData(holidays);
  serve(connect, (connection, { initializationOptions }) => {
    const files = asksEditor(initializationOptions) ? mixed(connection) : disk;
    return { files, time, today: () => localDate(new Date()) };
  });
}

const connect = (options: ConnectionOptions): Connection => createConnection(ProposedFeatures.all, options);

/** Files on disk are read from disk; others only the editor knows. */
function mixed(connection: Connection): FileSystem {
  const editor = editorFiles(connection);
  const of = (uri: string): FileSystem => (uri.startsWith('file:') ? disk : editor);
  return { read: (uri, folder) => of(uri).read(uri, folder), find: (folder) => of(folder).find(folder) };
}

const asksEditor = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'editorFiles' in options && options.editorFiles === true;
