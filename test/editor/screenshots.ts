/**
 * Takes a picture of each feature, in light and in dark: `npm run screenshots -- FOLDER`.
 * `--grep TEXT` chooses pictures, `--themes light,dark,contrast` themes; `--webp` makes small files for pages.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../scripts/build-extension.ts';
import { type EditorHost, editorHost } from './host.ts';
import { HostMissing } from './missing.ts';
import { launch } from './playwright.ts';
import { runSession } from './session.ts';
import { toWebp } from './webp.ts';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;

/** A window in which what is shown stands alone. */
const CALM = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', default: '' },
    themes: { type: 'string', default: 'light,dark' },
    webp: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;

try {
  if (folder === undefined) throw new HostMissing('Name the folder for the pictures: npm run screenshots -- FOLDER');
  await buildExtension();
  const host = editorHost(console.log);
  for (const [name, theme] of Object.entries(THEMES).filter(([name]) => values.themes.split(',').includes(name))) {
    const pictures = resolve(folder, name);
    mkdirSync(pictures, { recursive: true });
    console.log(`\n== ${theme}`);
    const { failed, problem } = await runSession(
      host,
      {
        suite: 'tour',
        hasPage: true,
        grep: values.grep,
        place: 'node',
        extension: { folder: resolve('packages/vscode') },
        trusted: true,
        settings: { ...CALM, 'workbench.colorTheme': theme },
        pictures,
      },
      console.log,
    );
    if (values.webp) await shrink(host, pictures);
    if (problem !== undefined) console.error(problem);
    if (failed > 0 || problem !== undefined) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof HostMissing)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function shrink(host: EditorHost, folder: string): Promise<void> {
  const browser = await launch(host.playwright, host.browser);
  try {
    const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.png'))) {
      await toWebp(page, join(folder, file));
    }
  } finally {
    await browser.close();
  }
}
