import type { SyntaxCode } from '../../parse/problem.ts';
import type { Rule } from '../rule.ts';

/** What each kind of unreadable text asks for. Their messages are worked out where the text is read. */
const SUMMARIES: Readonly<Record<SyntaxCode, string>> = {
  'file-too-long': 'A file is short enough to be read.',
  'line-too-long': 'A statement is short enough to be read.',
  'missing-brace': 'Every block is opened and closed.',
  'missing-word': 'A statement has all the words it needs.',
  'misspelt-word': 'Words of the language are spelt right.',
  'name-too-long': 'A name is short enough to be read.',
  'nested-too-deep': 'Parentheses are not nested beyond what people can follow.',
  'stray-brace': 'A brace belongs to a block.',
  'stray-character': 'Every character belongs to a word, a text or a number.',
  'swapped-words': 'The words of a statement stand in their order.',
  'text-too-long': 'A quoted text is short enough to be read.',
  'too-many-problems': 'A file can mostly be read.',
  'unclosed-comment': 'A comment that is opened is closed.',
  'unclosed-name': 'A name in backquotes is closed.',
  'unclosed-text': 'A quoted text is closed on its line.',
  'unexpected-word': 'A statement holds only words that belong to it.',
  'unfinished-line': 'A statement is finished on its line.',
  'unknown-declaration': 'At the margin stands a declaration.',
  'unknown-line': 'A line in a block begins with a word that block knows.',
  unreadable: 'The text can be read.',
};

export const syntaxRules: readonly Rule[] = Object.entries(SUMMARIES).map(([code, summary]) => ({
  code,
  category: 'syntax',
  level: 'error',
  essential: true,
  summary,
}));
