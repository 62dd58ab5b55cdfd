/** `'A'`, `'A' and 'B'`, `'A', 'B' and 'C'`. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `1 step`, `3 steps`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The value of an own key; names are the author's, so `constructor` must not find anything. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
