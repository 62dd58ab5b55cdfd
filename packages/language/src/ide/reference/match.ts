import { NAME } from '../../parse/tokens.ts';
import { type Part, partsOf } from './form.ts';

/** A word or literal of a line. */
export interface LineWord {
  readonly text: string;
  readonly key: string;
}

/** How a line that is being written goes with a form. */
export interface Match {
  /** How many of its words go with the form. */
  readonly count: number;
  /** What comes next, or is under way; absent at the form's end. */
  readonly next?: Part;
}

/** How far the words go with a form, and what comes next. */
export function matchForm(form: string, words: readonly LineWord[]): Match {
  const walk = new Walk(words);
  const ends = walk.through(partsOf(form), new Map([[0, 0]]));
  for (const [end, sure] of ends) walk.reached(end, sure, undefined);
  return walk.furthest;
}

/** Positions in the words that can have been reached, each with how many small words were found on the way. */
type Reached = ReadonlyMap<number, number>;

/** Goes through the parts of a form with all positions at once. */
class Walk {
  furthest: Match = { count: -1 };
  #sure = -1;
  readonly #words: readonly LineWord[];

  constructor(words: readonly LineWord[]) {
    this.#words = words;
  }

  /**
   * Of several ways that come as far, the one with more small words counts: a condition may be of any words, but `then`
   * behind it most likely is the form's own. Of several parts that may come next it is the first in the form.
   */
  reached(count: number, sure: number, next: Part | undefined): void {
    if (count < this.furthest.count || (count === this.furthest.count && sure <= this.#sure)) return;
    this.furthest = next ? { count, next } : { count };
    this.#sure = sure;
  }

  through(parts: readonly Part[], starts: Reached): Reached {
    return parts.reduce((from, part) => this.#step(part, from), starts);
  }

  #step(part: Part, starts: Reached): Reached {
    for (const [start, sure] of starts) this.reached(start, sure, part);
    switch (part.kind) {
      case 'word':
        return this.#word(part.text, starts);
      case 'hole':
        return this.#hole(part, starts);
      case 'option':
        return best([...starts, ...part.ways.flatMap((way) => [...this.through(way, starts)])]);
      case 'more':
        return this.#onFrom([...starts], 0);
    }
  }

  #word(text: string, starts: Reached): Reached {
    // The sign of points is one literal with its number.
    if (text === '+' || text === '-') {
      const points = [...starts].filter(([start]) => this.#words[start]?.key === '#SIGNED');
      if (points.length > 0) return new Map(points);
    }
    const isWanted = (word: string | undefined) => word === text || (COMPARES.has(text) && COMPARES.has(word ?? ''));
    const found = [...starts].filter(([start]) => isWanted(this.#words[start]?.text));
    return new Map(found.map(([start, sure]) => [start + 1, sure + 1]));
  }

  #hole(part: Extract<Part, { kind: 'hole' }>, starts: Reached): Reached {
    const fitting = [...starts].filter(([start]) => fits(part, this.#words[start]));
    const most = MOST_WORDS[part.name] ?? 1;
    if (most === ANY) {
      // A phrase that reaches the cursor may not be at its end.
      const ends = this.#onFrom(fitting, 1);
      for (const [end, sure] of ends) this.reached(end, sure, part);
      return ends;
    }
    const last = (start: number) => Math.min(start + most, this.#words.length);
    return best(fitting.flatMap(([start, sure]) => range(start + 1, last(start)).map((end) => [end, sure] as const)));
  }

  /** Every position from the first on, so many words behind it. */
  #onFrom(starts: readonly (readonly [number, number])[], behind: number): Reached {
    const ends = new Map<number, number>();
    let sure = -1;
    const byStart = new Map(starts);
    for (let end = behind; end <= this.#words.length; end++) {
      sure = Math.max(sure, byStart.get(end - behind) ?? -1);
      if (sure >= 0) ends.set(end, sure);
    }
    return ends;
  }
}

function best(reached: readonly (readonly [position: number, sure: number])[]): Reached {
  const all = new Map<number, number>();
  for (const [position, sure] of reached) all.set(position, Math.max(sure, all.get(position) ?? -1));
  return all;
}

/** A form shows one comparison; all of them may stand there. */
const COMPARES: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Is it a literal where one is wanted? Names and phrases are not told apart. */
function fits({ name, quote }: Extract<Part, { kind: 'hole' }>, word: LineWord | undefined): boolean {
  if (word === undefined) return false;
  if (quote !== '') return word.key === (quote === '"' ? '#STRING' : '#EMAIL');
  const keys = KEYS[name];
  return keys ? keys.includes(word.key) : name in MOST_WORDS || word.key === NAME;
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  AMOUNT: ['#NUMBER', '#PERCENT', '#MONEY', '#DURATION'],
  COUNT: ['#NUMBER', '#SIGNED'],
  DATE: ['#DATE'],
  LENGTH: ['#DURATION'],
  PERCENT: ['#PERCENT'],
  TIME: ['#TIME'],
  'TIME-TIME': ['#TIME_RANGE'],
  YEAR: ['#NUMBER'],
};

const ANY = Number.POSITIVE_INFINITY;

/** Holes for more than one word. */
const MOST_WORDS: Readonly<Record<string, number>> = {
  ACT: ANY,
  ACTION: ANY,
  CONDITION: ANY,
  EVENT: ANY,
  // With `in calendar NAME`.
  LENGTH: 4,
  MEASURE: ANY,
  OWNER: 2,
  PARTY: 2,
  PERIOD: 3,
  SCHEDULE: ANY,
  TARGET: ANY,
  THING: ANY,
  TYPE: ANY,
  VALUE: ANY,
  WHO: 2,
};
