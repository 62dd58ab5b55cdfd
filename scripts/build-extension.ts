/**
 * Builds the VS Code extension in place: for each of the two places it runs in, the extension and its server as one
 * bundle each, and beside them what the manifest names that is made elsewhere in the project.
 */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { configSchema } from '../packages/language/src/config/index.ts';
import { rules } from '../packages/language/src/index.ts';

const ROOM = 'packages/vscode';
const OUT = `${ROOM}/dist`;

/** What the manifest names: where it is in the project, and what it is called beside the bundles. */
const ASSETS: readonly (readonly [from: string, to: string])[] = [
  ['syntaxes/sla.tmLanguage.json', 'sla.tmLanguage.json'],
  ['packages/agreement/agreement.schema.json', 'agreement.schema.json'],
];

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  keepNames: true,
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
  logLevel: 'warning',
};

/** Builds beside the last build and then takes its place, so that a fault leaves the last one as it was. */
export async function buildExtension(): Promise<void> {
  const draft = `${OUT}.${process.pid}`;
  try {
    await Promise.all([forNode(`${draft}/node`), forWeb(`${draft}/web`)]);
    mkdirSync(draft, { recursive: true });
    for (const [from, to] of ASSETS) cpSync(from, `${draft}/${to}`);
    writeFileSync(`${draft}/sla.config.schema.json`, `${JSON.stringify(configSchema(rules), null, 2)}\n`);
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
