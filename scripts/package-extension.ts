/** Packs the VS Code extension into a VSIX: the files that are listed here, and nothing else. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';

const ROOM = 'packages/vscode';
/** Larger than this, something is in it that should not be. */
const MAX_BYTES = 2_000_000;

/** What is packed: where it is in the project, and what it is called in the package. */
const FILES: readonly (readonly [from: string, to: string])[] = [
  [`${ROOM}/dist`, 'dist'],
  [`${ROOM}/icons`, 'icons'],
  [`${ROOM}/language-configuration.json`, 'language-configuration.json'],
  ['CHANGELOG.md', 'CHANGELOG.md'],
  ['LICENSE', 'LICENSE'],
  ['NOTICE', 'NOTICE'],
];

/** What the manifest says to npm only. */
const FOR_NPM = new Set(['private', 'devDependencies']);

/** What is needed at run time is in the bundles; the project has no address that links could be made from. */
const VSCE = { dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true } as const;

/** Packs what was built last; answers where the package is and how large. */
export async function packageExtension(): Promise<{ readonly path: string; readonly bytes: number }> {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(`${ROOM}/package.json`, 'utf8'));
  const path = resolve(`${ROOM}/out/sla-${manifest.version}.vsix`);
  const draft = mkdtempSync(join(tmpdir(), 'sla-package-'));
  try {
    for (const [from, to] of FILES) cpSync(from, join(draft, to), { recursive: true });
    writeFileSync(join(draft, 'README.md'), withPictures(readFileSync(`${ROOM}/README.md`, 'utf8')));
    const published = Object.entries(manifest).filter(([key]) => !FOR_NPM.has(key));
    writeFileSync(join(draft, 'package.json'), `${JSON.stringify(Object.fromEntries(published), null, 2)}\n`);
    mkdirSync(`${ROOM}/out`, { recursive: true });
    // Nothing is to be left out; without the file vsce asks for it.
    writeFileSync(join(draft, '.vscodeignore'), '');
    await createVSIX({ cwd: draft, packagePath: path, ...VSCE });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const bytes = statSync(path).size;
  if (bytes > MAX_BYTES) throw new Error(`The package has ${bytes} bytes, more than ${MAX_BYTES}.`);
  return { path, bytes };
}

/** The page of the extension with its pictures in it: the project has no address that they could be loaded from. */
const withPictures = (page: string): string =>
  page.replace(/\]\((images\/[\w/-]+\.webp)\)/g, (_, path) => {
    return `](data:image/webp;base64,${readFileSync(`${ROOM}/${path}`).toString('base64')})`;
  });

if (process.argv[1] === import.meta.filename) {
  const { path, bytes } = await packageExtension();
  console.log(`${path} (${Math.ceil(bytes / 1000)} kB)`);
}
