/** Bundles the suite of the editor tests as an extension of its own, which runs beside the one that is tested when that is installed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** The two places an extension runs in. */
export type ExtensionHost = 'node' | 'web';

/** What is bundled. */
export interface TestChoice {
  /** The tests, or the tour on which pictures are taken. */
  readonly suite: 'suite' | 'tour';
  /** Part of the names of the tests to run; all where it is empty. */
  readonly grep: string;
  /** Whether the suite can use the page that VS Code is shown in; tests that need it are left out where it cannot. */
  readonly hasPage: boolean;
  /** Whether the folder that is open is trusted; where it is not, VS Code calls its mode restricted. */
  readonly trusted: boolean;
}

const TESTS = 'packages/vscode/test/entry';

/** The folder of the suite for a place; its `index.js` is what VS Code is told to run. */
export async function buildEditorTests(
  place: ExtensionHost,
  { suite, grep, hasPage, trusted }: TestChoice,
): Promise<string> {
  // A folder for each choice, since runs go on side by side.
  const folder = resolve(`packages/vscode/out/tests/${suite}-${place}-${trusted ? 'trusted' : 'restricted'}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify(MANIFEST));
  await build({
    entryPoints: { index: `${TESTS}/${place}.ts` },
    outdir: folder,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    define: {
      SLA_TEST_SUITE: JSON.stringify(suite),
      SLA_TEST_GREP: JSON.stringify(grep),
      SLA_TEST_PAGE: String(hasPage),
      SLA_TEST_TRUSTED: String(trusted),
      SLA_TEST_PLACE: JSON.stringify(place),
    },
    logLevel: 'warning',
    ...PLACES[place],
  });
  return folder;
}

const MANIFEST = {
  name: 'sla-editor-tests',
  publisher: 'sla-lang',
  version: '0.0.0',
  engines: { vscode: '^1.101.0' },
  activationEvents: [],
  main: './index.js',
  browser: './index.js',
  capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
};

const PLACES = {
  node: { platform: 'node', target: 'node22', external: ['vscode', 'mocha'] },
  web: {
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    // The worker runs the bundle as the body of a function.
    footer: { js: 'module.exports = { run };' },
  },
} satisfies Readonly<Record<ExtensionHost, BuildOptions>>;
