import { assert } from 'chai';
import { open } from './workspace.ts';

describe('a file that ends in .sla', () => {
  it('is an agreement', async () => {
    const { document } = await open('acme/agreement.sla');
    assert.equal(document.languageId, 'sla');
  });
});
