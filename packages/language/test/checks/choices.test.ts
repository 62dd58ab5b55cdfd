import { describe, expect, test } from 'vitest';
import { repaired } from '../support/apply-fix.ts';
import { segment, withDeclarations } from '../support/ask-about.ts';
import { expectFinding, starter } from '../support/expect-finding.ts';

describe('choice-shadowed', () => {
  test.each<readonly [what: string, groups: readonly string[], words: string | undefined]>([
    [
      'a narrower line below a wider one',
      ['A when employees < 100', 'B when employees < 10', 'C otherwise'],
      "No lead gets to 'B': 'A' before it takes all",
    ],
    ['a wider line below', ['A when employees < 10', 'B when employees < 100', 'C otherwise'], undefined],
    [
      'two lines take all together',
      ['A when employees < 10', 'B when employees >= 10', 'C when employees between 5 and 20', 'D otherwise'],
      "No lead gets to 'C': 'A' and 'B' before it take all",
    ],
    ['a line that overlaps', ['A when employees < 10', 'B when employees between 5 and 20', 'C otherwise'], undefined],
    [
      'nothing is left for the rest',
      ['A when employees is missing', 'B when employees < 10', 'C when employees >= 10', 'D otherwise'],
      "No lead gets to 'D'",
    ],
    [
      'what is missing is left for the rest',
      ['B when employees < 10', 'C when employees >= 10', 'D otherwise'],
      undefined,
    ],
    ['lines below the rest', ['A otherwise', 'B when phone is known'], "No lead gets to 'B': 'A' before it takes all"],
    ['a line that never holds is told once', ['A when employees < 10 and employees > 20', 'B otherwise'], undefined],
  ])('%s', (_, groups, words) => expectFinding('choice-shadowed', segment(...groups), words));

  test('rows of a matrix', () => {
    const text = withDeclarations(
      'matrix Priority {',
      '  row Good when phone is known or email is known',
      '  row Fair when phone is known',
      '  row Bad otherwise',
      '  column Hot when Interest >= 50',
      '  column Cold otherwise',
      '  cell otherwise is Call',
      '}',
    );
    expectFinding('choice-shadowed', text, "No lead gets to 'Fair': 'Good' before it takes all");
  });

  test('rows taken over from a segment are told at the segment', () => {
    const text = `${segment('A when employees < 100', 'B when employees < 10', 'C otherwise')}
matrix Priority {
  rows Size
  column Hot when Interest >= 50
  column Cold otherwise
  cell otherwise is Call
}
`;
    expectFinding('choice-shadowed', text, "No lead gets to 'B'");
  });

  test('what begins after a handoff', () => {
    const text = starter(
      '-  then FollowUp\n+  then FollowUp when phone is known, Education when phone is known, FollowUp otherwise',
    );
    expectFinding('choice-shadowed', text, "No lead gets to 'Education': 'FollowUp' before it takes all");
  });

  test('times of a promise', () => {
    const text = starter(
      '-  accept within 4 business hours\n+  accept within 2 business hours when phone is known, 3 business hours when phone is known and email is known, 4 business hours otherwise',
    );
    expectFinding(
      'choice-shadowed',
      text,
      "No lead gets to '3 business hours': '2 business hours' before it takes all",
    );
  });
});

describe('choice-incomplete', () => {
  test.each<readonly [what: string, groups: readonly string[], words: string | undefined]>([
    [
      'no line for the rest',
      ['A when employees < 10', 'B when employees >= 10'],
      "'Size' has no group for a lead with employees unknown",
    ],
    [
      'a gap between sizes',
      ['U when employees is missing', 'A when employees < 10', 'B when employees > 10'],
      "'Size' has no group for a lead with employees = 10",
    ],
    ['all sizes', ['U when employees is missing', 'A when employees < 10', 'B when employees >= 10'], undefined],
    ['a line for the rest', ['A when employees < 10', 'B otherwise'], undefined],
  ])('%s', (_, groups, words) => expectFinding('choice-incomplete', segment(...groups), words));

  test('a group for all others is added', () => {
    const { text, isGone, errors } = repaired(
      segment('U when employees is missing', 'A when employees < 10'),
      'choice-incomplete',
    );
    expect(text).toContain('  group A when employees < 10\n  group Other otherwise\n');
    expect([isGone, errors]).toEqual([true, []]);
  });

  test('no column for some leads', () => {
    const text = withDeclarations(
      'matrix Priority {',
      '  row Good when phone is known',
      '  row Bad otherwise',
      '  column Hot when Interest >= 50',
      '  cell Good and Hot is Call',
      '  cell otherwise is Wait',
      '}',
    );
    expectFinding('choice-incomplete', text, "'Priority' has no column for a lead with Interest = ");
  });
});

describe('cells of a matrix', () => {
  const matrix = (...cells: readonly string[]): string =>
    withDeclarations(
      'matrix Priority {',
      '  row Good when phone is known',
      '  row Bad otherwise',
      '  column Hot when Interest >= 50',
      '  column Cold otherwise',
      ...cells.map((cell) => `  cell ${cell}`),
      '}',
    );

  test.each<readonly [what: string, code: string, cells: readonly string[], words: string | undefined]>([
    [
      'one is missing',
      'matrix-cell-missing',
      ['Good and Hot is A', 'Good and Cold is B', 'Bad and Hot is C'],
      "no cell for 'Bad and Cold'",
    ],
    [
      'three are missing',
      'matrix-cell-missing',
      ['Good and Hot is A'],
      "no cell for 'Good and Cold', 'Bad and Hot' and 'Bad and Cold'",
    ],
    ['all others', 'matrix-cell-missing', ['Good and Hot is A', 'otherwise is B'], undefined],
    [
      'one pair, two results',
      'matrix-cell-overlap',
      ['Good and Hot is A', 'Good and Hot is B', 'otherwise is C'],
      "'Good and Hot' is 'A' and 'B'",
    ],
    [
      'one pair, one result twice',
      'matrix-cell-overlap',
      ['Good and Hot is A', 'Good and Hot is A', 'otherwise is C'],
      "'Good and Hot' is 'A' twice",
    ],
    [
      'the rest, twice',
      'statement-duplicate',
      ['Good and Hot is A', 'otherwise is B', 'otherwise is C'],
      'cell otherwise',
    ],
    ['one pair, one result', 'matrix-cell-overlap', ['Good and Hot is A', 'otherwise is C'], undefined],
  ])('%s', (_, code, cells, words) => expectFinding(code, matrix(...cells), words));

  test('a row and a column that no lead fits together need no cell', () => {
    const text = withDeclarations(
      'matrix Priority {',
      '  row Large when employees > 100',
      '  row Rest otherwise',
      '  column Tiny when employees < 10',
      '  column Other otherwise',
      '  cell Large and Other is A',
      '  cell Rest and Tiny is B',
      '  cell Rest and Other is C',
      '}',
    );
    expectFinding('matrix-cell-missing', text, undefined);
  });

  test('the second of two cells is taken out', () => {
    const { isGone, errors } = repaired(
      matrix('Good and Hot is A', 'Good and Hot is B', 'otherwise is C'),
      'matrix-cell-overlap',
    );
    expect([isGone, errors]).toEqual([true, []]);
  });
});
