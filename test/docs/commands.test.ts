import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { verbs } from '../../packages/cli/src/verbs/index.ts';
import { flagsOf } from '../../packages/cli/src/verbs/verb.ts';
import { type Fence, fencesOf, pages, ROOT, textOf } from './pages.ts';

const SLA = join(ROOT, 'packages/cli/bin/sla.mjs');
if (!existsSync(join(ROOT, 'packages/cli/dist/sla.js'))) {
  throw new Error('These tests run the built command: npm run build');
}

/** Pages whose commands are run. The README's first two build the project, and are run by `.ci/run`. */
const PAGES = [...pages.filter((page) => /^docs\/[a-z]+\.md$/.test(page)), 'README.md'];
const BUILD = /^npm (ci|start|test|run)/;

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'sla-docs-')));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe.each(PAGES)('%s', (page) => {
  test('every command does what the page says', () => {
    const folder = folderFor(page);
    const failures = fencesOf(page).flatMap((fence) => failuresIn(fence, folder));
    expect(failures).toEqual([]);
  });
});

/** A folder with the examples in it, and `sla` and `npx sla` beside it. */
function folderFor(page: string): string {
  const folder = join(temporary, page.replaceAll(/\W/g, '-'));
  cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  const bin = join(temporary, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const [name, shift] of [
    ['sla', ''],
    ['npx', 'shift; '],
  ]) {
    writeFileSync(join(bin, `${name}`), `#!/bin/sh\n${shift}exec '${process.execPath}' '${SLA}' "$@"\n`);
    chmodSync(join(bin, `${name}`), 0o755);
  }
  return folder;
}

let said = '';

/** Runs the lines of a `sh` block, writes a block that is a file, and compares one that is output with what was said. */
function failuresIn({ language, info, text, line }: Fence, folder: string): readonly string[] {
  if (language === 'json' && /^[\w./-]+\.\w+$/.test(info) && !info.startsWith('/')) {
    writeFileSync(join(folder, info), text);
    return [];
  }
  if (language === 'text' && info === 'output') return likeness(text, said) ? [] : [`line ${line} says: ${said}`];
  if (language !== 'sh') return [];
  const commands = text.split('\n').filter((command) => command !== '' && !BUILD.test(command));
  return commands.flatMap((command) => {
    const wanted = Number(/# exit (\d)/.exec(command)?.[1] ?? 0);
    const path = `${join(temporary, 'bin')}:${process.env.PATH}`;
    const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
    const done = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env: { ...env, PATH: path } });
    said = done.stdout + done.stderr;
    return done.status === wanted ? [] : [`${command} ended with ${done.status}: ${said.slice(0, 500)}`];
  });
}

/** Whether a text is like a pattern, in which a line `…` stands for any lines. */
function likeness(pattern: string, text: string): boolean {
  const escaped = pattern.trimEnd().replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/^…$/gm, '[\\s\\S]*?')}\\s*$`).test(text.trimEnd());
}

describe('docs/cli.md', () => {
  const sections = textOf('docs/cli.md').split(/^## /m);
  const sectionOf = (verb: string) => sections.find((section) => section.startsWith(`\`sla ${verb}\``)) ?? '';

  test.each(verbs.map(({ name, options }) => [name, options] as const))('describes sla %s', (name, options) => {
    const words = options.flatMap(({ option, choices = [] }) => [flagsOf({ option }), ...choices]);
    expect(words.filter((word) => !sectionOf(name).includes(word))).toEqual([]);
    expect(sectionOf(name)).not.toBe('');
  });

  test('describes nothing else', () => {
    const described = sections.flatMap((section) => /^`sla (\w+)`/.exec(section)?.[1] ?? []);
    expect(described.filter((name) => !verbs.some((verb) => verb.name === name))).toEqual([]);
  });
});
