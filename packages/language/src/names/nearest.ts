import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means, if any is near enough to be worth suggesting. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > MAX_LENGTH) return undefined;
  const lowered = word.toLowerCase();
  const byLowered = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const found = closest(lowered, [...byLowered.keys()]);
  const allowed = Math.max(1, Math.floor(Math.min(word.length, found.length) / 3));
  return distance(lowered, found) <= allowed ? byLowered.get(found) : undefined;
}

/** Longer words are not compared: the cost grows with the product of the lengths. */
const MAX_LENGTH = 100;

/** `'A'`, `'A' or 'B'`, `'A', 'B' or 'C'`; a long list is cut. */
export function listOf(words: readonly string[], join = 'or', most = 8): string {
  const quoted = words.slice(0, most).map((word) => `'${word}'`);
  if (words.length > most) return `${quoted.join(', ')}, …`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${join} ${last}`;
}
