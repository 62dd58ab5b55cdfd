import { nearest } from '@sla/agreement';
import { readStatements } from './block.ts';
import { doubledHead } from './doubled-head.ts';
import { DECLARATION_END, type Step } from './grammar-guide.ts';
import { finishLine, type LineStop, readLine } from './line-reader.ts';
import {
  beforeDeclaration,
  missingOpen,
  misspeltDeclaration,
  strayBrace,
  unexpectedBlock,
  unknownDeclaration,
} from './messages.ts';
import {
  fits,
  hasOnLine,
  invent,
  isWord,
  markDamage,
  mayEnd,
  nextOnLine,
  noteEnd,
  type Reading,
  report,
  stepAt,
  take,
} from './reading.ts';
import { quoted } from './scan-messages.ts';
import { isWordKey, NAME, type RawToken } from './tokens.ts';

/** Reads the whole text, declaration by declaration. */
export function readDeclarations(reading: Reading): void {
  while (reading.at < reading.raw.length) {
    const before = reading.at;
    beginLine(reading);
    readDeclaration(reading);
    // Invariant: every round moves on, whatever the text.
    if (reading.at === before) reading.at++;
  }
  beginLine(reading);
  reading.place = reading.guide.start;
  noteEnd(reading, 'file');
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
  const doubled = doubledHead(reading);
  if (doubled) {
    report(reading, doubled.problem);
    reading.at += doubled.length;
    return;
  }
  reading.place = reading.guide.start;
  reading.last = undefined;
  reading.statement = -1;
  if (!readKeyword(reading, raw)) return;
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
  const next = nextOnLine(reading, reading.at);
  take(reading, step, raw);
  reading.keyword = step.key;
  reading.title = next?.key === NAME ? `${step.key} ${quoted(next.text)}` : step.key;
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
