import type { Compilation } from '../compile.ts';
import type { ProgramFile } from '../program/program.ts';
import { type Block, blockOf } from '../source/block.ts';
import type { Place } from '../source/place.ts';
import type { At } from '../source/sources.ts';
import type { Repair } from './check.ts';
import type { Edit, Fix } from './diagnostic.ts';
import { removable } from './removable.ts';

/** The edits that carry out a repair; nothing where the words it speaks of cannot be found. */
export function fixOf(repair: Repair, compilation: Compilation): Fix | undefined {
  const edits = repair.kind === 'swap' ? swapped(repair.at, repair.with, compilation) : editOf(repair, compilation);
  return edits && { title: repair.title, edits: [edits].flat() };
}

function swapped(one: At, other: At, { sources, files }: Compilation): readonly Edit[] | undefined {
  const places = [sources.find(one), sources.find(other)];
  const [first, second] = places.flatMap((place) => {
    const text = place && files.get(place.file)?.text.slice(place.start, place.end);
    return place && text !== undefined ? [{ place, text }] : [];
  });
  if (!first || !second) return undefined;
  return [
    { place: first.place, text: second.text },
    { place: second.place, text: first.text },
  ];
}

function editOf(repair: Exclude<Repair, { kind: 'swap' }>, { sources, files }: Compilation): Edit | undefined {
  const place = sources.find(anchorOf(repair));
  const file = place && files.get(place.file);
  if (!place || !file) return undefined;
  switch (repair.kind) {
    case 'replace':
      return { place, text: repair.text };
    case 'keep': {
      const part = sources.find(repair.part);
      return part && { place, text: file.text.slice(part.start, part.end) };
    }
    case 'remove':
      return { place: removable(place, file), text: '' };
    case 'add statement': {
      const node = sources.nodeOf(repair.to);
      const written = node && { place, file, block: blockOf(node) };
      const other = repair.behind && sources.find(repair.behind);
      return written && (other ? addBehind(written, repair.statement, other) : addStatement(written, repair.statement));
    }
    case 'add to head': {
      const node = sources.nodeOf(repair.to);
      return node && addToHead({ place, file, block: blockOf(node) }, repair.words);
    }
    case 'add behind':
      return { place: { ...place, start: place.end }, text: repair.text };
    case 'add declaration':
      return addDeclaration(file, repair.declaration);
  }
}

function anchorOf(repair: Exclude<Repair, { kind: 'swap' }>): At {
  switch (repair.kind) {
    case 'add statement':
    case 'add to head':
      return repair.to;
    case 'add declaration':
      return repair.beside;
    case 'keep':
      return repair.of;
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

/** A statement goes on the line below another; what ends its block on the same line is the last one there. */
function addBehind(written: Written, statement: string, other: Place): Edit {
  const { place, file, block } = written;
  const lineBelow = (at: number): number => file.lines.startOf(file.lines.at(at).line + 1);
  let below = lineBelow(other.end);
  const open = file.comments.find((comment) => comment.start < below && comment.end > below);
  if (open) below = lineBelow(open.end);
  if (block && below > place.start + block.close) return addStatement(written, statement);
  return { place: { file: file.path, start: below, end: below }, text: `  ${statement}${lineBreakOf(file)}` };
}

/** Before the brace; a remark in between would swallow the words, and nothing is offered then. */
function addToHead({ place, file, block }: Written, words: string): Edit | undefined {
  const head = file.text.slice(place.start, block ? place.start + block.open : place.end);
  const at = place.start + head.trimEnd().length;
  const isApart = file.comments.some((comment) => comment.end > place.start && comment.start < at);
  return isApart ? undefined : { place: { file: file.path, start: at, end: at }, text: ` ${words}` };
}

function addDeclaration(file: ProgramFile, declaration: string): Edit {
  const newline = lineBreakOf(file);
  const gap = file.text.endsWith('\n') || file.text === '' ? '' : newline;
  const at = { file: file.path, start: file.text.length, end: file.text.length };
  return { place: at, text: `${gap}${newline}${declaration.replaceAll('\n', newline)}${newline}` };
}
