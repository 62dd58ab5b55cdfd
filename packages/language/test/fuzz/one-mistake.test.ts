import { expect, test } from 'vitest';
import { mutate, randomFrom, tokensOf } from '../parse/mutations.ts';
import { checkText } from '../support/compile-text.ts';
import { EXAMPLES, exampleFiles } from '../support/example-files.ts';

/** One token of one example changed at random, and what the whole way (text, names, types, checks) says of it. */
interface Outcome {
  readonly shown: string;
  readonly errors: readonly string[];
}

const CASES = process.env.SLA_LONG ? 20_000 : 400;

const sources = EXAMPLES.map((example) => {
  const files = exampleFiles(example);
  const tokens = Object.entries(files).flatMap(([file, text]) =>
    tokensOf(text).map((token, at, all) => ({ file, text, token, next: all[at + 1] })),
  );
  return { example, files, tokens };
});
const words = sources.flatMap(({ tokens }) => tokens.map(({ token }) => token.text));
const random = randomFrom(20_270_202);
const outcomes = Array.from({ length: CASES }, outcome);

function outcome(): Outcome {
  const source = pick(sources);
  const { file, text, token, next } = pick(source.tokens);
  const changed = mutate(text, [token, next], words, random);
  const found = checkText({ ...source.files, [file]: changed.text });
  const line = changed.text.slice(0, changed.start).split('\n').length;
  return {
    shown: `${source.example}/${file}:${line} ${changed.what}: ${changed.text.split('\n')[line - 1]?.trim()}`,
    errors: found.flatMap(({ severity, code, message }) => (severity === 'error' ? [`${code}: ${message}`] : [])),
  };
}

function pick<T>(all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

test('one token changed gives one error, or none where it still means something, in 95 of 100 cases', () => {
  const several = outcomes.filter(({ errors }) => errors.length > 1);
  expect(several.length / outcomes.length).toBeLessThanOrEqual(0.05);
});

test('one token changed never gives more than four errors', () => {
  expect(outcomes.filter(({ errors }) => errors.length > 4)).toEqual([]);
});
