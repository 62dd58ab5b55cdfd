import type { HolidaySource } from '@sla/agreement';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  type ConnectionOptions,
  createConnection,
} from 'vscode-languageserver/browser';
import { timeData } from '../../time-data.ts';
import { editorFiles } from '../editor-files.ts';
import { serve } from '../server.ts';
import { localDate } from '../session/local-date.ts';

/** What a web worker's global scope is to the server: messages from the editor, and to it. */
export type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Starts the server in a web worker; files come from the editor. */
export function startServer(holidays: () => HolidaySource, scope: WorkerScope): void {
  const [input, output] = [new BrowserMessageReader(scope), new BrowserMessageWriter(scope)];
  const time = timeData(holidays);
  const connect = (options: ConnectionOptions): Connection => createConnection(input, output, options);
  serve(connect, (connection) => ({ files: editorFiles(connection), time, today: () => localDate(new Date()) }));
}
