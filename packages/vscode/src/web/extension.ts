/** The extension where VS Code runs it in a browser: on vscode.dev and github.dev. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { ID, NAME } from '../client/options.ts';
import { start, stop } from '../extension.ts';
import { ServerWorker } from './worker.ts';

/** Called by VS Code when something of the extension is first needed. */
export function activate(context: ExtensionContext): Promise<void> {
  const worker = new ServerWorker(Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js'));
  context.subscriptions.push(worker);
  return start(context, (options) => new LanguageClient(ID, NAME, () => worker.start(), options));
}

/** Called by VS Code before it ends. */
export const deactivate = stop;
