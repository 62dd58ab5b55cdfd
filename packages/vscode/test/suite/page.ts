import { workspace } from 'vscode';
import { hasPage } from '../entry/chosen.ts';
import { eventually } from './eventually.ts';
import type { Appearance, PageAction } from './page-request.ts';
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

/** How the first element appears that a selector means; it is waited for. */
export async function appearance(selector: string): Promise<Appearance> {
  const seen = await page({ do: 'appearance', selector });
  if (!isAppearance(seen)) throw new Error(`The page does not say how ${selector} appears: ${JSON.stringify(seen)}`);
  return seen;
}

const isAppearance = (seen: unknown): seen is Appearance =>
  typeof seen === 'object' && seen !== null && 'top' in seen && 'bottom' in seen && 'height' in seen && 'fill' in seen;
