// Finds the sentences of a section that explain some words of it.
import type { Section } from './markdown.ts';

const MOST_SENTENCES = 3;

/** Some sentences of a section, and the code spans that say what they are about. */
interface Statement {
  readonly sentences: readonly string[];
  /** What they begin with. */
  readonly about: readonly string[];
  /** What they mention. */
  readonly mentioned: readonly string[];
}

/**
 * The sentences that begin with the words in a code span, or else speak of them; undefined where there are none.
 * An example in a code span stands for all of its kind: `at least 2 times` goes with the words `at least times`.
 */
export function ownSentences(section: Section, words: readonly string[]): string | undefined {
  const all = statementsOf(section);
  const found = best(all, ({ about }) => alike(about, words)) ?? best(all, ({ mentioned }) => alike(mentioned, words));
  const [word, ...others] = words;
  if (found || word === undefined || others.length > 0) return found && join(found.sentences);
  const inside = all.find(({ mentioned }) => mentioned.some((span) => smallWords(span).includes(word)));
  return inside && join(inside.sentences);
}

/** Only what begins with at least so many of the words. */
export function ownBeginning(section: Section, words: readonly string[], least = 1): string | undefined {
  const found = best(statementsOf(section), ({ about }) => alike(about, words));
  return found && alike(found.about, words) >= least ? join(found.sentences) : undefined;
}

/** What a section says first. */
export const firstSentences = (section: Section): string => join(section.paragraphs[0] ?? section.items[0] ?? []);

/** The words of a form or an example, without what is the author's own. The sign of points counts as a word. */
export function smallWords(text: string): readonly string[] {
  const plain = text.replaceAll(/"[^"]*"?|<[^>]*>/g, '').replace(/^[+-](?=[\dC])/, '± ');
  return plain.match(/±|(?<![\p{L}\d._-])[a-z]+(?:\/[a-z]+)?(?![\p{L}\d_-])/gu) ?? [];
}

/** Items, rows and the sentences of paragraphs; those that follow a sentence belong to it up to the next that begins so. */
function statementsOf({ items, rows, paragraphs }: Section): readonly Statement[] {
  const sentences = paragraphs.flatMap((lines) =>
    lines.map((_, at) => {
      const next = lines.findIndex((line, index) => index > at && /^`/.test(line));
      return lines.slice(at, next < 0 ? undefined : next);
    }),
  );
  return [...[...items].map(statement), ...rows.map(rowStatement), ...sentences.map(statement)];
}

function statement(sentences: readonly string[]): Statement {
  const [first = ''] = sentences;
  const beginning = /^(?:`[^`]+`(?:, | and | or )?)+/.exec(first)?.[0] ?? '';
  return { sentences, about: spansOf(beginning), mentioned: spansOf(first) };
}

/** The first cell says what the row is about. */
function rowStatement([about = '', ...cells]: readonly string[]): Statement {
  const text = cells.filter((cell) => cell !== '').join(', ');
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
  return { sentences: [sentence], about: spansOf(about), mentioned: [] };
}

function best(candidates: readonly Statement[], score: (candidate: Statement) => number): Statement | undefined {
  const most = Math.max(0, ...candidates.map(score));
  return most === 0 ? undefined : candidates.find((candidate) => score(candidate) === most);
}

/** How many words, from the first, a span has in common with them. */
function alike(spans: readonly string[], words: readonly string[]): number {
  const common = spans.map((span) => {
    const own = smallWords(span);
    const differ = own.findIndex((word, at) => word !== words[at]);
    return differ < 0 ? own.length : differ;
  });
  return Math.max(0, ...common);
}

const spansOf = (line: string): readonly string[] => [...line.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

const join = (lines: readonly string[]): string =>
  lines
    .slice(0, MOST_SENTENCES)
    .join(' ')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[:;]$/, '.');
