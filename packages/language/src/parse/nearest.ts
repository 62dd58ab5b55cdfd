/** The candidate most like a word, if one is like it: case apart, at most one slip in four letters. Ties go to the first. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 4) + (word.length >= 3 ? 1 : 0));
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = distance(lower, candidate.toLowerCase());
    if (slips < least && slips <= Math.min(allowed, Math.ceil(candidate.length / 2))) {
      least = slips;
      best = candidate;
    }
  }
  return best;
}

/** Letters to add, drop, change or swap with their neighbour: the restricted Damerau-Levenshtein distance. */
export function distance(from: string, to: string): number {
  const a = [...from].slice(0, 100);
  const b = [...to].slice(0, 100);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
