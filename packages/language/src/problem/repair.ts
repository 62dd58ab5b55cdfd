import type { Compilation } from '../compile.ts';
import type { ProgramFile } from '../program/program.ts';
import { type Block, blockOf } from '../source/block.ts';
import type { Place } from '../source/place.ts';
import type { Repair } from './check.ts';
import type { Edit, Fix } from './diagnostic.ts';

/** The edits that carry out a repair; nothing where the words it speaks of cannot be found. */
export function fixOf(repair: Repair, compilation: Compilation): Fix | undefined {
  const edit = editOf(repair, compilation);
  return edit && { title: repair.title, edits: [edit] };
}

function editOf(repair: Repair, { sources, files }: Compilation): Edit | undefined {
  const place = sources.find(anchorOf(repair));
  const file = place && files.get(place.file);
  if (!place || !file) return undefined;
  switch (repair.kind) {
    case 'replace':
      return { place, text: repair.text };
    case 'remove':
      return { place: removable(place, file), text: '' };
    case 'add statement': {
      const node = sources.nodeOf(repair.to);
      return node && addStatement({ place, file, block: blockOf(node) }, repair.statement);
    }
    case 'add declaration':
      return addDeclaration(file, repair.declaration);
  }
}

function anchorOf(repair: Repair) {
  switch (repair.kind) {
    case 'add statement':
      return repair.to;
    case 'add declaration':
      return repair.beside;
    default:
      return repair.at;
  }
}

const lineBreakOf = (file: ProgramFile): string => (file.text.includes('\r\n') ? '\r\n' : '\n');

/** A declaration as it stands in its file; without a block it is only a head. */
interface Written {
  readonly place: Place;
  readonly file: ProgramFile;
  readonly block: Block | undefined;
}

/** A statement goes on a line of its own before the closing brace; a block on one line is opened up. */
function addStatement({ place, file, block }: Written, statement: string): Edit {
  const newline = lineBreakOf(file);
  const put = (start: number, end: number, text: string): Edit => ({ place: { file: file.path, start, end }, text });
  if (!block) return put(place.end, place.end, ` {${newline}  ${statement}${newline}}`);
  const [open, close] = [place.start + block.open, place.start + block.close];
  const inner = file.text.slice(open + 1, close);
  if (!/[\r\n]/.test(inner)) {
    const only = inner.trim() === '' ? '' : `  ${inner.trim()}${newline}`;
    return put(open, close + 1, `{${newline}${only}  ${statement}${newline}}`);
  }
  const lineStart = file.lines.startOf(file.lines.at(close).line);
  const isAlone = file.text.slice(lineStart, close).trim() === '';
  if (isAlone) return put(lineStart, lineStart, `  ${statement}${newline}`);
  // The last statement, or the end of a comment, stands before the brace.
  return put(open + 1 + inner.trimEnd().length, close, `${newline}  ${statement}${newline}`);
}

function addDeclaration(file: ProgramFile, declaration: string): Edit {
  const newline = lineBreakOf(file);
  const gap = file.text.endsWith('\n') || file.text === '' ? '' : newline;
  const at = { file: file.path, start: file.text.length, end: file.text.length };
  return { place: at, text: `${gap}${newline}${declaration.replaceAll('\n', newline)}${newline}` };
}

/** What is taken out: the words, and the lines they stand on if nothing but a remark stands there with them. */
function removable(place: Place, file: ProgramFile): Place {
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
