import { GrammarAST, GrammarUtils } from 'langium';
import type { Key } from './grammar-guide.ts';
import { type Lookalike, lookalikeDate, lookalikeSign } from './lookalikes.ts';
import type { SyntaxProblem } from './problem.ts';
import {
  dateWritten,
  strayCharacter,
  unclosedComment,
  unclosedName,
  unclosedText,
  writtenAs,
} from './scan-messages.ts';
import { type Comment, NAME, type RawToken, type Vocabulary } from './tokens.ts';

/** What the scanner finds in a text. */
export interface Scan {
  readonly tokens: readonly RawToken[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** Cuts a text into words, literals, signs and comments. */
export type Scanner = (text: string) => Scan;

interface Terminal {
  readonly key: Key;
  readonly pattern: RegExp;
}

interface Cursor {
  readonly text: string;
  readonly tokens: RawToken[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
  at: number;
  line: number;
  lineStart: number;
  first: boolean;
}

/** The literals that may begin with a letter, a digit or `+ -`, and a quote; in the order the grammar lists them. */
const BY_LETTER = ['PERIOD', 'ID'];
const BY_DIGIT = ['DATE', 'PERIOD', 'TIME_RANGE', 'TIME', 'PERCENT', 'DURATION', 'MONEY', 'SIGNED', 'NUMBER'];
const BY_QUOTE = ['STRING'];
const BY_ANGLE = ['EMAIL'];

/** Makes the scanner of a grammar: its terminals are the patterns, its keywords that are no words the signs. */
export function createScanner(grammar: GrammarAST.Grammar, vocabulary: Vocabulary): Scanner {
  const terminals = new Map<string, Terminal>();
  for (const rule of grammar.rules) {
    if (!GrammarAST.isTerminalRule(rule)) continue;
    const { source, flags } = GrammarUtils.terminalRegex(rule);
    terminals.set(rule.name, { key: `#${rule.name}`, pattern: new RegExp(source, `${flags}y`) });
  }
  const pick = (names: readonly string[]) => names.flatMap((name) => terminals.get(name) ?? []);
  const groups = { letter: pick(BY_LETTER), digit: pick(BY_DIGIT), quote: pick(BY_QUOTE), angle: pick(BY_ANGLE) };
  const signs = [...vocabulary.keys()].filter((key) => /^[^#\w]/.test(key)).sort((a, b) => b.length - a.length);
  return (text) => {
    const cursor: Cursor = {
      text,
      tokens: [],
      comments: [],
      problems: [],
      at: 0,
      line: 1,
      lineStart: 0,
      first: true,
    };
    // A byte order mark is not part of the first line.
    if (text.charCodeAt(0) === 0xfeff) cursor.at = cursor.lineStart = 1;
    while (cursor.at < text.length) {
      if (skipBlank(cursor) || takeComment(cursor) || takeDateWritten(cursor)) continue;
      if (!takeLiteral(cursor, candidates(groups, text, cursor.at)) && !takeSign(cursor, signs)) takeStray(cursor);
    }
    return cursor;
  };
}

type Groups = Readonly<Record<'letter' | 'digit' | 'quote' | 'angle', readonly Terminal[]>>;

function candidates(groups: Groups, text: string, at: number): readonly Terminal[] {
  const char = text.charCodeAt(at);
  if (char === 0x22) return groups.quote;
  if (char === 0x3c) return groups.angle;
  if ((char >= 0x30 && char <= 0x39) || char === 0x2b || char === 0x2d) return groups.digit;
  return groups.letter;
}

function skipBlank(cursor: Cursor): boolean {
  const char = cursor.text.charCodeAt(cursor.at);
  if (char === 0x20 || char === 0x09) {
    cursor.at++;
    return true;
  }
  if (char === 0x0a || char === 0x0d) {
    // CR LF is one line end; a lone CR is one as well.
    cursor.at += char === 0x0d && cursor.text.charCodeAt(cursor.at + 1) === 0x0a ? 2 : 1;
    newLine(cursor);
    return true;
  }
  if (char > 0x20 && char < 0x80) return false;
  if (!/\s/.test(cursor.text.charAt(cursor.at))) return false;
  cursor.at++;
  return true;
}

function newLine(cursor: Cursor): void {
  cursor.line++;
  cursor.lineStart = cursor.at;
  cursor.first = true;
}

function takeComment(cursor: Cursor): boolean {
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== 0x2f) return false;
  const block = text.charCodeAt(at + 1) === 0x2a;
  if (!block && text.charCodeAt(at + 1) !== 0x2f) return false;
  const end = block ? endOfBlock(cursor) : endOfLine(text, at);
  const comment = text.slice(at, end);
  const kind = block ? 'block' : /^\/\/\/(?!\/)/.test(comment) ? 'prose' : 'line';
  cursor.comments.push({ kind, text: comment, start: at, end, first: cursor.first });
  cursor.at = end;
  if (!block) return true;
  for (const lineEnd of comment.matchAll(/\r\n|\r|\n/g)) {
    cursor.line++;
    cursor.lineStart = at + lineEnd.index + lineEnd[0].length;
    cursor.first = true;
  }
  return true;
}

function endOfBlock(cursor: Cursor): number {
  const close = cursor.text.indexOf('*/', cursor.at + 2);
  if (close >= 0) return close + 2;
  cursor.problems.push(unclosedComment(cursor.at));
  return cursor.text.length;
}

function endOfLine(text: string, from: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = from;
  return rest.exec(text)?.index ?? text.length;
}

function takeLiteral(cursor: Cursor, terminals: readonly Terminal[]): boolean {
  for (const { key, pattern } of terminals) {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(cursor.text)?.[0];
    if (found === undefined) continue;
    if (key === '#STRING' && !isClosed(found)) takeUnclosedText(cursor, found);
    else if (key === NAME && found.startsWith('`') && !/^`.+`$/.test(found)) takeUnclosedName(cursor, found);
    else push(cursor, key, found);
    return true;
  }
  return false;
}

function isClosed(text: string): boolean {
  return text.length > 1 && /(?:^|[^\\])(?:\\\\)*"$/.test(text.slice(1));
}

/** A text without its second quote runs to the end of the line, but for a brace that stands there. */
function takeUnclosedText(cursor: Cursor, found: string): void {
  const inner = found.replace(/(?:\s*[{}])?\s*$/, '');
  cursor.problems.push(unclosedText(cursor.at, cursor.at + inner.length));
  push(cursor, '#STRING', inner);
}

function takeUnclosedName(cursor: Cursor, found: string): void {
  const inner = /^`[^\s`]*/.exec(found)?.[0] ?? found;
  cursor.problems.push(unclosedName(cursor.at, cursor.at + inner.length));
  if (inner.length > 1) push(cursor, NAME, inner);
  else cursor.at++;
}

function takeSign(cursor: Cursor, signs: readonly string[]): boolean {
  const lookalike = lookalikeSign(cursor.text, cursor.at);
  if (lookalike !== undefined) {
    takeLookalike(cursor, lookalike);
    return true;
  }
  const sign = signs.find((candidate) => cursor.text.startsWith(candidate, cursor.at));
  if (sign === undefined) return false;
  push(cursor, sign, sign);
  return true;
}

/** `≥`, `==`, curly quotes: what is meant is plain, so it is read as that, with a problem that says how to write it. */
function takeLookalike(cursor: Cursor, { written, meant, key }: Lookalike): void {
  cursor.problems.push(writtenAs(cursor.at, written, meant));
  if (key === undefined) cursor.at += written.length;
  else push(cursor, key, written, meant);
}

/** `31.3.2027`, `03/31/2027`: read as a date, so that the line makes sense, with a problem that says how to write it. */
function takeDateWritten(cursor: Cursor): boolean {
  const char = cursor.text.charCodeAt(cursor.at);
  const date = char >= 0x30 && char <= 0x39 ? lookalikeDate(cursor.text, cursor.at) : undefined;
  if (date === undefined) return false;
  cursor.problems.push(dateWritten(cursor.at, date.written, date.meant));
  push(cursor, '#DATE', date.written, date.meant ?? '2027-01-01');
  return true;
}

function takeStray(cursor: Cursor): void {
  const { text, at } = cursor;
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  // Taking it out of the midst of something would make one thing of two.
  const isAlone = !/\S/.test(text.charAt(at - 1)) || !/\S/.test(text.charAt(at + char.length));
  cursor.problems.push(strayCharacter(at, char, isAlone));
  cursor.at += char.length;
}

function push(cursor: Cursor, key: Key, found: string, text = found): void {
  const { at, line, lineStart, first } = cursor;
  cursor.tokens.push({ key, text, start: at, end: at + found.length, line, column: at - lineStart + 1, first });
  cursor.at = at + found.length;
  cursor.first = false;
}
