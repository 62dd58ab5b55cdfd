import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Agreements } from './agreements/agreements.ts';
import { answerFileRequests } from './client/files.ts';
import { clientOptions } from './client/options.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';
import { Preview } from './preview/preview.ts';

/** Makes the client for the place the extension runs in; it is started here. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the language server, and everything that VS Code shows of what it knows; `own` is what only one place can do. */
export async function start(context: ExtensionContext, create: CreateClient, own: readonly Part[] = []): Promise<void> {
  client = create(clientOptions());
  answerFileRequests(client);
  const agreements = new Agreements(client);
  const preview = new Preview(context, agreements);
  const surroundings = { context, client, agreements, preview };
  context.subscriptions.push(agreements, preview, ...[...parts, ...own].map((part) => part(surroundings)));
  try {
    await client.start();
  } finally {
    agreements.start();
  }
}

/** Ends the server with the editor. */
export async function stop(): Promise<void> {
  await client?.dispose();
  client = undefined;
}
