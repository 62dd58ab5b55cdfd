import { exampleLead } from '@sla/engine/example';
import type { CompiledAgreement } from '@sla/language/lsp/protocol';
import { commands, Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { engineFor } from '../agreements/engine.ts';
import { ID } from '../client/options.ts';
import type { Part, Surroundings } from '../part.ts';
import { WhyPanel } from './why-panel.ts';

/** Asks where a lead would go: the one in the JSON that is open, or a new one to fill in. */
export const whyPanels: Part = (surroundings) => {
  const panel = new WhyPanel(surroundings.context.extensionUri, surroundings.agreements);
  return Disposable.from(
    panel,
    commands.registerCommand('sla.whereWouldItGo', () => ask(surroundings, panel)),
  );
};

async function ask({ agreements }: Surroundings, panel: WhyPanel): Promise<void> {
  const active = window.activeTextEditor?.document;
  const compiled =
    (active?.languageId === ID ? await agreements.look(active.uri) : agreements.current) ?? (await onlyOne(agreements));
  if (compiled === undefined) {
    void window.showInformationMessage(NONE);
    return;
  }
  const isLead = active?.languageId === 'json' || active?.languageId === 'jsonc';
  const lead = active !== undefined && isLead ? active : await newLead(compiled);
  if (lead !== undefined) await panel.ask(lead, Uri.parse(compiled.root));
}

/** A description of a lead with every field that the agreement asks about. */
async function newLead(compiled: CompiledAgreement): Promise<TextDocument | undefined> {
  const engine = engineFor(compiled);
  if ('notice' in engine) {
    void window.showInformationMessage(engine.notice);
    return undefined;
  }
  const example = exampleLead(engine);
  const document = await workspace.openTextDocument({
    language: 'json',
    content: `${JSON.stringify(example, null, 2)}\n`,
  });
  await window.showTextDocument(document);
  return document;
}

/** The agreement of the folder, where no file of one has been looked at yet and there is but one. */
async function onlyOne(agreements: Surroundings['agreements']): Promise<CompiledAgreement | undefined> {
  const files = await workspace.findFiles(`**/*.${ID}`, '**/node_modules/**', MOST_FILES);
  const found = await Promise.all(files.map((file) => agreements.of(file)));
  const all = new Map(found.flatMap((one) => (one === undefined ? [] : [[one.root, one] as const])));
  return all.size === 1 ? [...all.values()][0] : undefined;
}

/** In a folder with more files somebody has to say which agreement is meant, by opening a file of it. */
const MOST_FILES = 50;
const NONE = 'Open a file of an agreement first, so that it is known where the lead would go through.';
