/** What the reference says of some words of the language; extracted from docs/reference by scripts/generate-reference.ts. */
export interface ReferenceEntry {
  /** What the words are: those that begin a declaration, those that begin a line of one, or words within. */
  readonly kind: 'declaration' | 'line' | 'word';
  /** The keyword of the declaration in which they mean this; `condition` and `time` are the same everywhere. */
  readonly of: string;
  /** The small words themselves, such as `first touch within`. */
  readonly words: string;
  /** How it can be written: small words as they stand, CAPITALS for something of the author's, `[…]` optional. */
  readonly forms: readonly string[];
  /** One to three sentences of Markdown, without links. */
  readonly text: string;
  /** The page and heading below docs/reference: `handoffs.md#accept`. */
  readonly link: string;
}
