import { AgreementView } from '../../src/ide/view.ts';
import type { Compilation, Place } from '../../src/index.ts';
import { compileText, TIME, TODAY } from '../support/compile-text.ts';

/** A position in one of the files of a fixture. */
export interface Cursor {
  readonly file: string;
  readonly offset: number;
}

/** Texts without their marks, and where the marks were. */
export interface Marked {
  /** The first file is the one with the header. */
  readonly root: string;
  readonly files: Readonly<Record<string, string>>;
  /** Every `<|>`, in written order. */
  readonly cursors: readonly Cursor[];
  /** Every `<|…|>`, in the order in which they begin. */
  readonly ranges: readonly Place[];
}

/** A fixture that is compiled, with the one position that most tests are about. */
export interface Fixture extends Marked {
  readonly compilation: Compilation;
  readonly view: AgreementView;
  /** The first `<|>`; asking for it throws where there is none. */
  readonly cursor: Cursor;
}

/**
 * Reads texts with marks: `<|>` is a cursor, `<|…|>` a range, which may hold cursors. Several files stand in one string,
 * each after a line `//- path.sla`; a text without such a line is `agreement.sla`.
 */
export function marked(source: string): Marked {
  const files: Record<string, string> = {};
  const cursors: Cursor[] = [];
  const ranges: Place[] = [];
  for (const [file, text] of filesOf(source)) {
    const found = unmark(file, text);
    files[file] = found.text;
    cursors.push(...found.cursors);
    ranges.push(...found.ranges);
  }
  const root = Object.keys(files)[0] ?? DEFAULT_FILE;
  return { root, files, cursors, ranges };
}

/** Reads texts with marks and compiles them. */
export function fixture(source: string): Fixture {
  const read = marked(source);
  const compilation = compileText(read.files);
  return {
    ...read,
    compilation,
    view: new AgreementView(compilation, { today: TODAY, time: TIME }),
    get cursor() {
      const [first] = read.cursors;
      if (!first) throw new Error(`No cursor <|> in:\n${source}`);
      return first;
    },
  };
}

/** The opposite: texts with `<|…|>` around the places, so that a failing test shows where they are. */
export function withMarks(files: Readonly<Record<string, string>>, places: readonly Place[]): string {
  const shown = Object.entries(files).map(([file, text]) => {
    const inFile = places.filter((place) => place.file === file);
    return Object.keys(files).length === 1 ? mark(text, inFile) : `//- ${file}\n${mark(text, inFile)}`;
  });
  return shown.join('');
}

/** A header and two teams, for fixtures that are about something else. */
export const HEADER = 'agreement "A" { between Marketing and Sales }\nteam Marketing\nteam Sales\n';

const DEFAULT_FILE = 'agreement.sla';

function filesOf(source: string): readonly (readonly [file: string, text: string])[] {
  const text = source.replace(/^\n/, '');
  const parts = text.split(/^\/\/- (.+)\n/m);
  const [before, ...rest] = parts;
  if (rest.length === 0) return [[DEFAULT_FILE, text]];
  if (before?.trim()) throw new Error(`Text before the first file:\n${before}`);
  return rest.flatMap((file, at) => (at % 2 === 0 ? [[file.trim(), rest[at + 1] ?? ''] as const] : []));
}

function unmark(file: string, source: string) {
  const cursors: Cursor[] = [];
  const ranges: { readonly file: string; readonly start: number; end: number }[] = [];
  const open: { readonly file: string; readonly start: number; end: number }[] = [];
  let text = '';
  for (const piece of source.split(/(<\|>|<\||\|>)/)) {
    const at = text.length;
    if (piece === '<|>') cursors.push({ file, offset: at });
    else if (piece === '<|') {
      const range = { file, start: at, end: at };
      ranges.push(range);
      open.push(range);
    } else if (piece === '|>') {
      const range = open.pop();
      if (!range) throw new Error(`A range is closed but not opened in ${file}:\n${source}`);
      range.end = at;
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`A range is not closed in ${file}:\n${source}`);
  return { text, cursors, ranges };
}

function mark(text: string, places: readonly Place[]): string {
  const marks = places.flatMap(({ start, end }) => [[end, 0, '|>'] as const, [start, 1, '<|'] as const]);
  return marks
    .toSorted(([a, orderA], [b, orderB]) => b - a || orderB - orderA)
    .reduce((now, [at, , sign]) => now.slice(0, at) + sign + now.slice(at), text);
}
