import { SlaGrammar } from '../../src/generated/grammar.ts';
import { createScanner } from '../../src/parse/scanner.ts';
import { type RawToken, vocabularyOf } from '../../src/parse/tokens.ts';
import {
  HOSTILE_DATES,
  HOSTILE_DURATIONS,
  HOSTILE_HOURS,
  HOSTILE_MONEY,
  HOSTILE_NAMES,
  HOSTILE_NUMBERS,
  HOSTILE_PERCENTAGES,
  HOSTILE_PERIODS,
  HOSTILE_TEXTS,
  HOSTILE_TIMES,
} from './hostile.ts';
import type { Random } from './random.ts';

const grammar = SlaGrammar();
const scan = createScanner(grammar, vocabularyOf(grammar));

/** Changes a text at random; `others` are texts to take parts from. */
export function mutate(text: string, others: readonly string[], random: Random): string {
  const times = random.pick([1, 1, 1, 2, 4]);
  let changed = text;
  for (let time = 0; time < times; time++) changed = random.pick(MUTATIONS)(changed, others, random);
  return changed;
}

type Mutation = (text: string, others: readonly string[], random: Random) => string;

const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  '#ID': HOSTILE_NAMES,
  '#STRING': HOSTILE_TEXTS,
  '#DATE': HOSTILE_DATES,
  '#PERIOD': HOSTILE_PERIODS,
  '#TIME': HOSTILE_TIMES,
  '#TIME_RANGE': HOSTILE_HOURS,
  '#PERCENT': HOSTILE_PERCENTAGES,
  '#DURATION': HOSTILE_DURATIONS,
  '#MONEY': HOSTILE_MONEY,
  '#SIGNED': HOSTILE_NUMBERS,
  '#NUMBER': HOSTILE_NUMBERS,
};

const onToken =
  (change: (token: RawToken, tokens: readonly RawToken[], random: Random) => string): Mutation =>
  (text, _, random) => {
    const { tokens } = scan(text);
    if (tokens.length === 0) return text;
    const token = random.pick(tokens);
    return text.slice(0, token.start) + change(token, tokens, random) + text.slice(token.end);
  };

const onLine =
  (change: (lines: string[], at: number, others: readonly string[], random: Random) => void): Mutation =>
  (text, others, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), others, random);
    return lines.join('\n');
  };

/** What a literal's kind may come to at its edges. Names are left alone: one that is changed alone only is unknown. */
const literal: Mutation = (text, _, random) => {
  const literals = scan(text).tokens.filter(({ key }) => key !== '#ID' && HOSTILE[key] !== undefined);
  if (literals.length === 0) return text;
  const token = random.pick(literals);
  return text.slice(0, token.start) + random.pick(HOSTILE[token.key] ?? ['']) + text.slice(token.end);
};

/** Everywhere the same name, so that what refers to it still does. */
const rename: Mutation = (text, _, random) => {
  const { tokens } = scan(text);
  const names = tokens.filter(({ key, text: word }) => key === '#ID' && /^[A-Z]|_/.test(word));
  if (names.length === 0) return text;
  const [from, to] = [random.pick(names).text, random.pick(HOSTILE_NAMES)];
  let renamed = '';
  let end = 0;
  for (const token of tokens) {
    if (token.key !== '#ID' || token.text !== from) continue;
    renamed += text.slice(end, token.start) + to;
    end = token.end;
  }
  return renamed + text.slice(end);
};

const splice: Mutation = (text, others, random) => {
  const other = random.pick(others);
  return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
};

const anyCharacter: Mutation = (text, _, random) => {
  const at = random.below(text.length + 1);
  const character = random.pick([
    '{',
    '}',
    '(',
    ')',
    '"',
    '`',
    '\\',
    '/*',
    '*/',
    '///',
    '\r',
    '\n',
    '\t',
    '\u0000',
    '\uFEFF',
    '\uD83D',
    '≥',
    '<',
    ',',
    '%',
  ]);
  return text.slice(0, at) + character + text.slice(at + random.below(2));
};

const MUTATIONS: readonly Mutation[] = [
  onToken(() => ''),
  onToken(({ text }) => `${text} ${text}`),
  onToken((_, tokens, random) => random.pick(tokens).text),
  onToken(({ key }, __, random) => random.pick(HOSTILE[key] ?? HOSTILE_NAMES)),
  onLine((lines, at) => void lines.splice(at, 1)),
  onLine((lines, at) => void lines.splice(at, 1)),
  onLine((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  onLine((lines, at, _, random) => void lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1))),
  onLine((lines, at, others, random) => {
    lines.splice(at, 1, random.pick(random.pick(others).split('\n')));
  }),
  onLine((lines, at, others, random) => {
    lines.splice(at, 0, random.pick(random.pick(others).split('\n')));
  }),
  literal,
  literal,
  literal,
  literal,
  rename,
  rename,
  splice,
  anyCharacter,
  (text) => text.replaceAll('\n', '\r\n'),
];
