import type { LanguageClientOptions } from 'vscode-languageclient';
import { OPEN_REFERENCE, REFERENCE_PAGE, RULE_PAGE } from '../docs/addresses.ts';
import { restarting } from './restart.ts';

/** The language's id in VS Code, and with it the prefix of the settings. */
export const ID = 'sla';
/** What the output channel is called. */
export const NAME = 'SLA';

/** What the client tells the server of itself, and how it behaves. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: ID }],
    initializationOptions: {
      // Files that are on no disk are read through VS Code.
      editorFiles: true,
      // A lens that is clicked leads into the preview.
      showDetails: true,
      // A scenario is run by a lens above it.
      runScenarios: true,
      rulePage: RULE_PAGE,
      referencePage: REFERENCE_PAGE,
      // The manifest declares the types of tokens.
      tokenTypes: true,
    },
    // What a hover says may open pages of the reference, and call nothing else.
    markdown: { isTrusted: { enabledCommands: [OPEN_REFERENCE] } },
    errorHandler: restarting(),
  };
}
