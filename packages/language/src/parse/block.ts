import { LINE_END } from './grammar-guide.ts';
import { finishLine, type LineStop, readLine, skipLine } from './line-reader.ts';
import { missingClose, unknownLine } from './messages.ts';
import {
  hasOnLine,
  invent,
  isWord,
  markDamage,
  mayEnd,
  noteEnd,
  type Reading,
  report,
  stepAt,
  take,
} from './reading.ts';
import { findRepair } from './repair.ts';
import type { RawToken } from './tokens.ts';

/** Reads the statements of an open block and the brace that closes it; `open` is where it was opened. */
export function readStatements(reading: Reading, open: RawToken): void {
  const heads = reading.place;
  const headReported = reading.reported;
  reading.heads = heads;
  reading.statement = 0;
  reading.unknownLines = 0;
  reading.openLine = open.line;
  for (;;) {
    const raw = reading.raw[reading.at];
    // A problem of the head has been said; what follows on the same line belongs to it.
    reading.reported = headReported && raw?.line === open.line;
    reading.incomplete = false;
    if (raw?.key === '}') {
      closeBlock(reading, raw);
      return;
    }
    if (raw === undefined) noteEnd(reading, 'block');
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
  const { line } = reading.raw[reading.at - 1] ?? open;
  if (reading.problemLine !== line) report(reading, missingClose(reading, open), line);
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
  if (raw.first || raw.line === reading.openLine) return true;
  const next = reading.raw[reading.at + 1];
  return next === undefined || (next.first && next.column === 1 && next.key !== '}');
};
