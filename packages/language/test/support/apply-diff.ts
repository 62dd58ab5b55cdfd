/**
 * Applies a diff as it stands in the pages of checks: lines that begin with a blank must be there, `-` are taken out,
 * `+` are put in; `@@` parts hunks. Throws where a hunk fits nowhere, or in several places.
 */
export function applyDiff(text: string, diff: string): string {
  return diff
    .split(/^@@.*\n?/m)
    .filter((hunk) => hunk.trim() !== '')
    .reduce(applyHunk, text);
}

function applyHunk(text: string, hunk: string): string {
  const lines = hunk.replace(/\n+$/, '').split('\n');
  const before = lines.filter((line) => !line.startsWith('+')).map(body);
  const after = lines.filter((line) => !line.startsWith('-')).map(body);
  const all = text.split('\n');
  const places = all.flatMap((_, at) => (before.every((line, step) => all[at + step] === line) ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) {
    throw new Error(`This hunk fits ${places.length} places, not one:\n${hunk}`);
  }
  return [...all.slice(0, place), ...after, ...all.slice(place + before.length)].join('\n');
}

const body = (line: string): string => line.slice(1);
