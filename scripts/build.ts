// Builds the VS Code extension and the `sla` command: one bundle with parts that are only loaded when needed, and beside
// it what it reads at run time. Equal sources give equal bytes.
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { buildExtension } from './build-extension.ts';

const OUT = 'packages/cli/dist';

/** What the command reads at run time: where it is in the project, and what it is called beside the bundle. */
const ASSETS: readonly (readonly [from: string, to: string])[] = [
  ['docs/checks', 'checks'],
  ['examples/starter', 'starter'],
  ['LICENSE', 'LICENSE'],
  ['NOTICE', 'NOTICE'],
  ['packages/agreement/agreement.schema.json', 'agreement.schema.json'],
  ['packages/agreement/src/time/holidays.data.json', 'holidays.json'],
];

/** Langium imports the editor protocol for what only an editor needs; the command gets a stub of a few lines. */
const withoutEditorProtocol: Plugin = {
  name: 'without-editor-protocol',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^vscode-(jsonrpc|languageserver)/ }, () => ({
      path: `${import.meta.dirname}/editor-protocol-stub.ts`,
      sideEffects: false,
    }));
  },
};

/** Builds beside the last build and then takes its place, so that a fault leaves the last one as it was. */
export async function buildCommand(): Promise<void> {
  const draft = `${OUT}.${process.pid}`;
  try {
    await bundle(draft);
    await bundleServer(draft);
    for (const [from, to] of ASSETS) if (existsSync(from)) cpSync(from, `${draft}/assets/${to}`, { recursive: true });
    rmSync(OUT, { recursive: true, force: true });
    renameSync(draft, OUT);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function bundle(outdir: string): Promise<void> {
  await build({
    entryPoints: { sla: 'packages/cli/src/main.ts' },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    chunkNames: 'parts/[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutEditorProtocol],
  });
}

/** The language server that `sla lsp` starts, with the editor protocol that the rest of the command does without. */
async function bundleServer(outdir: string): Promise<void> {
  await build({
    entryPoints: { lsp: 'packages/cli/src/lsp/serve.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] === import.meta.filename) {
  try {
    await buildCommand();
    await buildExtension();
  } catch (error) {
    // esbuild has said what is wrong with the sources, and where.
    if (!(error instanceof Error && 'errors' in error)) throw error;
    process.exitCode = 1;
  }
}
