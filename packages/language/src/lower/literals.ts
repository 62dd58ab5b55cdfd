import {
  type Duration,
  type Hours,
  type Money,
  minorDigits,
  money,
  type PlainDate,
  parseRatio,
  type Ratio,
  type TimeOfDay,
} from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import {
  type Literal,
  parseCount,
  parseDate,
  parseDateTime,
  parseDuration,
  parseMoney,
  parseNumber,
  parsePercent,
  parseTime,
  parseTimeRange,
} from '../parse/literals.ts';
import { literalInvalid } from '../problem/types/literal-invalid.ts';
import type { Lowering } from './lowering.ts';

/** A literal as it is written. It may be missing where a syntax error ate it. */
interface Raw extends AstNode {
  readonly raw?: string;
}

/** `4 business hours`: a time in which something can happen, so more than none. */
export const durationOf = (lowering: Lowering, node: ast.DurationLiteral | undefined): Duration | undefined =>
  read(lowering, node, parseSomeDuration);

/** `4 business hours` where none at all is a value as well. */
export const lengthOf = (lowering: Lowering, node: ast.DurationLiteral | undefined): Duration | undefined =>
  read(lowering, node, parseWholeDuration);

/** `2027-03-31` */
export const dateOf = (lowering: Lowering, node: ast.DateLiteral | undefined): PlainDate | undefined =>
  read(lowering, node, parseSensibleDate);

/** `09:30` */
export const timeOf = (lowering: Lowering, node: ast.TimeLiteral | undefined): TimeOfDay | undefined =>
  read(lowering, node, parseTime);

/** `09:00-17:30` */
export const hoursOf = (lowering: Lowering, node: ast.TimeRangeLiteral | undefined): Hours | undefined =>
  read(lowering, node, parseTimeRange);

/** A whole number, 0 or more. */
export const countOf = (lowering: Lowering, node: ast.NumberLiteral | undefined): number | undefined =>
  read(lowering, node, parseCount);

/** A whole number, 1 or more. */
export const positiveOf = (lowering: Lowering, node: ast.NumberLiteral | undefined): number | undefined =>
  read(lowering, node, parsePositive);

/** A whole number with or without a sign. */
export const integerOf = (lowering: Lowering, node: ast.NumberLiteral | undefined): number | undefined =>
  read(lowering, node, parseInteger);

/** A whole number that a node carries as bare text. */
export const signedOf = (lowering: Lowering, node: AstNode, raw: string | undefined): number | undefined =>
  raw === undefined ? undefined : reported(lowering, node, parseInteger(raw));

/** A number as an exact decimal. */
export const numberOf = (lowering: Lowering, node: ast.NumberLiteral | undefined): string | undefined =>
  read(lowering, node, parseNumber);

/** `2.5%` is 1 of 40. */
export const ratioOf = (lowering: Lowering, node: ast.PercentLiteral | undefined): Ratio | undefined =>
  read(lowering, node, parseShare);

/** `1.2M EUR` */
export const moneyOf = (lowering: Lowering, node: ast.MoneyLiteral | undefined): Money | undefined =>
  read(lowering, node, parseAmount);

/** `2027-03-05 18:10` as `2027-03-05T18:10`. */
export function dateTimeOf(lowering: Lowering, node: ast.DateTimeLiteral | undefined): string | undefined {
  if (!node?.date || !node.time) return undefined;
  return reported(lowering, node, parseDateTime(node.date, node.time));
}

function read<T>(lowering: Lowering, node: Raw | undefined, parse: (raw: string) => Literal<T>): T | undefined {
  return node?.raw === undefined ? undefined : reported(lowering, node, parse(node.raw));
}

function reported<T>(lowering: Lowering, node: AstNode, literal: Literal<T>): T | undefined {
  return 'value' in literal ? literal.value : lowering.report(literalInvalid, node, [readable(literal.problem)]);
}

/** Of a number that is too long to read, a message shows the beginning. */
const readable = (problem: string): string => problem.replace(/(?<=[^\s']{40})[^\s']+/g, '…');

/** Years outside these are slips of the pen, and arithmetic on them would be too. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

function parseSensibleDate(raw: string): Literal<PlainDate> {
  const literal = parseDate(raw);
  if (!('value' in literal)) return literal;
  const year = Number(literal.value.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return literal;
  return { problem: `${raw} is no date of an agreement: write a year from ${FIRST_YEAR} to ${LAST_YEAR}.` };
}

/** Days and longer are whole; only units up to the day can be business time. */
function parseWholeDuration(raw: string): Literal<Duration> {
  const literal = parseDuration(raw);
  if (!('value' in literal)) return literal;
  const { amount, unit, business } = literal.value;
  const isShort = unit === 'second' || unit === 'minute' || unit === 'hour';
  if (!isShort && !Number.isInteger(amount)) {
    return { problem: `'${raw}' is not a whole number of ${unit}s. Use a smaller unit, such as hours.` };
  }
  if (business && !isShort && unit !== 'day') {
    return { problem: `There are no business ${unit}s. Write business days or business hours.` };
  }
  return amount > MAX_AMOUNT ? { problem: `'${raw}' is longer than any agreement.` } : literal;
}

function parseSomeDuration(raw: string): Literal<Duration> {
  const literal = parseWholeDuration(raw);
  if (!('value' in literal) || literal.value.amount > 0) return literal;
  return { problem: `'${raw}' is no time at all: say how long it is, or leave it out.` };
}

function parsePositive(raw: string): Literal<number> {
  const literal = parseCount(raw);
  if (!('value' in literal) || literal.value > 0) return literal;
  return { problem: `'${raw}' asks for nothing here: write 1 or more.` };
}

/** A hundred years in hours; longer times are slips of the pen. */
const MAX_AMOUNT = 1_000_000;

function parseInteger(raw: string): Literal<number> {
  const literal = parseNumber(raw);
  if (!('value' in literal)) return literal;
  const value = Number(literal.value);
  return Number.isSafeInteger(value) ? { value } : { problem: `'${raw}' is not a whole number.` };
}

function parseShare(raw: string): Literal<Ratio> {
  const literal = parsePercent(raw);
  if (!('value' in literal)) return literal;
  const value = parseRatio(`${literal.value}%`);
  return value ? { value } : { problem: `'${raw}' has more digits than can be counted with.` };
}

function parseAmount(raw: string): Literal<Money> {
  const literal = parseMoney(raw);
  if (!('value' in literal)) return literal;
  const result = money(literal.value.amount, literal.value.currency);
  if (!result.ok) return { problem: `'${raw}' is no amount of money.` };
  const thousands = THOUSANDS_WITH_POINT.exec(raw);
  if (!thousands || minorDigits(literal.value.currency) >= 3) return { value: result.value };
  return {
    problem: `${raw} has three digits after the point. Thousands are parted by commas: write ${raw.replace('.', ',')}.`,
  };
}

/** `600.000 EUR` is how many people write 600,000 EUR; as a decimal it would be 600. Nobody writes thousands after a 0. */
const THOUSANDS_WITH_POINT = /^[+-]?[1-9]\d{0,2}\.\d{3}(?=[ \t])/;
