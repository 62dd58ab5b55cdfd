import { nearest } from '@sla/agreement';
import { DECLARATION_END, type Key, LINE_END, type Step } from './grammar-guide.ts';
import { finishLine, type LineStop, readLine, skipLine } from './line-reader.ts';
import {
  beforeDeclaration,
  missingClose,
  missingOpen,
  misspeltDeclaration,
  strayBrace,
  unexpectedBlock,
  unknownDeclaration,
  unknownLine,
} from './messages.ts';
import { fits, invent, isWord, mayEnd, nextOnLine, type Reading, report, stepAt, take } from './reading.ts';
import { findRepair } from './repair.ts';
import { isWordKey, type RawToken } from './tokens.ts';

/** Reads the whole text, declaration by declaration. */
export function readDeclarations(reading: Reading): void {
  while (reading.at < reading.raw.length) {
    const before = reading.at;
    beginLine(reading);
    readDeclaration(reading);
    // Invariant: every round moves on, whatever the text.
    if (reading.at === before) reading.at++;
  }
}

function beginLine(reading: Reading): void {
  reading.reported = false;
  reading.incomplete = false;
  reading.heads = undefined;
}

function readDeclaration(reading: Reading): void {
  const raw = reading.raw[reading.at];
  if (raw === undefined) return;
  if (raw.key === '}') {
    report(reading, strayBrace(raw));
    reading.at++;
    return;
  }
  reading.place = reading.guide.start;
  reading.last = undefined;
  if (!readKeyword(reading, raw)) return;
  reading.statement = -1;
  readLine(reading, opensBlock);
  if (reading.incomplete) markDamage(reading);
  readBlock(reading);
  invent(reading, DECLARATION_END);
  reading.declaration++;
}

/** Takes the word a declaration begins with. What begins nothing is left out, up to the next that does. */
function readKeyword(reading: Reading, raw: RawToken): boolean {
  const { guide, at } = reading;
  const step = stepAt(reading, guide.start, at);
  if (step !== undefined) return takeKeyword(reading, step, raw);
  const likely = likelyKeyword(reading, raw);
  if (likely !== undefined) {
    report(reading, misspeltDeclaration(raw, likely.key));
    return takeKeyword(reading, likely, raw);
  }
  const next = nextOnLine(reading, at);
  const after = next && isWord(next) ? guide.start.get(next.text) : undefined;
  report(reading, after === undefined ? unknownDeclaration(raw) : beforeDeclaration(raw));
  reading.at++;
  if (after !== undefined && next !== undefined) return takeKeyword(reading, after, next);
  skipToDeclaration(reading);
  return false;
}

function takeKeyword(reading: Reading, step: Step, raw: RawToken): boolean {
  take(reading, step, raw);
  reading.keyword = step.key;
  reading.at++;
  return true;
}

/** The keyword a word is most like, if what follows goes with it. */
function likelyKeyword(reading: Reading, raw: RawToken): Step | undefined {
  if (!isWord(raw)) return undefined;
  const { start, after } = reading.guide;
  const key = nearest(raw.text, [...start.keys()].filter(isWordKey));
  const step = key === undefined ? undefined : start.get(key);
  return step !== undefined && fits(after(step), nextOnLine(reading, reading.at)) ? step : undefined;
}

function skipToDeclaration(reading: Reading): void {
  while (reading.at < reading.raw.length && !isDeclarationStart(reading, reading.at)) reading.at++;
}

/** A line at the margin that begins with a declaration's keyword. */
function isDeclarationStart({ raw, guide }: Reading, at: number): boolean {
  const token = raw[at];
  return token?.first === true && token.column === 1 && isWord(token) && guide.start.has(token.text);
}

/** A head stops at the brace that opens its block. Where none may be, one in the midst of the line is a slip. */
const opensBlock: LineStop = (reading, raw) => {
  if (raw.key !== '{') return false;
  if (reading.place.has('{')) return true;
  const next = nextOnLine(reading, reading.at);
  return next === undefined || (!fits(reading.place, next) && hasOnLine(reading, '}'));
};

function readBlock(reading: Reading): void {
  const raw = reading.raw[reading.at];
  if (raw?.key === '{') {
    if (!mayEnd(reading.place)) finishLine(reading);
    const step = reading.place.get('{');
    if (step === undefined) {
      skipBlock(reading, raw);
      return;
    }
    take(reading, step, raw);
    reading.at++;
    readStatements(reading, raw);
    return;
  }
  if (raw !== undefined && isOrphanLine(reading, raw)) {
    report(reading, missingOpen(reading));
    markDamage(reading);
    invent(reading, '{');
    readStatements(reading, raw);
    return;
  }
  if (!mayEnd(reading.place)) finishLine(reading);
}

/** An indented line right after a head without a brace: the block was begun without one. */
function isOrphanLine(reading: Reading, raw: RawToken): boolean {
  if (!raw.first || raw.column === 1) return false;
  const open = reading.place.get('{');
  if (open === undefined) return false;
  return fits(reading.guide.after(open), raw) || !fits(reading.guide.start, raw);
}

/** A block where none may be. */
function skipBlock(reading: Reading, raw: RawToken): void {
  report(reading, unexpectedBlock(raw));
  markDamage(reading);
  for (reading.at++; reading.at < reading.raw.length; reading.at++) {
    if (isDeclarationStart(reading, reading.at)) return;
    if (reading.raw[reading.at]?.key === '}') {
      reading.at++;
      return;
    }
  }
}

function readStatements(reading: Reading, open: RawToken): void {
  const heads = reading.place;
  const headReported = reading.reported;
  reading.heads = heads;
  reading.statement = 0;
  reading.unknownLines = 0;
  for (;;) {
    const raw = reading.raw[reading.at];
    // A problem of the head has been said; what follows on the same line belongs to it.
    reading.reported = headReported && raw?.line === open.line;
    reading.incomplete = false;
    if (raw?.key === '}') {
      closeBlock(reading, raw);
      return;
    }
    if (raw === undefined || endsBlock(reading)) {
      closeMissing(reading, open);
      return;
    }
    const before = reading.at;
    readStatement(reading, raw);
    if (reading.at === before) reading.at++;
  }
}

/** The block ends without its brace; if its last line is in trouble already, that is the likely cause. */
function closeMissing(reading: Reading, open: RawToken): void {
  if (reading.problemLine !== reading.raw[reading.at - 1]?.line) report(reading, missingClose(reading, open));
  markDamage(reading);
  invent(reading, '}');
}

function closeBlock(reading: Reading, raw: RawToken): void {
  const step = reading.place.get('}');
  if (step !== undefined) take(reading, step, raw);
  reading.at++;
}

/** The next declaration begins although the block is open. `calendar Office` may be a line of the block as well. */
function endsBlock(reading: Reading): boolean {
  const { raw, at, guide, heads } = reading;
  const token = raw[at];
  if (token === undefined || !token.first || !isWord(token) || !guide.start.has(token.text)) return false;
  if (token.column > 1 && heads?.has(token.text) === true) return false;
  const opens = hasOnLine(reading, '{');
  return token.column === 1 ? opens || heads?.has(token.text) !== true : opens;
}

/** Does a sign follow on the line? */
function hasOnLine({ raw, at }: Reading, key: Key): boolean {
  for (let next = at + 1; raw[next] !== undefined && raw[next]?.first === false; next++) {
    if (raw[next]?.key === key) return true;
  }
  return false;
}

function readStatement(reading: Reading, raw: RawToken): void {
  reading.last = undefined;
  const start = reading.problems.length;
  // After two lines that begin with nothing known it is rather the block that is not what it says.
  const unknown = stepAt(reading, reading.place, reading.at) === undefined;
  if (unknown && ++reading.unknownLines > 2) reading.reported = true;
  if (unknown && isBeyondRepair(reading, raw)) {
    report(reading, unknownLine(reading, raw));
    markDamage(reading);
    skipLine(reading, closesBlock);
    return;
  }
  readLine(reading, closesBlock);
  if (!mayEnd(reading.place)) finishLine(reading);
  invent(reading, LINE_END);
  if (reading.incomplete || reading.problems.length > start) markDamage(reading, reading.statement);
  reading.statement++;
}

function isBeyondRepair(reading: Reading, raw: RawToken): boolean {
  const repair = findRepair(reading);
  if (repair.kind === 'instead') return isWord(raw) || repair.keys.length > 1;
  return repair.kind === 'none';
}

/** A brace closes the block when it stands alone, ends a block of one line, or nothing of the block follows. */
const closesBlock: LineStop = (reading, raw) => {
  if (raw.key !== '}') return false;
  if (raw.first || isOpenedOnLine(reading)) return true;
  const next = reading.raw[reading.at + 1];
  return next === undefined || (next.first && next.column === 1 && next.key !== '}');
};

function isOpenedOnLine({ raw, at }: Reading): boolean {
  for (let before = at - 1; before >= 0; before--) {
    if (raw[before]?.key === '{') return true;
    if (raw[before]?.first === true) return false;
  }
  return false;
}

function markDamage(reading: Reading, statement?: number): void {
  const { declaration, incomplete } = reading;
  reading.damage.push({ declaration, incomplete, ...(statement === undefined ? {} : { statement }) });
}
