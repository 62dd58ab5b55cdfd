import type { ProgramFile } from '../program/program.ts';
import type { Place } from '../source/place.ts';

/** What is taken out: the words, and the lines they stand on if nothing but a remark stands there with them. */
export function removable(place: Place, file: ProgramFile): Place {
  const { lines, text } = file;
  const lineStart = lines.startOf(lines.at(place.start).line);
  const lineEnd = lines.startOf(lines.at(Math.max(place.start, place.end - 1)).line + 1);
  const before = text.slice(lineStart, place.start);
  const after = text.slice(place.end, lineEnd);
  if (before.trim() === '' && /^\s*(?:\/\/.*)?\s*$/.test(after)) {
    return { file: place.file, start: proseStart(lineStart, file), end: lineEnd };
  }
  return { file: place.file, start: place.start - (before.length - before.trimEnd().length), end: place.end };
}

/** Where the prose right above a line begins: left behind, it would be taken for that of the next line. */
function proseStart(lineStart: number, { comments, lines, text }: ProgramFile): number {
  let start = lineStart;
  for (const { kind, first, ...comment } of comments.toReversed()) {
    if (comment.end > start) continue;
    if (kind !== 'prose' || !first || text.slice(comment.end, start).trim() !== '') break;
    start = lines.startOf(lines.at(comment.start).line);
  }
  return start;
}
