import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { answerFileRequests } from './client/files.ts';
import { clientOptions } from './client/options.ts';

/** Makes the client for the place the extension runs in; it is started here. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the language server, and everything that VS Code shows of what it knows. */
export async function start(_context: ExtensionContext, create: CreateClient): Promise<void> {
  client = create(clientOptions());
  answerFileRequests(client);
  await client.start();
}

/** Ends the server with the editor. */
export async function stop(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
