/**
 * A record with its keys in order, so that equal meaning gives equal bytes wherever things are declared.
 * It has no prototype: a name such as `constructor` is a name like any other.
 */
export const sorted = <T>(entries: readonly (readonly [name: string, value: T])[]): Readonly<Record<string, T>> =>
  recordOf([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** The same of entries that are in order already. */
export function recordOf<T>(entries: readonly (readonly [name: string, value: T])[]): Readonly<Record<string, T>> {
  const record: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) record[name] = value;
  return record;
}

/**
 * Things that nothing refers to by name, in an order that does not depend on where they are declared; those that the key
 * does not tell apart, by all they say.
 */
export const inOrder = <T extends object>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] =>
  things
    .map((thing) => ({ thing, key: `${keyOf(thing)}\u0000${JSON.stringify(thing)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ thing }) => thing);
