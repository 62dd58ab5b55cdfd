import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greatest } from '../../src/format/columns.ts';
import { format } from '../../src/format/index.ts';
import { SlaGrammar } from '../../src/generated/grammar.ts';
import { SlaLexer } from '../../src/parse/sla-lexer.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);
const examples = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sla'));
const starter = readFileSync(new URL('starter/agreement.sla', EXAMPLES), 'utf8');

function laidOut(text: string): string {
  const result = format(text);
  return 'text' in result ? result.text : `refused: ${result.problems.map(({ message }) => message).join(' ')}`;
}

describe('a text is laid out', () => {
  test.each<[what: string, before: string, after: string]>([
    [
      'with two columns for each block, and one blank between words',
      `team   Sales{led by   "Ann"<a@x.example>}\nrole SDR in Sales {\nheadcount   3\n    }\n`,
      `team Sales { led by "Ann" <a@x.example> }\nrole SDR in Sales {\n  headcount 3\n}\n`,
    ],
    [
      'with the rest of a long statement set in further',
      `persona P when industry in (A,\nB) and\n title = "x"\nkpi K owned by S {\nmeasure kept A,\nB\n}\n`,
      `persona P when industry in (A,\n  B) and\n  title = "x"\nkpi K owned by S {\n  measure kept A,\n    B\n}\n`,
    ],
    [
      'with one blank around what is given',
      'scenario {\n  given   phone="1",seats = 5 ,\n lost=yes\n}\n',
      'scenario {\n  given phone = "1", seats = 5,\n    lost = yes\n}\n',
    ],
    [
      'with blanks around signs, but not within ranges',
      'persona P when a>=5 and b=-2\n',
      'persona P when a >= 5 and b = -2\n',
    ],
    [
      'with ranges drawn together',
      'calendar C {\n  hours Mon - Fri 09:00 - 17:00\n}\nlead {\n  field a yes / no\n}\n',
      'calendar C {\n  hours Mon-Fri 09:00-17:00\n}\nlead {\n  field a yes/no\n}\n',
    ],
    [
      'with one blank in literals, but texts as they are',
      'promise P by A to B {\n  within 4   business\thours\n}\nagreement "a  b"\n',
      'promise P by A to B {\n  within 4 business hours\n}\nagreement "a  b"\n',
    ],
    [
      'with one empty line at most',
      'queue A in S\n\n\n\nqueue B in S\nqueue C in S\n',
      'queue A in S\n\nqueue B in S\nqueue C in S\n',
    ],
    ['without empty lines at the edges', '\n\nlead {\n\n  event a\n\n}\n\n\n', 'lead {\n  event a\n}\n'],
    ['with a line end at the end', 'queue A in S', 'queue A in S\n'],
    [
      'without blanks at the ends of lines',
      'queue A in S  \n/// told  \nqueue B in S // why \t\n',
      'queue A in S\n/// told\nqueue B in S // why\n',
    ],
    [
      'with what was aligned still aligned',
      'lead {\n  field a     text\n  field bcd   number\n}\n',
      'lead {\n  field a   text\n  field bcd number\n}\n',
    ],
    [
      'with what was not aligned still not',
      'lead {\n  field a text\n  field bcd   number\n}\n',
      'lead {\n  field a text\n  field bcd number\n}\n',
    ],
    [
      'also where tabs aligned it',
      'lead {\n\tfield abc\ttext\n\tfield ab\tdate\n}\n',
      'lead {\n  field abc text\n  field ab  date\n}\n',
    ],
    [
      'with remarks where they were',
      'lead {\n    event a      // one\n    event b      // two\n                 // and more\n    event a_longer_name_than_that // three\n// alone\n}\n',
      'lead {\n  event a      // one\n  event b      // two\n               // and more\n  event a_longer_name_than_that // three\n  // alone\n}\n',
    ],
    [
      'with block remarks untouched inside',
      'lead {\n/* a\n     b */\nevent  a /* c */\n}\n',
      'lead {\n  /* a\n     b */\n  event a /* c */\n}\n',
    ],
    [
      'with wide letters',
      'lead {\n  field 名前   text\n  field b      text\n}\n',
      'lead {\n  field 名前 text\n  field b text\n}\n',
    ],
  ])('%s', (_, before, after) => {
    expect(laidOut(before)).toBe(after);
  });

  test('and keeps its line ends and its byte order mark', () => {
    expect(laidOut('\uFEFFqueue  A in S\r\n\r\n\r\nqueue B in S')).toBe('\uFEFFqueue A in S\r\n\r\nqueue B in S\r\n');
    expect(laidOut('queue  A in S\rqueue B in S')).toBe('queue A in S\rqueue B in S\r');
  });
  test('and nothing stays nothing', () => {
    expect(laidOut('')).toBe('');
    expect(laidOut(' \n\n\t\n')).toBe('');
  });
  test('but not where it has a syntax error, and the error is told', () => {
    const result = format('queue A in S\n  stage   { ???\n');
    expect('problems' in result && result.problems[0]?.line).toBe(2);
  });
  test('also where a column is longer than a stack', () => {
    expect(greatest(Array.from({ length: 1_000_000 }, (_, at) => at))).toBe(999_999);
  });
  test.each(examples)('and %s is laid out already', (path) => {
    const text = readFileSync(new URL(path, EXAMPLES), 'utf8');
    expect(laidOut(text)).toBe(text);
  });
});

describe('for any white space', () => {
  const lexer = new SlaLexer(SlaGrammar());
  /** What the parser and a reader see, without the white space. */
  function substance(text: string) {
    const { tokens, comments } = lexer.tokenize(text);
    const bare = (each: string): string => each.replace(/\s+/g, ' ').trim();
    return {
      tokens: tokens.map(({ image, tokenType }) => `${tokenType.name} ${image.replace(/[ \t]+/g, '')}`),
      comments: comments.map(({ kind, text: own }) => `${kind} ${bare(own)}`),
    };
  }
  const { tokens, comments } = lexer.tokenize(starter);
  const pieces = [
    ...tokens
      .filter((token) => !token.isInsertedInRecovery)
      .map((token) => [token.startOffset, (token.endOffset ?? 0) + 1]),
    ...comments.map(({ start, end }) => [start, end]),
  ].sort(([a = 0], [b = 0]) => a - b);
  const gaps = pieces.map(([start = 0], at) => starter.slice(pieces[at - 1]?.[1] ?? 0, start));
  /** The starter with other blanks and empty lines, and remarks here and there; its line breaks are where they were. */
  const messy = fc
    .tuple(
      fc.array(fc.constantFrom('', ' ', '  ', '   ', '\t', '         '), {
        minLength: pieces.length,
        maxLength: pieces.length,
      }),
      fc.array(fc.constantFrom('', '', '', '', '\n', '\n\n', ' // why\n', '// a\n   // b\n', '/* c */'), {
        minLength: pieces.length,
        maxLength: pieces.length,
      }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([blanks, breaks, lineEnd]) => {
      const text = pieces.map(([start, end], at) => {
        const gap = gaps[at] ?? '';
        const lines = gap.includes('\n') ? `${breaks[at]?.includes('/*') ? '' : breaks[at]}\n` : '';
        const blank = lines === '' && gap !== '' && blanks[at] === '' ? ' ' : (blanks[at] ?? '');
        return `${lines}${gap === '' && lines === '' ? '' : blank}${starter.slice(start, end)}`;
      });
      return text.join('').replaceAll('\n', lineEnd);
    });

  test('only white space changes, and what is laid out is laid out', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const once = laidOut(text);
        expect(substance(once)).toEqual(substance(text));
        expect(laidOut(once)).toBe(once);
      }),
      { seed: 5, numRuns: process.env.SLA_LONG ? 3000 : 60 },
    );
  });
});
