import type { Random } from './random.ts';

type Damage = (text: string, words: readonly string[], random: Random) => string;

/** Changes one letter, one word or one line of a text, as a hand slips. */
export const damaged: Damage = (text, words, random) => random.pick(WAYS)(text, words, random);

const SIGNS = [...'{}()",.:%abeirs159 \n-'];

const atLetter =
  (change: (before: string, after: string, random: Random) => string): Damage =>
  (text, _, random) => {
    const at = random.below(text.length);
    return change(text.slice(0, at), text.slice(at), random);
  };

const atWord =
  (change: (word: string, words: readonly string[], random: Random) => string): Damage =>
  (text, words, random) => {
    const { 0: word, index } = random.pick([...text.matchAll(/[\p{L}\d_]+/gu)]);
    return text.slice(0, index) + change(word, words, random) + text.slice(index + word.length);
  };

const atLine =
  (change: (line: string) => readonly string[]): Damage =>
  (text, _, random) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    return lines.toSpliced(at, 1, ...change(lines[at] ?? '')).join('\n');
  };

const WAYS: readonly Damage[] = [
  atLetter((before, after) => before + after.slice(1)),
  atLetter((before, after, random) => before + random.pick(SIGNS) + after.slice(1)),
  atLetter((before, after, random) => before + random.pick(SIGNS) + after),
  atWord(() => ''),
  atWord((word) => `${word} ${word}`),
  atWord((_, words, random) => random.pick(words)),
  atWord((word, _, random) => {
    const at = random.below(word.length);
    return word.slice(0, at) + word.slice(at + 1);
  }),
  atWord((word, _, random) => {
    const at = random.below(word.length);
    return word.slice(0, at) + word.charAt(at) + word.slice(at);
  }),
  atLine(() => []),
  atLine((line) => [line, line]),
];
