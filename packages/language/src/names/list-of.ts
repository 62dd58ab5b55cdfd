/** `'A'`, `'A' or 'B'`, `'A', 'B' or 'C'`; a long list is cut. */
export function listOf(words: readonly string[], join = 'or', most = 8): string {
  const quoted = words.slice(0, most).map((word) => `'${word}'`);
  if (words.length > most) return `${quoted.join(', ')}, …`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${join} ${last}`;
}
