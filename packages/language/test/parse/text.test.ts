import { describe, expect, it } from 'vitest';
import { parseSla } from '../../src/parse/parse.ts';
import { proseOf } from '../../src/parse/prose.ts';
import { EXAMPLE } from './example.ts';
import { treeOf } from './tree.ts';

const names = (text: string) => parseSla(text).ast.declarations.map((d) => ('name' in d ? d.name : d.$type));

describe('characters', () => {
  it.each([
    ['a byte order mark', `\uFEFF${EXAMPLE}`],
    ['CR LF', EXAMPLE.replaceAll('\n', '\r\n')],
    ['lone CR', EXAMPLE.replaceAll('\n', '\r')],
    ['tabs', EXAMPLE.replaceAll('  ', '\t')],
    ['blanks that do not break', EXAMPLE.replaceAll('  ', '\u00A0 ')],
    ['no line end at the end', EXAMPLE.trimEnd()],
  ])('%s change nothing', (_, text) => {
    const { ast, problems } = parseSla(text);
    expect(problems).toEqual([]);
    expect(treeOf(ast)).toBe(treeOf(parseSla(EXAMPLE).ast));
  });

  it('names are of any script', () => {
    expect(names('stage Größe\nstage 見込み客\nstage العميل\nstage लीड\nstage _x9')).toEqual([
      'Größe',
      '見込み客',
      'العميل',
      'लीड',
      '_x9',
    ]);
  });

  it('names are equal whichever way an accent is composed', () => {
    expect(names('stage Cafe\u0301\nstage Caf\u00E9')).toEqual(['Caf\u00E9', 'Caf\u00E9']);
  });

  it('names in backquotes may hold anything but a backquote', () => {
    expect(names('stage `Très bien, 2nd`\nstage `stage`')).toEqual(['Très bien, 2nd', 'stage']);
  });

  it('texts take a quote and a backslash after a backslash', () => {
    const [team] = parseSla(String.raw`team T "The \"A\" team \\"`).ast.declarations;
    expect(team).toMatchObject({ text: String.raw`The "A" team \ `.trim() });
  });

  it('nothing and blanks are an empty file', () => {
    for (const text of ['', ' ', '\n\n', '\uFEFF', '// only this']) {
      expect(parseSla(text)).toMatchObject({ problems: [], ast: { declarations: [] } });
    }
  });
});

describe('comments', () => {
  it('stay reachable with their places', () => {
    const text = '// sla-ignore some-rule: because\nstage A /* here */ { // there\n}\n/// prose\n//// a rule\n';
    const { comments } = parseSla(text);
    expect(comments.map(({ kind, first }) => [kind, first])).toEqual([
      ['line', true],
      ['block', false],
      ['line', false],
      ['prose', true],
      ['line', true],
    ]);
    for (const { text: own, start, end } of comments) expect(text.slice(start, end)).toBe(own);
  });

  it('do not begin inside a text', () => {
    expect(parseSla('team T "http://acme.example /* no */"').comments).toEqual([]);
  });

  it('over several lines hide what begins declarations', () => {
    expect(names('stage A\n/*\nstage B\n*/\nstage C')).toEqual(['A', 'C']);
  });
});

describe('prose', () => {
  const prose = (text: string) => {
    const [declaration] = parseSla(text).ast.declarations;
    return declaration && proseOf(declaration);
  };

  it('is all the lines before a declaration', () => {
    expect(prose('/// One\n///  two\n///\n/// three\nstage A')).toBe('One\n two\n\nthree');
  });

  it('goes on across a remark, and a blank line parts paragraphs', () => {
    expect(prose('/// One\n// remark\n/// two\n\n/// three\n\nstage A')).toBe('One\ntwo\n\nthree');
  });

  it('is not what stands behind a line, nor what belongs to another declaration', () => {
    expect(prose('// remark\nstage A')).toBeUndefined();
    const [, second] = parseSla('/// First\nstage A /// behind\nstage B').ast.declarations;
    expect(second && proseOf(second)).toBeUndefined();
  });

  it('belongs to lines of a block as well', () => {
    const [lead] = parseSla('lead {\n  /// What they work in.\n  field industry text\n  field title text\n}').ast
      .declarations;
    const statements = lead?.$type === 'Lead' ? lead.statements : [];
    expect(statements.map((statement) => proseOf(statement))).toEqual(['What they work in.', undefined]);
  });
});
