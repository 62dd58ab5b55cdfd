import { assert } from 'chai';
import { DiagnosticSeverity, languages, type Uri, workspace } from 'vscode';
import { place } from '../entry/chosen.ts';
import { eventually } from './eventually.ts';
import { edit, open, revert, uriOf } from './workspace.ts';

const codesOf = (uri: Uri): readonly unknown[] =>
  languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));

/** The files that use the queue `Pool`. */
const USERS = ['acme/contact.sla', 'acme/handoffs.sla'];

describe('what is wrong with an agreement', () => {
  afterEach(revert);

  it('is said while it is written', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    const found = await eventually('a misspelt name', () =>
      languages.getDiagnostics(editor.document.uri).find(({ message }) => message.includes('Intrest')),
    );
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.equal(editor.document.getText(found.range), 'Intrest');
    assert.equal(found.source, 'sla');
  });

  it('is no longer said when it is mended', async () => {
    const editor = await open('starter/agreement.sla');
    await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
    await eventually('a finding', () => (codesOf(editor.document.uri).includes('name-unknown') ? true : undefined));
    await edit(editor, 'Recycled when Intrest', 'Recycled when Interest');
    await eventually('no finding', () => (codesOf(editor.document.uri).includes('name-unknown') ? undefined : true));
  });

  it('is said of a file that is not open, when an open one breaks it', async () => {
    const editor = await open('acme/people.sla');
    await edit(editor, 'queue Pool', 'queue Pond');
    // It is told once, at one of the files that use the name.
    await eventually('a finding in another file', () =>
      USERS.some((path) => codesOf(uriOf(path)).includes('name-unknown')) ? true : undefined,
    );
  });

  // The folder of a browser has no outside.
  if (place === 'node') {
    it('is said of the files in a folder that is moved in from elsewhere, and no longer once it is moved out', async () => {
      const [outside, inside] = [uriOf('../moved-in'), uriOf('moved in')];
      await workspace.fs.createDirectory(outside);
      await workspace.fs.writeFile(uriOf('../moved-in/loose.sla'), new TextEncoder().encode('queue Q in Nowhere\n'));
      const editor = await open('starter/agreement.sla');
      // What the server finds says that it watches.
      await edit(editor, 'Recycled when Interest', 'Recycled when Intrest');
      await eventually('a finding', () => (codesOf(editor.document.uri).includes('name-unknown') ? true : undefined));
      const isTold = () => codesOf(uriOf('moved in/loose.sla')).includes('file-in-no-agreement');
      await workspace.fs.rename(outside, inside);
      await eventually('a finding in it', () => isTold() || undefined);
      await workspace.fs.rename(inside, outside);
      await eventually('no finding in it', () => !isTold() || undefined);
      await workspace.fs.delete(outside, { recursive: true });
    });
  }
});
