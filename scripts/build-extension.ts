/**
 * Builds the VS Code extension in place: for each of the two places it runs in, the extension and its server as one
 * bundle each, and beside them what the manifest names that is made elsewhere in the project.
 */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { configSchema } from '../packages/language/src/config/index.ts';
import { rules } from '../packages/language/src/index.ts';
import { fencedBlocks } from './fenced-blocks.ts';

const ROOM = 'packages/vscode';
const OUT = `${ROOM}/dist`;

/** What the manifest names: where it is in the project, and what it is called beside the bundles. */
const ASSETS: readonly (readonly [from: string, to: string])[] = [
  ['syntaxes/sla.tmLanguage.json', 'sla.tmLanguage.json'],
  ['packages/agreement/agreement.schema.json', 'agreement.schema.json'],
  ['examples/starter', 'starter'],
  ...['checks', 'reference', 'cli.md', 'completeness.md', 'config.md', 'json.md'].map(
    (page) => [`docs/${page}`, `docs/${page}`] as const,
  ),
];

/**
 * Langium brings the editor protocol in another version than the server itself, which answers the editor. One copy does
 * for both, since Langium takes from it only what has not changed for years.
 */
const oneProtocol: Plugin = {
  name: 'one copy of the editor protocol',
  setup: ({ onResolve, resolve: resolved }) => {
    onResolve({ filter: /^vscode-(jsonrpc|languageserver-(protocol|types))/ }, ({ path, kind, resolveDir }) =>
      /node_modules[\\/]langium/.test(resolveDir)
        ? resolved(path, { kind, resolveDir: resolve('node_modules/vscode-languageserver/lib') })
        : undefined,
    );
  },
};

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [oneProtocol],
};

/** Builds beside the last build and then takes its place, so that a fault leaves the last one as it was. */
export async function buildExtension(): Promise<void> {
  const draft = `${OUT}.${process.pid}`;
  try {
    await Promise.all([forNode(`${draft}/node`), forWeb(`${draft}/web`), forPage(`${draft}/preview`)]);
    mkdirSync(draft, { recursive: true });
    for (const [from, to] of ASSETS) cpSync(from, `${draft}/${to}`, { recursive: true });
    writeFileSync(`${draft}/sla.config.schema.json`, `${JSON.stringify(configSchema(rules), null, 2)}\n`);
    writeFileSync(`${draft}/sla.markdown.tmLanguage.json`, JSON.stringify(fencedBlocks));
    writeFileSync(`${draft}/rules.json`, JSON.stringify(summaries()));
    rmSync(OUT, { recursive: true, force: true });
    renameSync(draft, OUT);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function forNode(outdir: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: [`${ROOM}/src/node/extension.ts`, `${ROOM}/src/node/server.ts`],
    outdir,
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
  });
}

async function forWeb(outdir: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: [`${ROOM}/src/web/extension.ts`, `${ROOM}/src/web/server.ts`],
    outdir,
    platform: 'browser',
    target: 'es2023',
  });
}

async function forPage(outdir: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: [`${ROOM}/webview/preview.ts`],
    outdir,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
  });
}

/** What each rule is about, by its code: a list to choose from. */
const summaries = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rules.map(({ code, summary }) => [code, summary] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
