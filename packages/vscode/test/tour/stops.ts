import { commands, type TextEditor } from 'vscode';
import { page } from '../suite/page.ts';
import { edit, open, putCursor } from '../suite/workspace.ts';
import { rest } from './rest.ts';

const run = (command: string, ...given: readonly unknown[]): Thenable<unknown> =>
  commands.executeCommand(command, ...given);

/** Opens a file with the cursor somewhere, once what is shown in it has come. */
async function at(path: string, text: string, after = 0): Promise<TextEditor> {
  const editor = await open(path);
  putCursor(editor, text, after);
  await rest();
  return editor;
}

/** Opens the preview of a file at one of its sections. */
async function section(path: string, id: string): Promise<void> {
  await open(path);
  await run('sla.openPreview');
  await rest();
  await page({ do: 'click', selector: `a[href="#section-${id}"]` });
}

/** What is shown before each picture is taken, by the name of the picture. */
export const stops: Readonly<Record<string, () => Promise<void>>> = {
  text: async () => {
    await run('workbench.view.explorer');
    await at('acme/handoffs.sla', 'handoff ToSales');
    await rest(6000);
  },
  lenses: async () => {
    await at('acme/measures.sla', 'goal NewBusiness');
  },
  hover: async () => {
    await at('acme/handoffs.sla', 'MQL', 1);
    await run('editor.action.showHover');
  },
  'hover-word': async () => {
    await at('acme/handoffs.sla', 'accept within', 1);
    await run('editor.action.showHover');
  },
  'hover-time': async () => {
    await at('acme/handoffs.sla', '4 business hours', 1);
    await run('editor.action.showHover');
  },
  completion: async () => {
    const editor = await at('acme/handoffs.sla', '  route to Unassigned');
    await edit(
      editor,
      '  route to Unassigned otherwise\n  accept within 4',
      '  \n  route to Unassigned otherwise\n  accept within 4',
    );
    putCursor(editor, '  \n  route to Unassigned', 2);
    await run('editor.action.triggerSuggest');
    await rest();
    await run('toggleSuggestionDetails');
  },
  'completion-names': async () => {
    const editor = await at('acme/handoffs.sla', 'becomes SQL');
    await edit(editor, 'when lead becomes SQL', 'when lead becomes ');
    putCursor(editor, 'when lead becomes \n', 'when lead becomes '.length);
    await run('editor.action.triggerSuggest');
  },
  signature: async () => {
    const editor = await at('acme/handoffs.sla', '  accept within 4 business hours', 10);
    await editor.edit(() => undefined);
    await run('editor.action.triggerParameterHints');
  },
  finding: async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    putCursor(editor, 'Intrest', 1);
    await rest();
    await run('workbench.actions.view.problems');
    await rest();
    putCursor(editor, 'Intrest', 1);
  },
  'quick-fix': async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    putCursor(editor, 'Intrest', 1);
    await rest();
    await run('editor.action.quickFix');
  },
  rename: async () => {
    await at('acme/people.sla', 'Pool "Shared', 1);
    // It ends when the box is closed.
    void run('editor.action.rename');
  },
  references: async () => {
    await at('acme/people.sla', 'Pool "Shared', 1);
    await run('editor.action.referenceSearch.trigger');
  },
  symbols: async () => {
    await at('acme/stages.sla', 'stage MQL');
    void run('workbench.action.gotoSymbol');
  },
  handoffs: async () => {
    await at('acme/handoffs.sla', 'ToSales', 1);
    await run('references-view.showCallHierarchy');
  },
  explorer: async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    await run('workbench.view.explorer');
    await run('sla.agreement.focus');
    await rest();
    for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'End']) await page({ do: 'press', key });
  },
  preview: async () => {
    await open('acme/agreement.sla');
    await run('sla.openPreview');
    await rest();
  },
  'preview-follows': async () => {
    await open('acme/stages.sla');
    await run('sla.openPreview');
    await rest();
    await at('acme/stages.sla', 'stage SQL');
  },
  'preview-goals': () => section('acme/measures.sla', 'goals'),
  'preview-funnel': () => section('acme/measures.sla', 'funnel'),
  'preview-journey': () => section('acme/stages.sla', 'journey'),
  'preview-handoffs': () => section('acme/handoffs.sla', 'handoffs'),
  'preview-contact': () => section('acme/contact.sla', 'contact'),
  'preview-promises': () => section('acme/promises.sla', 'promises'),
  'preview-scores': () => section('acme/scores.sla', 'scores'),
  'preview-capacity': () => section('acme/people.sla', 'capacity'),
  scenarios: async () => {
    const editor = await at('acme/scenarios.sla', 'scenario FridayEvening');
    await edit(editor, 'expect ToSales to SDR', 'expect ToSales to Pool');
    await run('workbench.view.testing.focus');
    for (const at of ['/scenarios/5', '/scenarios/2']) await run('sla.runScenario', editor.document.uri.toString(), at);
    await page({ do: 'click', selector: '.test-explorer .monaco-tl-twistie' });
    putCursor(editor, 'scenario FridayEvening');
  },
  'scenario-failed': async () => {
    const editor = await at('acme/scenarios.sla', 'scenario FridayEvening');
    await edit(editor, 'expect ToSales to SDR', 'expect ToSales to Pool');
    await run('sla.runScenario', editor.document.uri.toString(), '/scenarios/2');
    await rest();
    await run('testing.openOutputPeek');
  },
  why: async () => {
    await at('acme/agreement.sla', 'agreement');
    await run('sla.whereWouldItGo');
    await rest(4000);
  },
  status: async () => {
    await at('starter/agreement.sla', 'agreement');
    await page({ do: 'hover', selector: '[id="sla.sla.sla.status"], [id$="sla.status"]' });
  },
  plan: async () => {
    await open('acme/agreement.sla');
    await run('sla.showPlan');
  },
  page: async () => {
    await open('acme/agreement.sla');
    await run('sla.explainCode', 'name-unknown');
  },
  commands: async () => {
    await open('acme/agreement.sla');
    await rest();
    void run('workbench.action.quickOpen', '>SLA: ');
  },
};
