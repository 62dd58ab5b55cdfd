/** The same text for equal plain data, whatever the order of its properties; absent properties do not count. */
export function keyOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  const key = known.get(data) ?? written(data);
  known.set(data, key);
  return key;
}

/** Kept as long as the data, which never changes: the same conditions are asked about again and again. */
const known = new WeakMap<object, string>();

function written(data: object): string {
  if (Array.isArray(data)) return `[${data.map(keyOf).join(',')}]`;
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${keyOf(value)}`).join(',')}}`;
}

/** Texts compare without regard to case. */
export function folded(text: string): string {
  return text.toLowerCase();
}
