/** The same text for equal plain data, whatever the order of its properties; absent properties do not count. */
export function keyOf(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(keyOf).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${keyOf(value)}`).join(',')}}`;
}

/** Texts compare without regard to case. */
export function folded(text: string): string {
  return text.toLowerCase();
}
