/**
 * A record with its keys in order, so that equal meaning gives equal bytes wherever things are declared.
 * It has no prototype: a name such as `constructor` is a name like any other.
 */
export function sorted<T>(entries: readonly (readonly [name: string, value: T])[]): Readonly<Record<string, T>> {
  const record: Record<string, T> = Object.create(null);
  for (const [name, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) record[name] = value;
  return record;
}
