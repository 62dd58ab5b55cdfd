/** Shows each feature as a user comes upon it, and takes a picture of it. */
import { commands, window } from 'vscode';
import { page } from '../suite/page.ts';
import { edit, open, putCursor, revert } from '../suite/workspace.ts';

/** Long enough for what moves to have come to rest. */
const REST_MS = 1500;

const rest = (ms = REST_MS): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function picture(name: string): Promise<void> {
  await rest();
  await page({ do: 'picture', name });
}

describe('pictures', () => {
  before(async () => {
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await commands.executeCommand('notifications.clearAll');
  });
  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('workbench.view.explorer');
  });
  afterEach(revert);

  it('of the text', async () => {
    await open('acme/handoffs.sla');
    await rest(8000);
    await picture('text');
  });

  it('of the tree', async () => {
    const editor = await open('starter/agreement.sla');
    await commands.executeCommand('sla.agreement.focus');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    await rest(3000);
    await commands.executeCommand('list.expandAll');
    await picture('explorer');
  });

  it('of a finding', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    putCursor(editor, 'Intrest');
    await rest(3000);
    await commands.executeCommand('workbench.actions.view.problems');
    await picture('problems');
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('of the preview', async () => {
    await open('acme/agreement.sla');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('sla.openPreview');
    await rest(4000);
    await picture('preview');
    const editor = await open('acme/stages.sla');
    putCursor(editor, 'stage SQL');
    await picture('preview-follows');
  });

  it('of the plan', async () => {
    await open('acme/agreement.sla');
    await commands.executeCommand('sla.showPlan');
    await picture('plan');
  });

  it('of a page that explains a finding', async () => {
    await open('acme/agreement.sla');
    await commands.executeCommand('sla.explainCode', 'name-unknown');
    await picture('explain');
    await window.showTextDocument((await open('acme/agreement.sla')).document);
  });
});
