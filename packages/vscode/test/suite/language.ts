import { assert } from 'chai';
import { commands, Position, Selection, type TextEditor } from 'vscode';
import { eventually } from './eventually.ts';
import { itOnPage, page } from './page.ts';
import { open, positionOf, revert } from './workspace.ts';

describe('a file that ends in .sla', () => {
  afterEach(revert);

  it('is an agreement', async () => {
    const { document } = await open('acme/agreement.sla');
    assert.equal(document.languageId, 'sla');
  });

  itOnPage('is coloured', async () => {
    await open('acme/agreement.sla');
    const colours = await eventually('words in several colours', async () => {
      const classes = await page({ do: 'classes', selector: '.editor-instance .view-line span > span[class*="mtk"]' });
      const different = new Set(Array.isArray(classes) ? classes : []);
      return different.size > 4 ? different : undefined;
    });
    assert.isAbove(colours.size, 4);
  });

  it('goes on with prose on the next line, and stops when a line of it is empty', async () => {
    const editor = await open('starter/agreement.sla');
    await typeAtEndOf(editor, '/// What', '\n');
    assert.equal(editor.document.lineAt(1).text, '/// ');
    await commands.executeCommand('type', { text: '\n' });
    assert.notMatch(editor.document.lineAt(2).text, /^\/\//);
  });

  it('indents what stands in braces', async () => {
    const editor = await open('starter/agreement.sla');
    await typeAtEndOf(editor, 'calendar Office {', '\n');
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '  ');
  });

  it('takes a name in backquotes for one word', async () => {
    const editor = await open('starter/agreement.sla');
    await typeAtEndOf(editor, '}', '\nqueue `Große Kunden` in Sales');
    const { document } = editor;
    const word = document.getWordRangeAtPosition(positionOf(document, 'Kunden'));
    assert.equal(word && document.getText(word), '`Große Kunden`');
  });
});

async function typeAtEndOf(editor: TextEditor, line: string, text: string): Promise<void> {
  const at = editor.document.lineAt(positionOf(editor.document, line).line).range.end;
  editor.selection = new Selection(at, at);
  if (text === '\n') await commands.executeCommand('type', { text });
  else await editor.edit((builder) => builder.insert(new Position(at.line, at.character), text));
}
