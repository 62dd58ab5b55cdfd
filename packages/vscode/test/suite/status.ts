import { assert } from 'chai';
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
});
