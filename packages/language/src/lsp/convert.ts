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

/** The offset of a position; outside of its line or of the text it is what is nearest, since editors may be wrong. */
export function offsetAt(lines: LineIndex, { line, character }: Position): number {
  const number = wholeFrom0(line) + 1;
  return lines.startOf(number) + Math.min(wholeFrom0(character), lines.line(number).length);
}

const wholeFrom0 = (value: number): number => Math.max(0, Math.trunc(value) || 0);
