import { type AstNode, AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Compilation } from '../packages/language/src/index.ts';
import { compileText } from '../packages/language/test/support/compile-text.ts';
import { withStarter } from '../packages/language/test/support/with-starter.ts';
import { fencesOf, pages, titled } from './docs/pages.ts';
import { compileFiles, EXAMPLES, filesOf } from './examples.ts';

/** Syntax that is a name or a quote which means something, or declares something. */
const NAMING: ReadonlySet<string> = new Set([
  'AccountOwner',
  'ColumnStatement',
  'EventProperty',
  'EventStatement',
  'FieldStatement',
  'GroupStatement',
  'Import',
  'NameRef',
  'Option',
  'PersonRef',
  'PreviousOwner',
  'Reason',
  'RowStatement',
]);

/** The words of an agreement that nothing was noted for. */
function unread({ files, references }: Compilation): readonly string[] {
  return [...files.values()].flatMap((file) => {
    const known = new Set<AstNode>(references.inFile(file.path).map(({ node }) => node));
    const all = file.declarations.flatMap((node) => AstUtils.streamAst(node).toArray());
    return all
      .filter((node) => NAMING.has(node.$type) && !known.has(node))
      .map((node) => {
        const { start, end } = file.place(node);
        return `${file.path}:${file.lines.at(start).line} ${file.text.slice(start, end)}`;
      });
  });
}

describe.each(EXAMPLES)('examples/%s', (example) => {
  const compilation = compileFiles(filesOf(example));

  test('every name and quote in it is known to mean something', () => {
    expect(unread(compilation)).toEqual([]);
  });

  test('every word is found where it stands', () => {
    const { files, references } = compilation;
    const all = [...files.keys()].flatMap((path) => references.inFile(path));
    const found = all.map(({ place }) => references.at(place.file, (place.start + place.end) >> 1));
    expect(found).toEqual(all);
  });
});

const snippets = pages
  .filter((page) => page.startsWith('docs/reference/'))
  .flatMap(fencesOf)
  .filter(({ language, info }) => language === 'sla' && info === 'starter');

test.each(titled(snippets))('every name in %s is known to mean something', (_, { text }) => {
  expect(unread(compileText(withStarter(text)))).toEqual([]);
});
