import { DECLARATION_END, type GrammarGuide, type Key, LINE_END, type Place, type Step } from './grammar-guide.ts';
import { MAX_LINE_TOKENS, MAX_PROBLEMS } from './limits.ts';
import type { SyntaxProblem } from './problem.ts';
import { NAME, type ParserToken, parserToken, type RawToken, type Vocabulary, virtualToken } from './tokens.ts';

/** The state of reading one text: where in the text, where in the grammar, and what came of it so far. */
export interface Reading {
  readonly guide: GrammarGuide;
  readonly vocabulary: Vocabulary;
  readonly raw: RawToken[];
  /** For each raw token: does it stand inside a pair of parentheses? */
  readonly enclosed: Uint8Array;
  readonly tokens: ParserToken[];
  readonly problems: SyntaxProblem[];
  readonly damage: Damage[];
  at: number;
  place: Place;
  last: Step | undefined;
  /** Before the last token: to see that a word was taken for a missing name. */
  placeBefore: Place;
  /** Has this line a problem already? One line gets one message. */
  reported: boolean;
  /** The line of the last problem in the text. */
  problemLine: number;
  /** The line on which the open block was opened. */
  openLine: number;
  /** Lines of the open block that begin with nothing known. */
  unknownLines: number;
  /** Is something missing from the statement that no repair can invent? */
  incomplete: boolean;
  /** Begins the statements of the block that is open. */
  heads: Place | undefined;
  /** The keyword of the declaration under way, and how it begins, for messages: `stage MQL`. */
  keyword: string;
  title: string;
  /** Their positions in the file and in the block. */
  declaration: number;
  statement: number;
  /** For editors: every token of the text with its place in the grammar. */
  readonly taken?: Taken[];
  /** For editors: the tokens end at a cursor, so what follows the last of them is not known. */
  readonly isCut?: boolean;
  /** Where the tokens came to their end, once they have. */
  end?: ReadingEnd;
}

/** A token of the text, and the place in the grammar that it took. */
export interface Taken {
  readonly raw: RawToken;
  readonly step: Step;
  /** Positions of its declaration in the text and of its statement in the block; -1 is the head. */
  readonly declaration: number;
  readonly statement: number;
}

/** The state of reading at the end of the tokens. */
export interface ReadingEnd {
  /** Within a line; or where a line, or a declaration, may begin. */
  readonly within: 'line' | 'block' | 'file';
  readonly place: Place;
  readonly last: Step | undefined;
  /** Begins the statements of the block that is open. */
  readonly heads: Place | undefined;
  readonly keyword: string;
  readonly declaration: number;
  readonly statement: number;
}

/** Notes where the tokens end, the first time that is seen. */
export function noteEnd(reading: Reading, within: ReadingEnd['within']): void {
  const { place, last, heads, keyword, declaration, statement } = reading;
  reading.end ??= { within, place, last, heads, keyword, declaration, statement };
}

/** A declaration whose text has a problem; `statements` are those without a meaning of their own, by position. */
export interface Damage {
  readonly declaration: number;
  readonly statement?: number;
  readonly incomplete: boolean;
}

/** Does the raw token (or, without one, the end of the line) fit at a place? */
export function fits(place: Place, raw: RawToken | undefined): boolean {
  if (raw === undefined) return mayEnd(place);
  if (place.has(raw.key) || (raw.key === '}' && place.has(LINE_END))) return true;
  return isWord(raw) && place.has(raw.text);
}

/** May a statement or a declaration's head end at this place? */
export function mayEnd(place: Place): boolean {
  return place.has(LINE_END) || place.has(DECLARATION_END) || place.has('{');
}

/** A word without backquotes: the only token that may be a keyword. */
export function isWord(raw: RawToken): boolean {
  return raw.key === NAME && !raw.text.startsWith('`');
}

/** The token after, if it is on the same line, or on the next that this one goes on with. */
export function nextOnLine({ raw, enclosed }: Reading, at: number): RawToken | undefined {
  const [token, next] = [raw[at], raw[at + 1]];
  if (token === undefined || next === undefined || !next.first || enclosed[at + 1] === 1) return next;
  return joinsLines(token) && next.key !== '}' ? next : undefined;
}

/** A line that ends with a comma, `and`, `or` or `not` goes on with the next one. */
export function joinsLines(raw: RawToken): boolean {
  return raw.key === ',' || (isWord(raw) && (raw.text === 'and' || raw.text === 'or' || raw.text === 'not'));
}

/**
 * The step that the raw token at an index makes. A word that is a keyword here is one,
 * unless only as a name it goes together with what follows.
 */
export function stepAt(reading: Reading, place: Place, at: number): Step | undefined {
  const raw = reading.raw[at];
  if (raw === undefined) return undefined;
  const other = place.get(raw.key);
  const keyword = isWord(raw) ? place.get(raw.text) : undefined;
  if (keyword === undefined || other === undefined) return keyword ?? other;
  if (reading.isCut && at === reading.raw.length - 1) return keyword;
  const next = nextOnLine(reading, at);
  const { guide } = reading;
  return !fits(guide.after(keyword), next) && fits(guide.after(other), next) ? other : keyword;
}

/** Hands a raw token to the parser as the step says. */
export function take(reading: Reading, step: Step, raw: RawToken): void {
  const type = reading.vocabulary.get(step.key);
  // A misspelt keyword is handed on as it should be spelt: some are values in the tree.
  const image = step.key.startsWith('#') ? raw.text : step.key;
  if (type !== undefined) reading.tokens.push(parserToken(type, raw, image));
  const { declaration, statement } = reading;
  reading.taken?.push({ raw, step, declaration, statement });
  move(reading, step);
}

/** Hands on a token that the text does not have. */
export function invent(reading: Reading, key: Key): void {
  const step = reading.place.get(key);
  const type = reading.vocabulary.get(key);
  if (step === undefined || type === undefined) return;
  reading.tokens.push(virtualToken(type, endOfPrevious(reading)));
  move(reading, step);
}

function move(reading: Reading, step: Step): void {
  reading.placeBefore = reading.place;
  reading.place = reading.guide.after(step);
  reading.last = step;
}

/** Where the text before the current token ends. */
export function endOfPrevious(reading: Reading): number {
  return reading.raw[reading.at - 1]?.end ?? 0;
}

/** Reports a problem, unless this line or declaration head has one already: its cause is most likely the same. */
export function report(reading: Reading, problem: SyntaxProblem, line = lineOf(reading)): void {
  if (reading.reported || reading.problemLine === line) {
    reading.incomplete = true;
    return;
  }
  reading.reported = true;
  reading.problemLine = line;
  if (reading.problems.length < MAX_PROBLEMS) reading.problems.push(problem);
}

const lineOf = ({ raw, at }: Reading): number => (raw[at] ?? raw[at - 1])?.line ?? 0;

/** Remembers that the declaration, or one of its statements, is in trouble. */
export function markDamage(reading: Reading, statement?: number): void {
  const { declaration, incomplete } = reading;
  reading.damage.push({ declaration, incomplete, ...(statement === undefined ? {} : { statement }) });
}

/** Does a sign follow on the line? Only so far as a line is read at all. */
export function hasOnLine({ raw, at }: Reading, key: Key): boolean {
  const end = at + MAX_LINE_TOKENS;
  for (let next = at + 1; next < end && raw[next]?.first === false; next++) {
    if (raw[next]?.key === key) return true;
  }
  return false;
}
