/**
 * How well a query fits a name: its letters stand in the name in this order, whatever their case. Undefined where they do
 * not; the smaller, the better: letters side by side, early in the name, in a short name.
 */
export function misfit(query: string, name: string): number | undefined {
  const [wanted, text] = [[...query.toLowerCase().replace(/\s/g, '')], name.toLowerCase()];
  const together = text.indexOf(wanted.join(''));
  if (together >= 0) return together + name.length / MOST;
  let [at, gaps] = [0, 0];
  for (const letter of wanted) {
    const found = text.indexOf(letter, at);
    if (found < 0) return undefined;
    gaps += found - at;
    at = found + letter.length;
  }
  return MOST + gaps + name.length / MOST;
}

/** More than a name has letters, so that letters apart fit less than letters together. */
const MOST = 1_000;
