import type { Compilation } from '../compile.ts';
import type { ProgramFile } from '../program/program.ts';
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
      return { place: wholeLines(place, file), text: '' };
    case 'add statement':
      return addStatement(place, file, repair.statement);
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

/** A statement goes on a line of its own before the closing brace; a block on one line is opened up. */
function addStatement(place: Place, file: ProgramFile, statement: string): Edit {
  const text = file.text.slice(place.start, place.end).trimEnd();
  const end = place.start + text.length;
  const newline = lineBreakOf(file);
  const insert = (at: number, words: string): Edit => ({
    place: { file: place.file, start: at, end: at },
    text: words,
  });
  if (!text.endsWith('}')) return insert(end, ` {${newline}  ${statement}${newline}}`);
  const close = end - 1;
  const open = text.indexOf('{');
  const inner = text.slice(open + 1, -1);
  if (inner.includes('\n')) {
    const lineStart = file.lines.startOf(file.lines.at(close).line);
    return insert(lineStart, `  ${statement}${newline}`);
  }
  const only = inner.trim() === '' ? '' : `  ${inner.trim()}${newline}`;
  const block = `{${newline}${only}  ${statement}${newline}}`;
  return { place: { file: place.file, start: place.start + open, end }, text: block };
}

function addDeclaration(file: ProgramFile, declaration: string): Edit {
  const newline = lineBreakOf(file);
  const gap = file.text.endsWith('\n') || file.text === '' ? '' : newline;
  const at = { file: file.path, start: file.text.length, end: file.text.length };
  return { place: at, text: `${gap}${newline}${declaration.replaceAll('\n', newline)}${newline}` };
}

/** The lines a place stands on, with their last line break. */
function wholeLines(place: Place, { lines, text }: ProgramFile): Place {
  const start = lines.startOf(lines.at(place.start).line);
  const last = lines.at(Math.max(place.start, place.end - 1)).line;
  return { file: place.file, start, end: Math.min(lines.startOf(last + 1), text.length) };
}
