import { expect, test } from 'vitest';
import { checkLoose } from '../../src/index.ts';
import { parseFile, parsePieces } from '../../src/program/program-file.ts';
import { memoryHost } from '../support/compile-text.ts';

const SCRIBUS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<SCRIBUSUTF8NEW Version="1.5.8">\n  <DOCUMENT ANZPAGES="1"/>\n</SCRIBUSUTF8NEW>\n';

test.each([
  ['a Scribus document', SCRIBUS, 'a document of the page layout program Scribus'],
  ['one without an XML head', SCRIBUS.replace(/^.*\n/, ''), 'a document of the page layout program Scribus'],
  [
    'a compiled SLEIGH description',
    '<sleigh version="3" bigendian="false">\n',
    'a processor description compiled by SLEIGH',
  ],
  ['other XML', '<?xml version="1.0"?>\n<a/>\n', 'an XML file'],
])('%s gets one gentle remark', (_, text, what) => {
  for (const file of [parseFile('a.sla', text), parsePieces('a.sla', text, undefined)]) {
    expect(file.declarations).toEqual([]);
    expect(file.problems).toMatchObject([
      {
        code: 'other-format',
        severity: 'info',
        message: `This is ${what}, not an agreement; nothing in it is looked at.`,
      },
    ]);
  }
});

test('checking it alone finds no errors', () => {
  const found = checkLoose('a.sla', memoryHost({ 'a.sla': SCRIBUS }));
  expect('kind' in found || found.map(({ severity }) => severity)).toEqual(['info']);
});

test('an agreement is none of these', () => {
  expect(parseFile('a.sla', 'team A\n').problems).toEqual([]);
});

test('an address at the head does not make a text foreign', () => {
  expect(parseFile('a.sla', '<a@b.example>\n').problems.map(({ code }) => code)).not.toContain('other-format');
});
