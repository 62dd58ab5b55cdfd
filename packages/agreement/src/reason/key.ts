/**
 * The same text for equal plain data, whatever the order of its properties; absent properties do not count. The marks
 * that an engine stores are made of it, so it stays what it is.
 */
export function canonicalText(data: unknown): string {
  return written(data, canonicalText);
}

/** The same, kept as long as the data, which never changes: the same conditions are asked about again and again. */
export function keyOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return written(data, keyOf);
  const key = known.get(data) ?? written(data, keyOf);
  known.set(data, key);
  return key;
}

const known = new WeakMap<object, string>();

function written(data: unknown, inner: (part: unknown) => string): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  if (Array.isArray(data)) return `[${data.map(inner).join(',')}]`;
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${inner(value)}`).join(',')}}`;
}

/** Texts compare without regard to case. */
export function folded(text: string): string {
  return text.toLowerCase();
}
