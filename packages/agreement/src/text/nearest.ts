import distance from 'damerau-levenshtein';

/** Longer words are not compared: the cost grows with the product of the lengths. */
const MAX_LENGTH = 100;

/**
 * The known words nearest to a misspelt one, best first, at most three: those at most a third of its letters away,
 * where two swapped letters count as one slip. Of two as near, the one that begins alike is better.
 */
export function nearestAll(word: string, known: readonly string[]): readonly string[] {
  if (word.length === 0 || word.length > MAX_LENGTH) return [];
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, steps: distance(wanted, candidate.toLowerCase()).steps }))
    .filter(({ candidate, steps }) => steps <= limit && steps < candidate.length)
    .sort((a, b) => a.steps - b.steps || sharedBeginning(b, wanted) - sharedBeginning(a, wanted) || order(a, b))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The known word that a misspelt one most likely means, if any is near enough to be worth suggesting. */
export const nearest = (word: string, known: readonly string[]): string | undefined => nearestAll(word, known)[0];

interface Near {
  readonly candidate: string;
}

const order = (a: Near, b: Near): number => (a.candidate < b.candidate ? -1 : 1);

function sharedBeginning({ candidate }: Near, wanted: string): number {
  let length = 0;
  while (length < wanted.length && candidate[length]?.toLowerCase() === wanted[length]) length++;
  return length;
}
