/** A replacement that repairs a problem: the text from `start` to `end` becomes `text`. Offsets are in UTF-16 units. */
export interface TextFix {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it only mends a plain slip in spelling. */
  readonly isPlain?: true;
}

/** Something in the text that cannot be read, at the smallest place the author can change. */
export interface SyntaxProblem {
  readonly code: SyntaxCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly fix?: TextFix;
}

/** Every code a syntax problem can have, sorted. */
export const SYNTAX_CODES = [
  'file-too-long',
  'line-too-long',
  'missing-brace',
  'missing-word',
  'misspelt-word',
  'name-too-long',
  'nested-too-deep',
  'stray-brace',
  'stray-character',
  'swapped-words',
  'text-too-long',
  'too-many-problems',
  'unclosed-comment',
  'unclosed-name',
  'unclosed-text',
  'unexpected-word',
  'unfinished-line',
  'unknown-declaration',
  'unknown-line',
  'unreadable',
] as const;

export type SyntaxCode = (typeof SYNTAX_CODES)[number];
