/** One run of a suite: a workbench and a browser, started for it and stopped afterwards. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buildEditorTests, type ExtensionHost, type TestChoice } from '../../scripts/build-editor-tests.ts';
import type { EditorHost } from './host.ts';
import type { Outcome } from './outcome.ts';
import { launch } from './playwright.ts';
import { type Print, runInPage } from './run-in-page.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

/** What is run, and where. */
export interface Session extends TestChoice {
  /** Where the extension runs. */
  readonly place: ExtensionHost;
  /** The folder of the extension, or the packed extension, which is installed. */
  readonly extension: { readonly folder: string } | { readonly vsix: string };
  /** Settings of the user beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder that pictures go to. */
  readonly pictures?: string;
}

const VIEWPORT = { width: 1280, height: 860 };

/** Runs a suite; what it prints goes to `print`. */
export async function runSession(host: EditorHost, session: Session, print: Print): Promise<Outcome> {
  const tests = await buildEditorTests(session.place, session);
  const { pictures, settings, trusted, extension, place } = session;
  const workbench = await startWorkbench(host, {
    settings: { ...settings, 'remote.extensionKind': placed(KINDS[place]) },
    trusted,
    vsix: 'vsix' in extension ? [extension.vsix] : [],
  });
  try {
    const workspace = join(workbench.scratch, 'workspace');
    cpSync('examples', workspace, { recursive: true });
    const browser = await launch(host.playwright, host.browser);
    try {
      const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: pictures ? 2 : 1 });
      const { endServer } = workbench;
      const bridge = { page, workspace, endServer, ...(pictures !== undefined && { pictures }) };
      return await runInPage(bridge, workbench, addressOf(workbench, workspace, extension, tests), print);
    } finally {
      await browser.close();
    }
  } finally {
    workbench.stop();
  }
}

const KINDS = { node: 'workspace', web: 'web' } as const;

const placed = (kind: string) => ({ 'sla-lang.sla': [kind], 'sla-lang.sla-editor-tests': [kind] });

function addressOf({ port }: Workbench, folder: string, extension: Session['extension'], tests: string): string {
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
