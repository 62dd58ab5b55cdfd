import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages, ROOT, textOf } from './pages.ts';

/** Links of a page to other files of the project: the path, and the heading behind `#`. */
function linksOf(page: string): readonly { readonly path: string; readonly heading: string | undefined }[] {
  const text = textOf(page)
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', heading] = target.split('#');
      return { path: path === '' ? page : join(dirname(page), path), heading };
    });
}

/** The anchors that GitHub gives to headings: small letters, without signs, with dashes for blanks. */
function anchorsOf(page: string): readonly string[] {
  const text = textOf(page).replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(pages)('%s', (page) => {
  test('leads to files that exist', () => {
    expect(linksOf(page).filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('leads to headings that exist', () => {
    const broken = linksOf(page).filter(
      ({ path, heading }) => heading && path.endsWith('.md') && !anchorsOf(path).includes(heading),
    );
    expect(broken).toEqual([]);
  });
});

test('the index of the reference names every page of it', () => {
  const index = textOf('docs/reference/README.md');
  const others = pages.filter((page) => page.startsWith('docs/reference/') && !page.endsWith('/README.md'));
  expect(others.filter((page) => !index.includes(`](${page.slice('docs/reference/'.length)}`))).toEqual([]);
});
