/** `a`, `a and b`, `a, b and c`. */
export function sentenceList(words: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${word} ${last}`;
}
