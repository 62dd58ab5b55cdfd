import type { Declaration } from '../../src/generated/ast.ts';
import { SlaGrammar } from '../../src/generated/grammar.ts';
import { parseSla } from '../../src/parse/parse.ts';
import { createScanner } from '../../src/parse/scanner.ts';
import { type RawToken, vocabularyOf } from '../../src/parse/tokens.ts';

const grammar = SlaGrammar();
const scan = createScanner(grammar, vocabularyOf(grammar));

/** A changed text, and where the change is. */
export interface Mutation {
  readonly what: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text. */
export const tokensOf = (text: string): readonly RawToken[] => scan(text).tokens;

/** Numbers from 0 up to 1 that are the same in each run (mulberry32, public domain, by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Changes a token at random: left out, doubled, swapped with the next, replaced by one of the words, or misspelt. */
export function mutate(
  text: string,
  [token, next]: readonly [RawToken, RawToken | undefined],
  words: readonly string[],
  random: () => number,
): Mutation {
  const put = (what: string, words: string, end = token.end): Mutation => ({
    what,
    text: text.slice(0, token.start) + words + text.slice(end),
    start: token.start,
    end,
  });
  const kind = Math.floor(random() * 5);
  if (kind === 0) return put('delete', '');
  if (kind === 1) return put('double', `${token.text} ${token.text}`);
  if (kind === 2 && next !== undefined) {
    return put('swap', next.text + text.slice(token.end, next.start) + token.text, next.end);
  }
  if (kind === 3) return put('replace', words[Math.floor(random() * words.length)] ?? '');
  return put('misspell', misspelt(token.text, random));
}

function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26));
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return ways[Math.floor(random() * ways.length)] ?? word;
}

/** A piece of a text: the declaration around an offset, with its neighbours; in a long run all of it. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly labels: readonly { readonly label: string; readonly start: number }[];
}

/** Cuts a text so that what damages one declaration can be tried on that and its neighbours. */
export function excerpts(text: string): (offset: number) => Excerpt {
  const all = labelsOf(parseSla(text).ast.declarations).map(({ label, start }) => ({
    label,
    start: text.lastIndexOf('\n', start) + 1,
  }));
  const startOf = (at: number) => (at <= 0 ? 0 : (all[at]?.start ?? text.length));
  return (offset) => {
    if (process.env.SLA_LONG) return { text, from: 0, labels: all };
    const own = all.findLastIndex(({ start }) => start <= offset);
    const [from, to] = [startOf(own - 1), startOf(own + 3)];
    const labels = all.filter(({ start }) => start >= from && start < to);
    return { text: text.slice(from, to), from, labels: labels.map((one) => ({ ...one, start: one.start - from })) };
  };
}

/** What became of a damaged excerpt: its problems, and the declarations that the damage does not touch but that are gone. */
export function outcomeOf({ text, labels }: Excerpt, { text: changed, start, end }: Mutation) {
  const { ast, problems } = parseSla(changed);
  const found = new Set(labelsOf(ast.declarations).map(({ label }) => label));
  const isTouched = (at: number) =>
    (labels[at]?.start ?? 0) < end && start < (labels[at + 1]?.start ?? text.length + 1);
  const lost = labels.filter(({ label }, at) => !found.has(label) && !isTouched(at)).map(({ label }) => label);
  return { ast, problems, lost };
}

/** Kind and name of every declaration. */
function labelsOf(declarations: readonly Declaration[]) {
  return declarations.map((declaration) => {
    const name = 'name' in declaration && declaration.name ? declaration.name : '';
    const own = name || ('text' in declaration ? (declaration.text ?? '') : '');
    return { label: `${declaration.$type} ${own}`, start: declaration.$cstNode?.offset ?? 0 };
  });
}
