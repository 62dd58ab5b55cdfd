import { describe, expect, it } from 'vitest';
import {
  MAX_FILE_LENGTH,
  MAX_LINE_TOKENS,
  MAX_NAME_LENGTH,
  MAX_NESTING,
  MAX_PROBLEMS,
  MAX_TEXT_LENGTH,
} from '../../src/parse/limits.ts';
import { createSlaParser, parseSla } from '../../src/parse/parse.ts';
import { EXAMPLE } from './example.ts';
import { treeOf } from './tree.ts';

const EXAMPLE_TREE = treeOf(parseSla(EXAMPLE).ast);
const nested = (depth: number) => `stage S {\n  enters when ${'('.repeat(depth)}a${')'.repeat(depth)}\n}\nstage T`;
const codes = (text: string) => parseSla(text).problems.map(({ code }) => code);

describe('limits', () => {
  it.each([
    ['parentheses', nested(10_000), 'nested-too-deep'],
    ['parentheses without end', `stage S {\n  enters when ${'('.repeat(10_000)}\n}\nstage T`, 'nested-too-deep'],
    ['terms', `stage S {\n  enters when a${' or a'.repeat(100_000)}\n}\nstage T`, 'line-too-long'],
    ['negations', `stage S {\n  enters when ${'not '.repeat(10_000)}a\n}\nstage T`, 'unexpected-word'],
    ['names', `stage ${'a'.repeat(MAX_NAME_LENGTH + 1)}\nstage T`, 'name-too-long'],
    ['texts', `stage S "${'a'.repeat(MAX_TEXT_LENGTH)}"\nstage T`, 'text-too-long'],
  ])(
    'too many or too long %s give one message, and the next declaration and the next text are fine',
    (_, text, code) => {
      const { ast, problems } = parseSla(text);
      expect(problems.map((problem) => problem.code)).toEqual([code]);
      expect(ast.declarations.at(-1)).toMatchObject({ $type: 'Stage', name: 'T' });
      expect(treeOf(parseSla(EXAMPLE).ast)).toBe(EXAMPLE_TREE);
    },
  );

  it('are just that: the greatest that is allowed is fine', () => {
    expect(codes(nested(MAX_NESTING))).toEqual([]);
    expect(codes(nested(MAX_NESTING + 1))).toEqual(['nested-too-deep']);
    expect(codes(`stage ${'a'.repeat(MAX_NAME_LENGTH)}`)).toEqual([]);
    expect(codes(`stage S {\n  enters when a${' or a'.repeat(MAX_LINE_TOKENS / 2 - 2)}\n}`)).toEqual([]);
  });

  it('a file that is too long is not read', () => {
    const { ast, problems } = parseSla(' '.repeat(MAX_FILE_LENGTH + 1));
    expect(problems.map(({ code }) => code)).toEqual(['file-too-long']);
    expect(ast.declarations).toEqual([]);
  });

  it('more problems than anybody reads are cut off', () => {
    const problems = codes('stage S {\n  final final\n}\n'.repeat(MAX_PROBLEMS + 10));
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toBe('too-many-problems');
  });

  it('a stack that is nearly full already does no lasting harm', () => {
    let full = 0;
    for (let depth = 1_000; full < 10 && depth < 1_000_000; depth = Math.ceil(depth * 1.05)) {
      if (!isFineAt(depth)) full++;
    }
    expect(full).toBe(10);
    expect(treeOf(parseSla(EXAMPLE).ast)).toBe(EXAMPLE_TREE);
  });
});

/** Can a text be parsed so many calls deep? */
function isFineAt(depth: number): boolean {
  try {
    return depth > 0 ? isFineAt(depth - 1) : parseSla(EXAMPLE).problems.length === 0;
  } catch {
    return false;
  }
}

describe('work', () => {
  it('grows with the text and no faster', () => {
    const { lexer } = createSlaParser();
    let steps = 0;
    const { after } = lexer.guide;
    lexer.guide.after = (step) => {
      steps++;
      return after(step);
    };
    lexer.tokenize(EXAMPLE);
    const once = steps;
    expect(once).toBeGreaterThan(1000);
    lexer.tokenize(EXAMPLE.repeat(20));
    expect(steps - once).toBe(20 * once);
  });
});
