/**
 * Lets the suite, which runs inside VS Code, use the page that VS Code is shown in: it says what it wants in a line,
 * and finds the answer in a file of the folder that is open.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageRequest } from '../../packages/vscode/test/suite/page-request.ts';
import type { Frame, Page } from './playwright.ts';

const MARK = 'sla-page|';
/** Where the suite looks for answers, below the folder that is open. */
const ANSWERS = '.sla-answers';
/** How long something may take to appear on the page. */
const TIMEOUT_MS = 20_000;

/** What the bridge works with. */
export interface Bridge {
  readonly page: Page;
  /** The folder that is open. */
  readonly workspace: string;
  /** Ends the language server of this workbench, if it is a process. */
  readonly endServer: () => void;
  /** Where pictures go. */
  readonly pictures?: string;
}

/** Does what a line asks for, where it asks for something. */
export async function cross(bridge: Bridge, line: string): Promise<void> {
  if (!line.startsWith(MARK)) return;
  const request: PageRequest = JSON.parse(line.slice(MARK.length));
  const folder = join(bridge.workspace, ANSWERS);
  mkdirSync(folder, { recursive: true });
  const answer = await perform(bridge, request).then(
    (value) => ({ value: value ?? null }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  // Moved into place, so that it is never read half.
  const file = join(folder, `${request.id}.json`);
  writeFileSync(`${file}.draft`, JSON.stringify(answer));
  renameSync(`${file}.draft`, file);
}

async function perform({ page, pictures, endServer }: Bridge, request: PageRequest): Promise<unknown> {
  switch (request.do) {
    case 'classes':
      return (await frameWith(page, request.selector, TIMEOUT_MS)).evaluate(classesOf(request.selector));
    case 'appearance':
      return (await frameWith(page, request.selector, TIMEOUT_MS)).evaluate(appearanceOf(request.selector));
    case 'press':
      return page.keyboard.press(request.key);
    case 'type':
      return page.keyboard.type(request.text);
    case 'end server':
      return endServer();
    case 'picture':
      if (pictures) await page.screenshot({ path: join(pictures, `${request.name}.png`) });
      return undefined;
    default:
      return onElement(page, request);
  }
}

type OnElement = Extract<PageRequest, { readonly do: 'click' | 'hover' | 'textContent' }>;

async function onElement(page: Page, request: OnElement): Promise<unknown> {
  const timeout = request.withinMs ?? TIMEOUT_MS;
  const frame = await frameWith(page, request.selector, timeout);
  return frame.locator(request.selector).first()[request.do]({ timeout });
}

/** The frame that something is in: the workbench itself, or one of its webviews. */
async function frameWith(page: Page, selector: string, timeout: number): Promise<Frame> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      // A frame may go away while it is asked.
      const count = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (count > 0) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`The page shows no ${selector}.`);
}

const classesOf = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map(({ className }) => className)`;

const appearanceOf = (selector: string): string =>
  `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom, height: window.innerHeight, fill: getComputedStyle(element).fill };
  })()`;
