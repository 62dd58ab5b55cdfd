import { AstUtils, GrammarAST, GrammarUtils, type LexerResult } from 'langium';
import type { Key } from './grammar-guide.ts';

/** The parser's tokens, as Langium wants them. */
export type ParserToken = LexerResult['tokens'][number];
export type ParserTokenType = ParserToken['tokenType'];

/** One piece of the text as the scanner finds it, before anything says whether a word is a keyword. */
export interface RawToken {
  /** A sign's text, `#` and the terminal's name for a literal or a name, as in the grammar's guide. */
  readonly key: Key;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** From 1, as the parser counts. */
  readonly line: number;
  readonly column: number;
  /** Is it the first on its line? */
  readonly first: boolean;
}

/** A comment in the text, `///` prose included. */
export interface Comment {
  readonly kind: 'line' | 'block' | 'prose';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Does nothing but blanks stand before it on its line? */
  readonly first: boolean;
}

/** The key of names. */
export const NAME: Key = '#ID';

/** Every token type of the grammar by its key. */
export type Vocabulary = ReadonlyMap<Key, ParserTokenType>;

/** Reads the token types off the grammar: its keywords and its terminals. */
export function vocabularyOf(grammar: GrammarAST.Grammar): Vocabulary {
  const vocabulary = new Map<Key, ParserTokenType>();
  for (const rule of grammar.rules) {
    if (GrammarAST.isTerminalRule(rule)) {
      if (!rule.hidden) vocabulary.set(`#${rule.name}`, { name: rule.name, PATTERN: GrammarUtils.terminalRegex(rule) });
      continue;
    }
    for (const node of AstUtils.streamAllContents(rule)) {
      if (GrammarAST.isKeyword(node)) vocabulary.set(node.value, { name: node.value, PATTERN: node.value });
    }
  }
  return vocabulary;
}

/** A key as the user knows it: may it be a bare word? */
export function isWordKey(key: Key): boolean {
  return /^[a-z]/.test(key);
}

/** A token the parser reads as part of the text. */
export function parserToken(type: ParserTokenType, raw: RawToken, image: string = raw.text): ParserToken {
  return {
    image,
    startOffset: raw.start,
    endOffset: raw.end - 1,
    startLine: raw.line,
    endLine: raw.line,
    startColumn: raw.column,
    endColumn: raw.column + (raw.end - raw.start) - 1,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    tokenType: type,
  };
}

/**
 * A token that is not in the text: the end of a line, or a word that is missing there.
 * Marked as Langium marks tokens it inserts itself, so that it neither enters the tree nor sets a property.
 */
export function virtualToken(type: ParserTokenType, at: number): ParserToken {
  return {
    image: '',
    startOffset: at,
    endOffset: at,
    startLine: 0,
    endLine: 0,
    startColumn: 0,
    endColumn: 0,
    isInsertedInRecovery: true,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    tokenType: type,
  };
}
