import { describe, expect, test } from 'vitest';
import { fixture, HEADER, marked, withMarks } from './fixture.ts';

describe('a fixture', () => {
  test('is one file where none is named', () => {
    expect(marked('team <|>Sales')).toEqual({
      root: 'agreement.sla',
      files: { 'agreement.sla': 'team Sales' },
      cursors: [{ file: 'agreement.sla', offset: 5 }],
      ranges: [],
    });
  });

  test('may be several files', () => {
    const { root, files, cursors } = marked('\n//- a.sla\nteam A\n//- b/c.sla\nteam <|>B\n');
    expect({ root, files, cursors }).toEqual({
      root: 'a.sla',
      files: { 'a.sla': 'team A\n', 'b/c.sla': 'team B\n' },
      cursors: [{ file: 'b/c.sla', offset: 5 }],
    });
  });

  test('marks ranges, which may hold a cursor', () => {
    const { files, cursors, ranges } = marked('team <|Sa<|>les|> <|x|>');
    expect(files).toEqual({ 'agreement.sla': 'team Sales x' });
    expect(cursors).toEqual([{ file: 'agreement.sla', offset: 7 }]);
    expect(ranges).toEqual([
      { file: 'agreement.sla', start: 5, end: 10 },
      { file: 'agreement.sla', start: 11, end: 12 },
    ]);
  });

  test('is shown again with its marks', () => {
    const source = '//- a.sla\nteam <|A|> <|B|>\n//- b.sla\n<|team|> C\n';
    const { files, ranges } = marked(source);
    expect(withMarks(files, ranges)).toBe(source);
  });

  test('is compiled', () => {
    const { compilation, cursor } = fixture(`${HEADER}team <|>Partners\n`);
    expect(compilation.agreement?.teams.Partners?.name).toBe('Partners');
    expect(compilation.files.get(cursor.file)?.text.slice(cursor.offset)).toBe('Partners\n');
  });

  test.each(['team <|A', 'team A|>'])('says where a mark has no partner: %s', (source) => {
    expect(() => marked(source)).toThrow('range');
  });

  test('says so where a test needs a cursor and there is none', () => {
    expect(() => fixture(HEADER).cursor).toThrow('No cursor');
  });
});
