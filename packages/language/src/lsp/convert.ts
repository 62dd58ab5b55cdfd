import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex, Place } from '../source/place.ts';

/** The protocol counts lines and characters from 0, in UTF-16 units, as the language counts offsets. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.at(offset);
  return { line: line - 1, character: column - 1 };
}

export const rangeOf = (lines: LineIndex, { start, end }: Pick<Place, 'start' | 'end'>): Range => ({
  start: positionAt(lines, start),
  end: positionAt(lines, end),
});

/** The offset of a position; beyond the end of its line it is the end of the line. */
export function offsetAt(lines: LineIndex, { line, character }: Position): number {
  const start = lines.startOf(line + 1);
  return start + Math.min(character, lines.line(line + 1).length);
}
