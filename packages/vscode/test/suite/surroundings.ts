import { assert } from 'chai';
import { extensions, workspace } from 'vscode';
import { isTrusted } from '../entry/chosen.ts';
import { open, revert } from './workspace.ts';

describe('this run', () => {
  afterEach(revert);

  it('is in a folder that is trusted, or in restricted mode, as it was meant to be', () => {
    assert.equal(workspace.isTrusted, isTrusted);
  });

  it('has the extension beside it in the same place, and running', async () => {
    await open('starter/agreement.sla');
    // An extension that runs elsewhere is not listed here.
    const extension = extensions.getExtension('sla-lang.sla') ?? assert.fail('The extension runs elsewhere.');
    await extension.activate();
    assert.isTrue(extension.isActive);
  });
});
