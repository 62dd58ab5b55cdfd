import { type Cell, cellsOf } from './cells.ts';

/** A line as it is shown, and where in it the marked words stand. */
export interface Excerpt {
  readonly line: string;
  readonly indent: number;
  readonly length: number;
}

/** Longer lines are cut before anything is measured: a caret in a megabyte of text helps nobody. */
const REACH = 500;

/**
 * Shows a line with the words from `start` to `end` (offsets in it) marked, cut around them to so many columns.
 * Something empty is marked by one caret.
 */
export function excerpt(text: string, start: number, end: number, columns: number): Excerpt {
  const from = Math.max(0, start - REACH);
  const cells = cellsOf(text.slice(from, start + REACH));
  const first = start >= text.length ? cells.length : cells.findLastIndex((cell) => cell.offset <= start - from);
  const after = cells.findIndex((cell) => cell.offset >= end - from);
  const marked = { first, last: Math.max(first + 1, after < 0 ? cells.length : after) };
  const window = fit(cells, marked, columns);
  const left = window.first > 0 || from > 0 ? '…' : '';
  const right = window.last < cells.length || start + REACH < text.length ? '…' : '';
  const shown = cells.slice(window.first, window.last);
  const line = `${left}${shown.map((cell) => cell.shown).join('')}${right}`;
  return {
    line: line.trimEnd(),
    indent: left.length + widthOf(cells.slice(window.first, marked.first)),
    length: Math.max(1, widthOf(cells.slice(marked.first, Math.min(marked.last, window.last)))),
  };
}

/** The cells to show: from the line's start if the mark then fits, else a stretch with the mark in it. */
function fit(cells: readonly Cell[], marked: { first: number; last: number }, columns: number) {
  if (widthOf(cells) <= columns) return { first: 0, last: cells.length };
  const room = Math.max(10, columns - 2);
  let first = marked.first;
  let last = marked.first;
  let width = 0;
  const grow = (cell: Cell | undefined): boolean => {
    if (!cell || width + cell.width > room) return false;
    width += cell.width;
    return true;
  };
  while (last < marked.last && grow(cells[last])) last++;
  while (first > 0 && width < room / 2 && grow(cells[first - 1])) first--;
  while (last < cells.length && grow(cells[last])) last++;
  while (first > 0 && grow(cells[first - 1])) first--;
  return { first, last };
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);
