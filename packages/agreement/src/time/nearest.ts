/**
 * The known names nearest to a misspelt one, best first: those at most a third of its letters away
 * (Levenshtein distance, without regard to case), at most three. Of two as near, the one that begins alike is better.
 */
export function nearest(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .map((candidate) => candidate.toLowerCase())
    .map((near, index) => ({
      candidate: known[index] ?? near,
      distance: distance(wanted, near),
      shared: sharedBeginning(wanted, near),
    }))
    .filter((near) => near.distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || b.shared - a.shared || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map((near) => near.candidate);
}

/** The least number of letters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1));
    }
    row = next;
  }
  return at(row, b.length);
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
