import { sentenceList } from '@sla/agreement';

/** `'A'`, `'A' and 'B'`, `'A', 'B' and 'C'`. */
export const listed = (names: readonly string[], word: 'and' | 'or' = 'and'): string =>
  sentenceList(
    names.map((name) => `'${name}'`),
    word,
  );

/** `1 step`, `3 steps`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The value of an own key; names are the author's, so `constructor` must not find anything. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
