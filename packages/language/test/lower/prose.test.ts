import { describe, expect, test } from 'vitest';
import { EXPLAINED_LINES } from '../../src/parse/explained.ts';
import { parseSla } from '../../src/parse/parse.ts';
import { checkText, compileText, STARTER } from '../support/compile-text.ts';
import { exampleFiles } from '../support/example-files.ts';

/** The text with a `///` line of its own above every line of a kind, saying what it stands above. */
function explained(text: string, type: string): string {
  const lines = parseSla(text).ast.declarations.flatMap((declaration) =>
    'statements' in declaration ? [...declaration.statements] : [],
  );
  const starts = lines.filter(({ $type }) => $type === type).flatMap(({ $cstNode }) => $cstNode?.offset ?? []);
  return starts
    .toSorted((a, b) => b - a)
    .reduce((now, at) => `${now.slice(0, at)}\n/// About a ${type}.\n${now.slice(at)}`, text);
}

describe('prose above a line is kept', () => {
  const files = exampleFiles('acme');
  test.each(EXPLAINED_LINES)('%s', (type) => {
    const texts = Object.entries(files).map(([path, text]) => [path, explained(text, type)] as const);
    const { agreement, diagnostics } = compileText(Object.fromEntries(texts));
    const written = texts.some(([, text]) => text.includes(`/// About a ${type}.`));
    // Acme is to hold the whole language; what it does not hold says so here.
    expect(written).toBe(true);
    expect(JSON.stringify(agreement)).toContain(`"prose":"About a ${type}."`);
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
  });
});

describe('prose-unattached', () => {
  const unattached = (text: string) =>
    checkText(text)
      .filter(({ code }) => code === 'prose-unattached')
      .map(({ place }) => text.slice(place.start, place.end));

  test.each<readonly [where: string, text: string, found: readonly string[]]>([
    [
      'above a line without a home',
      STARTER.replace('  effective', '  /// From when.\n  effective'),
      ['/// From when.'],
    ],
    ['before a brace', STARTER.replace(/\n}/, '\n  /// Lost.\n  /// All of it.\n}'), ['/// Lost.\n  /// All of it.']],
    ['at the end of the file', `${STARTER}\n/// Lost.\n`, ['/// Lost.']],
    ['behind a line', STARTER.replace('effective 2027-01-01', 'effective 2027-01-01 /// Lost.'), ['/// Lost.']],
    ['above an import', `/// Lost.\nimport "./none.sla"\n${STARTER}`, ['/// Lost.']],
    ['above a declaration', `${STARTER}\n/// Kept.\nchannel Fax\n`, []],
    ['a remark', `${STARTER}\n// Remark.\n`, []],
    [
      'two blocks',
      STARTER.replace('  effective', '  /// One.\n  effective').replace('  expires', '  /// Two.\n  expires'),
      ['/// One.', '/// Two.'],
    ],
  ])('%s', (_, text, found) => expect(unattached(text)).toEqual(found));
});
