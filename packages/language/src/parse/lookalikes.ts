import type { Key } from './grammar-guide.ts';

/** Something people write where the language has another spelling. */
export interface Lookalike {
  readonly written: string;
  readonly meant: string;
  /** The key it is read as; without one it is left out. */
  readonly key?: Key;
}

/** Spellings of other languages and of word processors, longest first. */
const SIGNS: readonly Lookalike[] = [
  { written: '==', meant: '=', key: '=' },
  { written: '<>', meant: '!=', key: '!=' },
  { written: '=<', meant: '<=', key: '<=' },
  { written: '=>', meant: '>=', key: '>=' },
  { written: '&&', meant: 'and', key: 'and' },
  { written: '||', meant: 'or', key: 'or' },
  { written: '≥', meant: '>=', key: '>=' },
  { written: '≤', meant: '<=', key: '<=' },
  { written: '≠', meant: '!=', key: '!=' },
  { written: '→', meant: '->', key: '->' },
  { written: '–', meant: '-', key: '-' },
  { written: '—', meant: '-', key: '-' },
  { written: ';', meant: '' },
];

const CURLY_TEXT = /[“”„«»]([^“”„«»"\r\n]*)[“”«»"]/y;

/** The lookalike that stands at an offset, if one does. */
export function lookalikeSign(text: string, at: number): Lookalike | undefined {
  CURLY_TEXT.lastIndex = at;
  const curly = CURLY_TEXT.exec(text);
  if (curly !== null) return { written: curly[0], meant: `"${curly[1]}"`, key: '#STRING' };
  return SIGNS.find(({ written }) => text.startsWith(written, at));
}
