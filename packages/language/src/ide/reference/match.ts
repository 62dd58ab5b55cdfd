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
  const ends = walk.through(partsOf(form), [0]);
  for (const end of ends) walk.reached(end, undefined);
  return walk.furthest;
}

/** The forms with which all the words go; where there is none, those with which most of them do. */
export function bestForms(forms: readonly string[], words: readonly LineWord[]): readonly string[] {
  const matches = forms.map((form) => ({ form, count: matchForm(form, words).count }));
  const most = Math.max(...matches.map(({ count }) => count));
  return matches.filter(({ count }) => count === most).map(({ form }) => form);
}

/** Goes through the parts of a form with all positions at once that the words can have reached. */
class Walk {
  furthest: Match = { count: -1 };
  readonly #words: readonly LineWord[];

  constructor(words: readonly LineWord[]) {
    this.#words = words;
  }

  /** Of several parts that may come next, the first in the form counts. */
  reached(count: number, next: Part | undefined): void {
    if (count > this.furthest.count) this.furthest = next ? { count, next } : { count };
  }

  through(parts: readonly Part[], starts: readonly number[]): readonly number[] {
    return parts.reduce((from, part) => this.#step(part, from), starts);
  }

  #step(part: Part, starts: readonly number[]): readonly number[] {
    for (const start of starts) this.reached(start, part);
    switch (part.kind) {
      case 'word':
        return this.#word(part.text, starts);
      case 'hole':
        return this.#hole(part, starts);
      case 'option':
        return unique([...starts, ...part.ways.flatMap((way) => this.through(way, starts))]);
      case 'more':
        return starts.length === 0 ? [] : range(Math.min(...starts), this.#words.length);
    }
  }

  #word(text: string, starts: readonly number[]): readonly number[] {
    // The sign of points is one literal with its number.
    if (text === '+' || text === '-') {
      const points = starts.filter((start) => this.#words[start]?.key === '#SIGNED');
      if (points.length > 0) return points;
    }
    const isWanted = (word: string | undefined) => word === text || (COMPARES.has(text) && COMPARES.has(word ?? ''));
    return starts.filter((start) => isWanted(this.#words[start]?.text)).map((start) => start + 1);
  }

  #hole(part: Extract<Part, { kind: 'hole' }>, starts: readonly number[]): readonly number[] {
    const fitting = starts.filter((start) => fits(part, this.#words[start]));
    const most = MOST_WORDS[part.name] ?? 1;
    const { length } = this.#words;
    if (most === ANY) return fitting.length === 0 ? [] : this.#phrase(part, range(Math.min(...fitting) + 1, length));
    return unique(fitting.flatMap((start) => range(start + 1, Math.min(start + most, length))));
  }

  /** A phrase that reaches the cursor may not be at its end. */
  #phrase(part: Part, ends: readonly number[]): readonly number[] {
    for (const end of ends) this.reached(end, part);
    return ends;
  }
}

/** A form shows one comparison; all of them may stand there. */
const COMPARES: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

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
