/** One run of the suite: an extension host of a workbench, started for it and stopped afterwards. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildEditorTests, type ExtensionHost } from '../../scripts/build-editor-tests.ts';
import type { EditorHost } from './host.ts';
import { countsIn, type Outcome, suiteLines } from './outcome.ts';
import { launch, type Page } from './playwright.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

export interface Session {
  /** Where the extension runs. */
  readonly place: ExtensionHost;
  /** The folder of the extension, or the packed extension, which is installed. */
  readonly extension: { readonly folder: string } | { readonly vsix: string };
  /** Whether the folder that is open is trusted; where it is not, VS Code calls its mode restricted. */
  readonly trusted: boolean;
}

type Print = (line: string) => void;

/** How long a whole run may take; a run that is well takes less than a minute. */
const RUN_MS = 300_000;
/** How many of the last things that the workbench said are shown when the suite did not run. */
const SHOWN_LINES = 30;
const VIEWPORT = { width: 1280, height: 900 };

/** Runs the suite; what it prints goes to `print`. */
export async function runSession(host: EditorHost, session: Session, grep: string, print: Print): Promise<Outcome> {
  const tests = await buildEditorTests(session.place, grep);
  const workbench = await startWorkbench(host, {
    settings: { 'remote.extensionKind': placed(KINDS[session.place]) },
    trusted: session.trusted,
    vsix: 'vsix' in session.extension ? [session.extension.vsix] : [],
  });
  try {
    const browser = await launch(host.playwright, host.browser);
    try {
      const page = await browser.newPage({ viewport: VIEWPORT });
      return await ended(page, workbench, addressOf(workbench, session, tests), print);
    } finally {
      await browser.close();
    }
  } finally {
    workbench.stop();
  }
}

const KINDS = { node: 'workspace', web: 'web' } as const;

const placed = (kind: string) => ({ 'sla-lang.sla': [kind], 'sla-lang.sla-editor-tests': [kind] });

function addressOf({ port, scratch }: Workbench, { extension }: Session, tests: string): string {
  const folder = workspaceIn(scratch);
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    // One only. The suite runs where the extension runs whose folder it is in: the tested one, or its own.
    ['extensionDevelopmentPath', remote('folder' in extension ? extension.folder : tests)],
    ['extensionTestsPath', remote(join(tests, 'index.js'))],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A copy of the examples, which the tests may change. */
function workspaceIn(scratch: string): string {
  const folder = join(scratch, 'workspace');
  mkdirSync(folder);
  cpSync('examples', folder, { recursive: true });
  return folder;
}

async function ended(page: Page, { printed }: Workbench, address: string, print: Print): Promise<Outcome> {
  let counts: Outcome = { passed: 0, failed: 0 };
  const exit = Promise.withResolvers<Outcome>();
  const said: string[] = [];
  const broken = (what: string): void =>
    exit.resolve({ ...counts, problem: [what, ...said.slice(-SHOWN_LINES), printed()].join('\n') });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    said.push(args.map(String).join(' '));
    for (const line of suiteLines(args)) {
      counts = countsIn(line) ?? counts;
      print(line);
    }
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    if (code !== 0 && counts.failed === 0) broken('The suite did not run.');
    else exit.resolve(counts);
  });
  const late = setTimeout(() => broken('The suite did not end.'), RUN_MS);
  try {
    await page.goto(address);
    return await exit.promise;
  } finally {
    clearTimeout(late);
  }
}
