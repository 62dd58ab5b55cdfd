import { isPlainSlip } from '@sla/agreement';
import { DECLARATION_END, type Key, LINE_END, type Place } from './grammar-guide.ts';
import { MAX_LINE_TOKENS, MAX_NESTING } from './limits.ts';
import type { NearUnit } from './near-unit.ts';
import type { SyntaxProblem, TextFix } from './problem.ts';
import { endOfPrevious, joinsLines, mayEnd, nextOnLine, type Reading } from './reading.ts';
import type { Repair } from './repair.ts';
import { quoted } from './scan-messages.ts';
import { isWordKey, type RawToken } from './tokens.ts';
import { listed, phraseOf, sentence, wordsFor } from './wording.ts';

const ENDS: ReadonlySet<Key> = new Set([LINE_END, DECLARATION_END, '{', '}']);
/** More alternatives than this tell a reader nothing. */
const MOST_ALTERNATIVES = 8;

/** What a repair says of the current token. */
export function repairMessage(reading: Reading, repair: Repair): SyntaxProblem {
  const raw = reading.raw[reading.at];
  if (raw === undefined) return unfinished(reading);
  switch (repair.kind) {
    case 'respell':
      return misspelt(reading, raw, repair.key);
    case 'respell before':
      return misspelt(reading, reading.raw[reading.at - 1] ?? raw, repair.key);
    case 'split':
      return misspelt(reading, raw, `${repair.first} ${repair.second}`);
    case 'nameless':
      return nameless(reading, repair.key);
    case 'twice':
      return twice(reading, raw);
    case 'unit':
      return misspeltUnit(repair.unit);
    case 'swap':
      return swapped(reading, raw);
    case 'extra':
      return extra(reading, raw);
    case 'missing':
      return missing(raw, repair.keys);
    case 'instead':
      return instead(reading, raw, repair.keys);
    case 'none':
      return misplaced(reading, raw);
  }
}

function misspelt(reading: Reading, raw: RawToken, key: Key): SyntaxProblem {
  const shown = `'${quoted(raw.text)}'`;
  const where =
    reading.last === undefined
      ? `Nothing in ${blockName(reading)} begins with ${shown}`
      : `${shown} means nothing here`;
  return at('misspelt-word', `${where}; did you mean '${key}'?`, raw, respelling(raw.text, key, changeTo(raw, key)));
}

function misspeltUnit({ wrong: { start, end, text }, meant }: NearUnit): SyntaxProblem {
  const message = `'${quoted(text)}' means nothing here; did you mean '${meant.trim()}'?`;
  const fix = respelling(text, meant.trim(), { start, end, text: meant });
  return { code: 'misspelt-word', message, start, end, fix };
}

function nameless(reading: Reading, key: Key): SyntaxProblem {
  const end = endOfPrevious(reading);
  const message = `A name is missing before '${key}'.`;
  return { code: 'missing-word', message, start: end - key.length, end };
}

function twice(reading: Reading, raw: RawToken): SyntaxProblem {
  const again = reading.raw[reading.at - 1] ?? raw;
  const fix = { title: `Remove '${again.text}'`, start: again.start, end: raw.start, text: '' };
  return at('unexpected-word', `'${again.text}' stands here twice.`, again, fix);
}

function swapped(reading: Reading, raw: RawToken): SyntaxProblem {
  const next = nextOnLine(reading, reading.at) ?? raw;
  const message = `'${quoted(raw.text)}' and '${quoted(next.text)}' stand in the wrong order.`;
  const text = `${next.text} ${raw.text}`;
  const fix = { title: 'Swap them', start: raw.start, end: next.end, text };
  return { code: 'swapped-words', message, start: raw.start, end: next.end, fix };
}

function extra(reading: Reading, raw: RawToken): SyntaxProblem {
  const shown = `'${quoted(raw.text)}'`;
  const next = nextOnLine(reading, reading.at);
  const again = next?.text === raw.text || reading.raw[reading.at - 1]?.text === raw.text;
  const message = again ? `${shown} stands here twice.` : `${shown} does not belong here.`;
  // A single blank goes with the word, unless it is all that parts two others; anything longer may hold a comment.
  const isGlued = reading.raw[reading.at - 1]?.end === raw.start;
  const end = next !== undefined && next.start === raw.end + 1 && !isGlued ? next.start : raw.end;
  const previous = reading.raw[reading.at - 1];
  const isLast = reading.raw[reading.at + 1]?.first !== false;
  const start = isLast && !raw.first && previous?.end === raw.start - 1 ? previous.end : raw.start;
  const fix = { title: `Remove ${shown}`, start, end, text: '' };
  return at('unexpected-word', message, raw, isApart(reading) ? fix : undefined);
}

function missing(raw: RawToken, keys: readonly Key[]): SyntaxProblem {
  const what = wordsFor(keys).length > MOST_ALTERNATIVES ? 'Something' : sentence(listed(keys));
  const message = `${what} is missing before '${quoted(raw.text)}'.`;
  const key = onlyWord(keys);
  if (key === undefined) return at('missing-word', message, raw);
  const fix = { title: `Insert '${key}'`, start: raw.start, end: raw.start, text: `${key} ` };
  return at('missing-word', message, raw, fix);
}

function instead(reading: Reading, raw: RawToken, keys: readonly Key[]): SyntaxProblem {
  // Where the line ends here, a word that goes on with others is as good as one that does not.
  const next = nextOnLine(reading, reading.at);
  const possible = next === undefined || next.key === '}' ? phrases(reading) : keys;
  const what = wordsFor(possible).length > MOST_ALTERNATIVES ? 'something else' : listed(possible);
  const message = `Here ${what} is expected, not '${quoted(raw.text)}'.`;
  const key = onlyWord(keys);
  if (key === undefined || !isApart(reading)) return at('unexpected-word', message, raw);
  const [before, after] = [reading.raw[reading.at - 1]?.end === raw.start, next?.start === raw.end];
  const text = isWordKey(key) ? `${before ? ' ' : ''}${key}${after ? ' ' : ''}` : key;
  return at('unexpected-word', message, raw, { ...changeTo(raw, key), text });
}

/** What may stand here, words with those that have to follow them: `one of`, `yes/no`. */
function phrases({ place, guide }: Reading): readonly Key[] {
  return [...place]
    .filter(([key]) => !ENDS.has(key))
    .map(([key, step]) => (isWordKey(key) ? phraseOf(guide, step) : key));
}

/** Is there a blank around the current token? Otherwise (`9am`) it is a part of something that is wrong as a whole. */
function isApart({ raw, at }: Reading): boolean {
  const [before, token, after] = [raw[at - 1], raw[at], raw[at + 1]];
  if (token === undefined) return false;
  const runsOn = (left: RawToken | undefined, right: RawToken | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.end === right.start &&
    /^[#]/.test(left.key) &&
    /^[#]/.test(right.key);
  return !runsOn(before, token) && !runsOn(token, after);
}

function misplaced(reading: Reading, raw: RawToken): SyntaxProblem {
  const { place } = reading;
  const before = reading.raw[reading.at - 1];
  const after = before === undefined ? '' : ` after '${quoted(before.text)}'`;
  const goOn = expectation(place);
  const message =
    goOn === '' ? `'${quoted(raw.text)}' does not fit here.` : `'${quoted(raw.text)}' does not fit${after}: ${goOn}.`;
  return at('unexpected-word', message, raw);
}

/** A line or head that ends too early: said of its last word. */
export function unfinished(reading: Reading): SyntaxProblem {
  const last = reading.raw[reading.at - 1];
  const possible = [...reading.place.keys()].filter((key) => !ENDS.has(key));
  const needed = reading.last === undefined ? [] : reading.guide.finish(reading.last).slice(0, 1);
  const keys = wordsFor(possible).length <= 4 ? possible : needed;
  const what = keys.length === 0 ? '' : `: ${listed(keys)} is missing`;
  const message = `This line ends too early${last === undefined ? '' : ` after '${quoted(last.text)}'`}${what}.`;
  const key = onlyWord(keys);
  const end = last?.end ?? 0;
  const problem = { code: 'unfinished-line', message, start: last?.start ?? 0, end } as const;
  // One word of several that are missing would leave the line as unfinished as it is.
  const step = key === undefined ? undefined : reading.place.get(key);
  if (key === undefined || step === undefined || !mayEnd(reading.guide.after(step))) return problem;
  const text = isWordKey(key) ? ` ${key}` : key;
  return { ...problem, fix: { title: `Insert '${key}'`, start: end, end, text } };
}

/** A line in a block that begins with no word a line may begin with. */
export function unknownLine(reading: Reading, raw: RawToken): SyntaxProblem {
  if (joinsLines(raw) && reading.statement > 0) {
    const message = `A line goes on after '${raw.text}', not before it: write it at the end of the line above.`;
    return at('unknown-line', message, raw);
  }
  const heads = [...reading.place.keys()].filter((key) => !ENDS.has(key));
  const list = heads.length === 0 ? '' : ` A line here begins with ${listed(heads)}.`;
  return at('unknown-line', `Nothing in ${blockName(reading)} begins with '${quoted(raw.text)}'.${list}`, raw);
}

/** A word where a declaration should begin, with the keyword it is most like. */
export function misspeltDeclaration(raw: RawToken, key: Key): SyntaxProblem {
  const message = `Nothing begins with '${quoted(raw.text)}'; did you mean '${key}'?`;
  return at('misspelt-word', message, raw, respelling(raw.text, key, changeTo(raw, key)));
}

/** Something before a declaration's keyword. */
export function beforeDeclaration(raw: RawToken): SyntaxProblem {
  const fix = { title: `Remove '${quoted(raw.text)}'`, start: raw.start, end: raw.end, text: '' };
  return at('unexpected-word', `'${quoted(raw.text)}' does not belong here.`, raw, fix);
}

/** Something that begins no declaration. */
export function unknownDeclaration(raw: RawToken): SyntaxProblem {
  const hint = raw.column > 1 ? ' If this line belongs to the block above, that is closed too early.' : '';
  const message = `Nothing begins with '${quoted(raw.text)}'; a declaration begins with a word like 'stage' or 'goal'.${hint}`;
  return at('unknown-declaration', message, raw);
}

/** A closing brace without an open block. */
export function strayBrace(raw: RawToken): SyntaxProblem {
  const fix = { title: "Remove '}'", start: raw.start, end: raw.end, text: '' };
  return at('stray-brace', "No block is open here that this '}' could close.", raw, fix);
}

/** A block whose first line follows a head without a brace. */
export function missingOpen(reading: Reading): SyntaxProblem {
  const last = reading.raw[reading.at - 1];
  const end = last?.end ?? 0;
  const fix = { title: "Insert '{'", start: end, end, text: ' {' };
  return {
    code: 'missing-brace',
    message: "'{' is missing at the end of this line.",
    start: last?.start ?? 0,
    end,
    fix,
  };
}

/** A block that the next declaration or the end of the file cuts off. */
export function missingClose(reading: Reading, open: RawToken): SyntaxProblem {
  const last = reading.raw[reading.at - 1] ?? open;
  const text = last.line === open.line ? ' }' : '\n}';
  const fix = { title: "Insert '}'", start: last.end, end: last.end, text };
  const message = `'}' is missing after '${quoted(last.text)}': the block of '${reading.title}' is still open.`;
  return { code: 'missing-brace', message, start: last.start, end: last.end, fix };
}

/** A block after something that has none. */
export function unexpectedBlock(raw: RawToken): SyntaxProblem {
  return at('stray-brace', 'This declaration has no block in braces here.', raw);
}

/** Too many parentheses within each other. */
export function tooDeep(raw: RawToken): SyntaxProblem {
  return at(
    'nested-too-deep',
    `Parentheses can be nested ${MAX_NESTING} deep at most; give the inner condition a name.`,
    raw,
  );
}

/** A statement longer than any reader's patience. */
export function tooLong(raw: RawToken): SyntaxProblem {
  return at(
    'line-too-long',
    `A line can have ${MAX_LINE_TOKENS} words at most; the rest of this one is not read.`,
    raw,
  );
}

function expectation(place: Place): string {
  const keys = [...place.keys()].filter((key) => !ENDS.has(key));
  if (keys.length === 0) return 'the line ends there';
  if (wordsFor(keys).length > MOST_ALTERNATIVES) return '';
  return [...place.keys()].some((key) => ENDS.has(key))
    ? `the line ends or goes on with ${listed(keys)}`
    : `${listed(keys)} is expected`;
}

/** The block a line stands in, as the user calls it. */
function blockName({ keyword }: Reading): string {
  return `${/^[aeiou]/.test(keyword) ? 'an' : 'a'} ${keyword}`;
}

/** The one keyword or sign that is meant, if there is just one. */
function onlyWord(keys: readonly Key[]): Key | undefined {
  const [key] = keys;
  return keys.length === 1 && key !== undefined && !key.startsWith('#') ? key : undefined;
}

/** A repair that writes the word that is meant; plain only where one letter is wrong. */
function respelling(written: string, meant: string, fix: Omit<TextFix, 'title'>): TextFix {
  const plain = isPlainSlip(written, meant) ? ({ isPlain: true } as const) : {};
  return { ...fix, title: `Change to '${meant}'`, ...plain };
}

function changeTo({ start, end }: RawToken, key: Key): TextFix {
  return { title: `Change to '${key}'`, start, end, text: key };
}

function at(code: SyntaxProblem['code'], message: string, raw: RawToken, fix?: SyntaxProblem['fix']): SyntaxProblem {
  const problem = { code, message, start: raw.start, end: raw.end };
  return fix === undefined ? problem : { ...problem, fix };
}
