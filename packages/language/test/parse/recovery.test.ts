import { describe, expect, it } from 'vitest';
import { createSlaParser } from '../../src/parse/parse.ts';
import type { RawToken } from '../../src/parse/tokens.ts';
import { EXAMPLE } from './example.ts';
import { excerpts, type Mutation, mutate, outcomeOf, randomFrom, tokensOf } from './mutations.ts';

const TOKENS = tokensOf(EXAMPLE);
const excerptAt = excerpts(EXAMPLE);

/** What is put in place of a token, or of its line from there on. */
interface Damage {
  readonly what: string;
  readonly of?: (token: RawToken) => boolean;
  readonly words: (token: RawToken) => string;
  readonly toLineEnd?: boolean;
}

const isText = ({ key }: RawToken) => key === '#STRING';
const DAMAGE: readonly Damage[] = [
  { what: 'any one token left out', words: () => '' },
  { what: 'any line cut off after any token', words: ({ text }) => text, toLineEnd: true },
  { what: 'a word of no meaning anywhere', words: ({ text }) => `zonk ${text}` },
  { what: 'any closing quote left out', of: isText, words: ({ text }) => text.slice(0, -1) },
  { what: 'any opening quote left out', of: isText, words: ({ text }) => text.slice(1) },
  { what: 'an opening brace anywhere', words: ({ text }) => `{ ${text}` },
  { what: 'a closing brace anywhere', words: ({ text }) => `} ${text}` },
  { what: 'an opening parenthesis anywhere', words: ({ text }) => `( ${text}` },
  { what: 'a closing parenthesis anywhere', words: ({ text }) => `) ${text}` },
];

/** Every place in a long run, otherwise every fourth, and other ones for each kind of damage. */
const placesFor = (at: number) => (process.env.SLA_LONG ? TOKENS : TOKENS.filter((_, place) => place % 4 === at % 4));

describe('damage to one declaration', () => {
  it.each(DAMAGE.map((damage, at) => [damage.what, damage, at] as const))(
    '%s: no other is lost, and at most four messages',
    (_, damage, at) => {
      const bad = (damage.of ? TOKENS.filter(damage.of) : placesFor(at)).flatMap((token) => {
        const excerpt = excerptAt(token.start);
        const mutation = damaged(excerpt.text, token, excerpt.from, damage);
        const { lost, problems } = outcomeOf(excerpt, mutation);
        return lost.length > 0 || problems.length > 4
          ? [`${lost} lost, ${problems.length} messages: ${show(mutation)}`]
          : [];
      });
      expect(bad).toEqual([]);
    },
  );
});

function damaged(text: string, token: RawToken, from: number, { what, words, toLineEnd }: Damage): Mutation {
  const start = token.start - from;
  const lineEnd = text.indexOf('\n', start);
  const end = toLineEnd ? (lineEnd < 0 ? text.length : lineEnd) : token.end - from;
  return { what, text: text.slice(0, start) + words(token) + text.slice(end), start, end };
}

describe('one token changed at random', () => {
  const random = randomFrom(20_270_101);
  const words = TOKENS.map(({ text }) => text);
  const { parser } = createSlaParser();
  // Only what the tests ask for is kept: the trees of a long run would not fit into memory.
  const results = Array.from({ length: process.env.SLA_LONG ? 20_000 : 4_000 }, () => {
    const at = Math.floor(random() * TOKENS.length);
    const excerpt = excerptAt(TOKENS[at]?.start ?? 0);
    const mutation = mutate(excerpt.text, pairAt(at, excerpt.from), words, random);
    const { ast, problems, lost } = outcomeOf(excerpt, mutation);
    const complaints = parser.parse(mutation.text).parserErrors.map(({ message }) => message);
    return { shown: show(mutation), messages: problems.length, lost, complaints, holes: holesIn(ast) };
  });
  const bad = (is: (result: (typeof results)[number]) => boolean) => results.filter(is);

  it('gives one message, or none where it still means something, in 95 of 100 cases', () => {
    expect(bad(({ messages }) => messages > 1).length / results.length).toBeLessThanOrEqual(0.05);
  });

  it('never gives more than four', () => {
    expect(bad(({ messages }) => messages > 4)).toEqual([]);
  });

  it('never loses another declaration', () => {
    expect(bad(({ lost }) => lost.length > 0)).toEqual([]);
  });

  it('never leaves the parser itself anything to complain about', () => {
    expect(bad(({ complaints }) => complaints.length > 0)).toEqual([]);
  });

  it('leaves only whole statements in the tree', () => {
    expect(bad(({ holes }) => holes.length > 0)).toEqual([]);
  });
});

function pairAt(at: number, from: number): readonly [RawToken, RawToken | undefined] {
  const moved = (token: RawToken): RawToken => ({ ...token, start: token.start - from, end: token.end - from });
  const [token, next] = [TOKENS[at], TOKENS[at + 1]];
  if (token === undefined) throw new Error('There is no such token.');
  return [moved(token), next && moved(next)];
}

/** What the generated types promise of nodes that stand in nearly every line, but the tree lacks. */
function holesIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => holesIn(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null || !('$type' in value)) return [];
  const needed = NEEDED[String(value.$type)] ?? [];
  const own = needed.filter((name) => !(name in value)).map((name) => `${path}.${name}`);
  const parts = Object.entries(value).filter(([name]) => !name.startsWith('$'));
  return [...own, ...parts.flatMap(([name, part]) => holesIn(part, `${path}.${name}`))];
}

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  NameRef: ['name'],
  PersonRef: ['name'],
  Fact: ['subject'],
  NotExpr: ['term'],
  Group: ['condition'],
  CompareTail: ['operator', 'value'],
  DurationLiteral: ['raw'],
  NumberLiteral: ['raw'],
  EntersStatement: ['condition'],
  FieldStatement: ['name', 'type'],
  RateStatement: ['from', 'to'],
  MeasureStatement: ['measure'],
  ReachStatement: ['amount', 'kpi'],
};

function show({ what, text, start }: Mutation): string {
  const line = text.slice(0, start).split('\n').length;
  return `${what}: ${text.split('\n')[line - 1]?.trim()}`;
}
