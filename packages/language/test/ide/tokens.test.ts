import { describe, expect, test } from 'vitest';
import { TOKEN_TYPES } from '../../src/ide/tokens/legend.ts';
import { tokensIn } from '../../src/ide/tokens/tokens.ts';
import { STARTER } from '../support/compile-text.ts';
import { fixture } from './fixture.ts';

/** The tokens of each line, as `word type.modifier`. */
function shown(text: string, within?: { readonly start: number; readonly end: number }): string {
  const { view, root } = fixture(text);
  const lines = Map.groupBy(tokensIn(view, root, within), ({ start }) => view.file(root)?.lines.at(start).line ?? 0);
  return [...lines]
    .map(([line, tokens]) => {
      const words = tokens.map(
        ({ start, end, type, modifiers }) => `  ${text.slice(start, end)} ${[type, ...modifiers].join('.')}`,
      );
      return [`${line}: ${view.file(root)?.lines.line(line).trim()}`, ...words, ''].join('\n');
    })
    .join('\n');
}

const DAMAGED = `agreement "A" { between Marketing and Sales }
team Marketing
/// Prose.
stage MQL owned by { enters when Interest >= }
team Sales {
  led by "Amy Chen" <amy@company.example>
  whatever it takes
  calender Office
handoff ToSales from Marketing to Sales {
  accept wthin 4 busines hours
  notify "Amy Chen" by email
}
}
score Interest { +50 each time asked }
`;

test('the starter agreement', async () => {
  await expect(shown(STARTER)).toMatchFileSnapshot('golden/starter.tokens.txt');
});

test('a damaged file', async () => {
  await expect(shown(DAMAGED)).toMatchFileSnapshot('golden/damaged.tokens.txt');
});

describe('a word', () => {
  test.each([
    ['is a keyword only where it is one', 'lead { field stage text }', 'stage field.declaration'],
    [
      'is what it means, whatever else has its name',
      `${STARTER}handoff B from Sales to Sales { notify owner by email }`,
      'email channel.builtin',
    ],
    [
      'is an option',
      'agreement "A"\nlead { field region one of AMER, EMEA }\nsegment S when region = AMER',
      '  AMER option\n',
    ],
    ['is a property', 'lead { event seen with url text }', 'url property.declaration'],
    [
      'is a person where it is quoted',
      'team Sales { led by "Amy Chen" <amy@a.example> }',
      '"Amy Chen" person.declaration',
    ],
    ['is a unit', 'funnel F { deal size 1.2M EUR }', '  1.2M number\n  EUR unit'],
    ['is a day of the week', 'meeting M every month on first Tuesday', '  first date\n  Tuesday date'],
  ])('%s', (_, text, expected) => {
    expect(`${shown(text)}\n`).toContain(expected);
  });

  test('keeps its colour while its line is being written', () => {
    expect(shown(STARTER.replace('route to Unassigned otherwise', 'route to Unassigned when'))).toContain(
      'Unassigned queue',
    );
  });

  test('that means nothing is left as it is', () => {
    expect(shown('role Closer in Nowhere')).not.toContain('Nowhere team');
  });
});

test('of a stretch only the declarations it touches are looked at', () => {
  const text = 'agreement "A" {\n  currency USD\n}\nteam Sales\nteam Marketing\n';
  const { view, root } = fixture(text);
  expect(tokensIn(view, root, { start: 0, end: text.length })).toEqual(tokensIn(view, root));
});

test('tokens neither overlap nor run over lines', () => {
  const { view, root } = fixture(STARTER);
  const tokens = tokensIn(view, root);
  expect(tokens.filter(({ start }, at) => start < (tokens[at - 1]?.end ?? 0))).toEqual([]);
  expect(tokens.filter(({ start, end }) => /[\r\n]/.test(STARTER.slice(start, end)))).toEqual([]);
});

test('every type is one that an editor may be told of', () => {
  const types = TOKEN_TYPES.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  expect(types.filter((type) => !/^[a-z]+$/.test(type))).toEqual([]);
});
