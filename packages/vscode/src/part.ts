import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Agreements } from './agreements/agreements.ts';
import type { Preview } from './preview/preview.ts';

/** What every part of the extension can use. */
export interface Surroundings {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly agreements: Agreements;
  readonly preview: Preview;
}

/** Something that VS Code shows or does: hung in at the start, and taken out at the end. */
export type Part = (surroundings: Surroundings) => Disposable;
