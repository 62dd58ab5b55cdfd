import { assert } from 'chai';
import { ConfigurationTarget, commands, Selection, type TabInputWebview, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { appearance, itOnPage, page } from './page.ts';
import { edit, open, putCursor, revert, uriOf } from './workspace.ts';

const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs);
const isPreview = (input: unknown): input is TabInputWebview =>
  typeof input === 'object' && input !== null && 'viewType' in input && String(input.viewType).includes('sla.preview');

describe('the preview', () => {
  afterEach(revert);

  itOnPage('shows the agreement beside the text, under its name', async () => {
    await open('acme/agreement.sla');
    await commands.executeCommand('sla.openPreview');
    await eventually('a tab with the name of the agreement', () =>
      tabs().find(({ input, label }) => isPreview(input) && label === 'Acme Robotics revenue agreement'),
    );
    assert.include(String(await page({ do: 'textContent', selector: '.sla-document h1' })), 'Acme Robotics');
  });

  itOnPage('leads from what is read to its words, in the file they are in', async () => {
    await open('acme/agreement.sla');
    await commands.executeCommand('sla.openPreview');
    await page({ do: 'click', selector: '#sla-stages-MQL a.sla-self, tr#sla-stages-MQL' });
    const editor = await eventually('the words', () => {
      const active = window.activeTextEditor;
      return active?.document.uri.path.endsWith('/stages.sla') ? active : undefined;
    });
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /MQL/);
  });

  itOnPage('says what is newer in the text', async () => {
    const editor = await open('starter/agreement.sla');
    await commands.executeCommand('sla.openPreview');
    await page({ do: 'textContent', selector: '.sla-document h1' });
    await edit(editor, '"New bookings"', '"Fresh bookings"');
    await eventually('the new words', async () =>
      String(await page({ do: 'textContent', selector: '.sla-document' })).includes('Fresh bookings')
        ? true
        : undefined,
    );
  });

  itOnPage('follows the cursor', async () => {
    const editor = await open('acme/stages.sla');
    await commands.executeCommand('sla.openPreview');
    await page({ do: 'textContent', selector: '.sla-document h1' });
    putCursor(editor, 'stage SQL');
    assert.include(String(await page({ do: 'textContent', selector: '.sla-current' })), 'Sales qualified lead');
  });

  itOnPage('brings what the cursor is at to the middle, where it is not seen', async () => {
    const editor = await open('acme/stages.sla');
    // Where the cursor is already, it does not go.
    putCursor(editor, 'stage Visitor');
    await commands.executeCommand('sla.openPreview');
    await page({ do: 'textContent', selector: '.sla-document h1' });
    putCursor(editor, 'stage SQL');
    let middle: number | undefined;
    await eventually(
      'what is meant, in the middle of the page',
      async () => {
        const { top, bottom, height } = await appearance('.sla-current');
        middle = (top + bottom) / 2 / height;
        return Math.abs(middle - 0.5) < 0.1 || undefined;
      },
      () => middle,
    );
  });

  itOnPage('shows in high contrast how much of a bar is filled', async () => {
    const settings = workspace.getConfiguration('workbench');
    await settings.update('colorTheme', 'Default High Contrast', ConfigurationTarget.Global);
    try {
      await open('starter/agreement.sla');
      await commands.executeCommand('sla.openPreview');
      await page({ do: 'textContent', selector: 'body.vscode-high-contrast .sla-document h1' });
      const [whole, part] = [await appearance('.sla-meter-all'), await appearance('.sla-meter-part')];
      // What is not the words of a text is told apart from 3:1 on (WCAG 2.2, 1.4.11).
      assert.isAtLeast(contrast(whole.fill, part.fill), 3);
    } finally {
      await settings.update('colorTheme', undefined, ConfigurationTarget.Global);
    }
  });

  itOnPage('follows the cursor into a line that is a promise', async () => {
    const editor = await open('starter/agreement.sla');
    await commands.executeCommand('sla.openPreview');
    await page({ do: 'textContent', selector: '.sla-document h1' });
    putCursor(editor, 'accept within 4 business hours', 9);
    assert.include(String(await page({ do: 'textContent', selector: 'dd.sla-current' })), 'within 4 business hours');
  });

  itOnPage('follows the cursor to what has just been written', async () => {
    const editor = await open('starter/agreement.sla');
    await commands.executeCommand('sla.openPreview');
    await page({ do: 'textContent', selector: '.sla-document h1' });
    const last = 'enters from Recycled when Interest >= 50\n}';
    const end = editor.document.positionAt(editor.document.getText().indexOf(last) + last.length);
    editor.selection = new Selection(end, end);
    await commands.executeCommand('type', {
      text: '\nstage Between owned by SalesRep { enters from MQL when owner decides',
    });
    await page({ do: 'textContent', selector: '#sla-stages-Between.sla-current, #sla-stages-Between .sla-current' });
  });

  itOnPage('is led by the keyboard as well', async () => {
    await open('acme/agreement.sla');
    await commands.executeCommand('sla.showDetails', uriOf('acme/agreement.sla').toString(), '/stages/MQL');
    await page({ do: 'textContent', selector: '.sla-current:focus' });
    await page({ do: 'press', key: 'Tab' });
    await page({ do: 'press', key: 'Enter' });
    await eventually(
      'the words',
      () => window.activeTextEditor?.document.uri.path.endsWith('/stages.sla') || undefined,
    );
  });

  itOnPage('shows markup in a name as it is written', async () => {
    const hostile = '<b>Bold</b> & <img src=x onerror=alert(1)>';
    const editor = await open('starter/agreement.sla');
    await edit(editor, '"Marketing and Sales agreement"', `"${hostile}"`);
    await commands.executeCommand('sla.openPreview');
    await eventually('the name', async () => {
      const title = String(await page({ do: 'textContent', selector: '.sla-document h1' }));
      return title.includes(hostile) || undefined;
    });
  });
});

/** The contrast of two colours, written as `rgb(r, g, b)`, as WCAG has it: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
