import { format } from '../../format/format.ts';
import type { Edit } from '../../problem/diagnostic.ts';
import type { Piece } from '../../program/program-file.ts';
import type { Place } from '../../source/place.ts';
import type { AgreementView } from '../view.ts';
import { blankEdits } from './edits.ts';

/** Lays out a file. Nothing where it has syntax errors: what is not understood is not moved. */
export function formatFile(view: AgreementView, path: string): readonly Edit[] {
  const file = view.file(path);
  const formatted = file && format(file.text);
  return file && formatted && 'text' in formatted ? blankEdits(path, file.text, formatted.text) : [];
}

/** Lays out the declarations that a stretch of a file touches, as far as they can be read; other declarations may be broken. */
export function formatRange(view: AgreementView, range: Place): readonly Edit[] {
  const file = view.file(range.file);
  const touched =
    file?.pieces.filter(({ start, text }) => start <= range.end && range.start <= start + text.length) ?? [];
  return touched
    .flatMap((piece) => formatPiece(range.file, piece))
    .filter(({ place }) => place.start <= range.end && range.start <= place.end);
}

/** The blanks around a piece belong to the file. */
function formatPiece(file: string, { start, text }: Piece): readonly Edit[] {
  const formatted = format(text);
  if (!('text' in formatted)) return [];
  const [first, last] = [text.search(/\S/), text.trimEnd().length];
  return blankEdits(file, text, formatted.text)
    .filter(({ place }) => place.start >= first && place.end <= last)
    .map(({ place, text: to }) => ({ place: { file, start: place.start + start, end: place.end + start }, text: to }));
}
