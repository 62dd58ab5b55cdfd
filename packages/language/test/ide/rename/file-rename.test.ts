import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/ide/apply-edits.ts';
import { importsAfter, type Move } from '../../../src/ide/rename/file-rename.ts';
import { fixture, HEADER } from '../fixture.ts';

const SOURCE = `//- agreement.sla
import "./sales/people.sla"
import "./common.sla"
${HEADER}
//- sales/people.sla
import "../common.sla"
role R in Sales { headcount 1 }
//- common.sla
channel fax
`;

/** The imports of each file after moving some. */
function imports(...moves: readonly Move[]): Readonly<Record<string, readonly string[]>> {
  const { files, view } = fixture(SOURCE);
  const edits = importsAfter([view], moves);
  const after = Object.entries(files).map(([file, text]) => {
    const own = edits.filter(({ place }) => place.file === file);
    return [file, applyEdits(text, own).match(/(?<=^import ).*$/gm) ?? []];
  });
  return Object.fromEntries(after);
}

const BEFORE = { 'agreement.sla': ['"./sales/people.sla"', '"./common.sla"'], 'sales/people.sla': ['"../common.sla"'] };

test.each<[string, Move, Readonly<Record<string, readonly string[]>>]>([
  [
    'a file that others import',
    { from: 'common.sla', to: 'shared/words.sla' },
    {
      'agreement.sla': ['"./sales/people.sla"', '"./shared/words.sla"'],
      'sales/people.sla': ['"../shared/words.sla"'],
    },
  ],
  [
    'a file with imports of its own',
    { from: 'sales/people.sla', to: 'people.sla' },
    { 'agreement.sla': ['"./people.sla"', '"./common.sla"'], 'sales/people.sla': ['"./common.sla"'] },
  ],
  [
    'a folder',
    { from: 'sales', to: 'teams/sales' },
    { 'agreement.sla': ['"./teams/sales/people.sla"', '"./common.sla"'], 'sales/people.sla': ['"../../common.sla"'] },
  ],
  ['a file nobody imports', { from: 'other.sla', to: 'another.sla' }, BEFORE],
  ['a file whose path only begins like a folder', { from: 'sale', to: 'x' }, BEFORE],
])('imports follow %s', (_, move, expected) => {
  expect(imports(move)).toEqual({ ...expected, 'common.sla': [] });
});

test('imports inside a folder that moves as a whole stay as they are', () => {
  const source = '//- a/agreement.sla\nimport "./people.sla"\nagreement "A" { }\n//- a/people.sla\nteam Sales\n';
  expect(importsAfter([fixture(source).view], [{ from: 'a', to: 'b' }])).toEqual([]);
});

test('an import that leads nowhere is left alone', () => {
  const source = '//- agreement.sla\nimport "/people.sla"\nimport "../out.sla"\nagreement "A" { }\n';
  expect(importsAfter([fixture(source).view], [{ from: 'agreement.sla', to: 'x/agreement.sla' }])).toEqual([]);
});

test('a file that two agreements import is edited once', () => {
  const { view } = fixture(SOURCE);
  expect(importsAfter([view, view], [{ from: 'common.sla', to: 'words.sla' }])).toHaveLength(2);
});
