import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages, ROOT, textOf } from './pages.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const prose = pages.filter((page) => !page.startsWith('docs/checks/') && !page.startsWith('docs/reference/'));
const wordsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

/** Files and folders of the project that a page names in backquotes; `<check>` and `*` stand for any. */
const pathsOf = (page: string): readonly string[] =>
  wordsOf(page).filter((word) => /^(packages|docs|scripts|test|bench|syntaxes|examples|\.ci)\/[\w./-]+$/.test(word));

describe.each(prose)('%s', (page) => {
  test('names files that exist', () => {
    const missing = pathsOf(page).filter(
      (path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, dirname(page), path)),
    );
    expect(missing).toEqual([]);
  });

  test('names scripts that exist', () => {
    const named = [...textOf(page).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => name !== '--silent' && !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
