import type { Place } from '../source/place.ts';
import type { AgreementView } from './view.ts';

/** Lines that an editor can fold away. */
export interface Fold {
  readonly place: Place;
  readonly kind: 'block' | 'comment' | 'imports';
}

/** What can be folded in a file: blocks of declarations, comments of several lines, the imports at its head. */
export function foldsIn(view: AgreementView, path: string): readonly Fold[] {
  const file = view.file(path);
  if (!file) return [];
  const blocks = file.declarations.map((node): Fold => ({ kind: 'block', place: file.place(node) }));
  const imports = file.declarations.filter(({ $type }) => $type === 'Import').map((node) => file.place(node));
  const folds = [...blocks, ...spanned('imports', imports), ...comments(view, path)];
  return folds.filter(({ place }) => file.lines.at(place.start).line < file.lines.at(place.end).line);
}

function spanned(kind: Fold['kind'], places: readonly Place[]): readonly Fold[] {
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? [{ kind, place: { ...first, end: last.end } }] : [];
}

/** Comments on lines that follow each other are one. */
function comments(view: AgreementView, path: string): readonly Fold[] {
  const file = view.file(path);
  const groups: Place[][] = [];
  for (const { start, end, first } of file?.comments ?? []) {
    if (!file || !first) continue;
    const group = groups.at(-1);
    const before = group?.at(-1);
    const follows =
      before && file.text.slice(before.end, start).trim() === '' && isNextLine(file.lines, before.end, start);
    if (group && follows) group.push({ file: path, start, end });
    else groups.push([{ file: path, start, end }]);
  }
  return groups.flatMap((group) => spanned('comment', group));
}

const isNextLine = (lines: { at: (offset: number) => { line: number } }, end: number, start: number): boolean =>
  lines.at(start).line - lines.at(end).line <= 1;
