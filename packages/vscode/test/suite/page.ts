import { workspace } from 'vscode';
import { hasPage } from '../entry/chosen.ts';
import { eventually } from './eventually.ts';
import type { PageAction } from './page-request.ts';
import { uriOf } from './workspace.ts';

/** A test that uses the page; where it cannot be used, what is left out is said. */
export function itOnPage(what: string, run: () => Promise<void>): void {
  if (hasPage) it(what, run);
  else console.log(`sla-tests|  not run without a page: ${what}`);
}

let last = 0;

/** Does something on the page that VS Code is shown in, as a user with a mouse and a keyboard would. */
export async function page(action: PageAction): Promise<unknown> {
  last += 1;
  const id = last;
  console.log(`sla-page|${JSON.stringify({ id, ...action })}`);
  const answer = await eventually(`an answer from the page to ${JSON.stringify(action)}`, async () => {
    try {
      const bytes = await workspace.fs.readFile(uriOf(`.sla-answers/${id}.json`));
      const parsed: { readonly value?: unknown; readonly error?: string } = JSON.parse(new TextDecoder().decode(bytes));
      return parsed;
    } catch {
      return undefined;
    }
  });
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
