import { assert } from 'chai';
import { DiagnosticSeverity, languages, type Uri } from 'vscode';
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
});
