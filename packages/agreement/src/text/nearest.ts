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

/** A known word that a misspelt one most likely means. */
export interface Respelling {
  readonly meant: string;
  /** Whether it is so plainly a slip of the finger that it may be mended without asking. */
  readonly isPlain?: true;
}

/** The known word that a misspelt one most likely means, and how plainly so. */
export function respelling(word: string, known: readonly string[]): Respelling | undefined {
  const [meant, ...others] = nearestAll(word, known);
  if (meant === undefined) return undefined;
  const isPlain = isPlainSlip(word, meant) && !others.some((other) => isPlainSlip(word, other));
  return isPlain ? { meant, isPlain } : { meant };
}

/** In shorter words one letter makes another word: `Lead`, `Load`. */
const MIN_PLAIN = 5;

/**
 * Whether a word is another one with a single slip: one letter too many, too few, changed or swapped with the next, or
 * other capitals. Strict, because it decides over what somebody wrote: not where the slip is in an acronym (`SQLs` is
 * not `MQLs`), in a number (`Tier1` is not `Tier2`) or in the first letter (`Inbound` is not `Unbound`).
 */
export function isPlainSlip(written: string, meant: string): boolean {
  const [lower, wanted] = [written.toLowerCase(), meant.toLowerCase()];
  if (lower === wanted) return true;
  if (Math.min(written.length, meant.length) < MIN_PLAIN) return false;
  return distance(lower, wanted).steps === 1 && lower[0] === wanted[0] && weighty(written) === weighty(meant);
}

/** The parts of a name where every sign counts: its numbers and acronyms. */
const weighty = (name: string): string => (name.match(/\p{N}+|\p{Lu}{2,}/gu) ?? []).join(' ');

interface Near {
  readonly candidate: string;
}

const order = (a: Near, b: Near): number => (a.candidate < b.candidate ? -1 : 1);

function sharedBeginning({ candidate }: Near, wanted: string): number {
  let length = 0;
  while (length < wanted.length && candidate[length]?.toLowerCase() === wanted[length]) length++;
  return length;
}
