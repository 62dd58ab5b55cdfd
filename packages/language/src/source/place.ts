/** A stretch of one file, in UTF-16 offsets. */
export interface Place {
  /** The file, as a path inside the workspace with forward slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A position as people count: both from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds lines in a text by binary search over the line starts. */
export class LineIndex {
  readonly #starts: number[] = [0];
  /** The text whose lines these are. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
    // Made anew of a whole file with every key, so the engine's own search finds the breaks.
    const next = text.includes('\r') ? /\r\n|\r|\n/g : /\n/g;
    while (next.test(text)) this.#starts.push(next.lastIndex);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  at(offset: number): LineColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The text of a line, counted from 1, without its line break. */
  line(line: number): string {
    const start = this.#starts[line - 1] ?? this.text.length;
    const end = this.#starts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, '');
  }

  /** The offset at which a line, counted from 1, begins. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }
}
