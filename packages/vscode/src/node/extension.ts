/** The extension where VS Code runs it with Node: on a desktop, and on the far side of a remote connection. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, NAME } from '../client/options.ts';
import { start, stop } from '../extension.ts';
import { tasks } from '../tasks/tasks.ts';
import { SMALL_MEMORY } from './memory.ts';

/** Called by VS Code when something of the extension is first needed. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/node/server.js');
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...SMALL_MEMORY] } };
  return start(context, (options) => new LanguageClient(ID, NAME, server, options), [tasks]);
}

/** Called by VS Code before it ends. */
export const deactivate = stop;
