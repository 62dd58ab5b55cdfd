import { assert } from 'chai';
import { languages, Position, type TextEditor } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { edit, open, revert } from './workspace.ts';

const ITEM = '.statusbar-item[aria-label*="Marketing and Sales agreement"]';

describe('the status bar', () => {
  afterEach(revert);

  itOnPage('says whether the agreement is in force', async () => {
    await open('starter/agreement.sla');
    assert.match(String(await page({ do: 'textContent', selector: ITEM })), /in force|starts in|expires|expired/);
  });

  itOnPage('says how many problems there are', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    await eventually('one problem', async () => {
      const said = String(await page({ do: 'textContent', selector: `${ITEM}[aria-label*="1 error"]` }));
      return said.endsWith('1') || undefined;
    });
  });

  itOnPage('does not turn red and back while somebody is writing', async () => {
    const editor = await open('starter/agreement.sla');
    // What was wrong with it in a test before is no longer said.
    await page({ do: 'textContent', selector: `${ITEM}:not([aria-label*="error"])` });
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    const writing = writeOn(editor);
    await eventually('the error', () => languages.getDiagnostics(editor.document.uri)[0]);
    const red = `${ITEM}[aria-label*="1 error"]`;
    const isRed = await page({ do: 'textContent', selector: red, withinMs: 2000 }).then(
      () => true,
      () => false,
    );
    await writing.stop();
    assert.isFalse(isRed);
    await page({ do: 'textContent', selector: red });
  });
});

/** Writes a remark at the end of the text, one key after the other. */
function writeOn(editor: TextEditor): { readonly stop: () => Promise<void> } {
  let isWanted = true;
  const write = async (): Promise<void> => {
    while (isWanted) {
      const end = new Position(editor.document.lineCount, 0);
      await editor.edit((builder) => builder.insert(end, '\n// …'));
      await new Promise((resolve) => setTimeout(resolve, KEY_MS));
    }
  };
  const written = write();
  return {
    stop: () => {
      isWanted = false;
      return written;
    },
  };
}

/** From one key to the next; far less than the rest after which the status bar tells. */
const KEY_MS = 150;
