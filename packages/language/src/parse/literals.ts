import type { Duration, Hours, Money, Period, PlainDate, TimeOfDay } from '@sla/agreement';

/** What a literal means, or a sentence that says why it means nothing. */
export type Literal<Value> = { readonly value: Value } | { readonly problem: string };

const NUMBER = /^([+-]?)([\d,]+)(?:\.(\d+))?$/;
const ZEROS: Readonly<Record<string, number>> = { k: 3, M: 6, B: 9 };

/** `1,200`, `+50`, `-2.50` → `1200`, `50`, `-2.5`: an exact decimal in its shortest form. */
export function parseNumber(raw: string): Literal<string> {
  return decimal(raw.trim(), 0);
}

/** `1,200` → 1200: a whole number that counts something, 0 or more. */
export function parseCount(raw: string): Literal<number> {
  const number = parseNumber(raw);
  if ('problem' in number) return number;
  const count = Number(number.value);
  if (!Number.isInteger(count) || count < 0) return { problem: `'${raw}' is no whole number.` };
  return Number.isSafeInteger(count) ? { value: count } : { problem: `${raw} is more than can be counted.` };
}

/** `2.5%` → `2.5`: how many in a hundred, as an exact decimal. */
export function parsePercent(raw: string): Literal<string> {
  return decimal(raw.replace('%', '').trim(), 0);
}

/** `500,000 USD`, `1.2M EUR` → the exact amount and its currency; k, M and B are a thousand, a million, a billion. */
export function parseMoney(raw: string): Literal<Money> {
  const [, number = '', scale = '', currency = ''] = /^([+-]?[\d,.]+)([kMB]?)\s+([A-Z]{3})$/.exec(raw) ?? [];
  const amount = decimal(number, ZEROS[scale] ?? 0);
  return 'problem' in amount ? amount : { value: { amount: amount.value, currency } };
}

/** `4 business hours` → amount, unit and whether it counts working time only. */
export function parseDuration(raw: string): Literal<Duration> {
  const [, number = '', business, unit] = /^([\d,.]+)\s+(business\s+)?([a-z]+?)s?$/.exec(raw) ?? [];
  const amount = decimal(number, 0);
  if ('problem' in amount) return amount;
  if (!isUnit(unit)) return { problem: `'${raw}' is no length of time.` };
  return { value: { amount: Number(amount.value), unit, business: business !== undefined } };
}

/** `2027-03-31`: a day that the calendar has. */
export function parseDate(raw: string): Literal<PlainDate> {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(raw) ?? [];
  if (year === '') return { problem: `'${raw}' is no date.` };
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12) return { problem: `${raw} is no date: a year has months 01 to 12.` };
  const days = daysOfMonth(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > days) return { problem: `${raw} is no date: that month has ${days} days.` };
  return value === raw ? { value } : { problem: `Write the date ${raw} as ${value}.` };
}

/** `09:30`, `9:30` → `09:30`: a time on the clock on the wall. */
export function parseTime(raw: string): Literal<TimeOfDay> {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(raw.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) {
    return { problem: `${raw.trim()} is no time of the day: it has 00:00 to 23:59.` };
  }
  return { value: `${hour.padStart(2, '0')}:${minute}` };
}

/** `09:00-17:30`, `22:00-06:00`, `18:00-24:00`: from the first time up to the second, perhaps on the next day. */
export function parseTimeRange(raw: string): Literal<Hours> {
  const [first = '', second = ''] = raw.split('-').map((part) => part.trim());
  const from = parseTime(first);
  if ('problem' in from) return from;
  const to: Literal<TimeOfDay> = second === '24:00' ? { value: second } : parseTime(second);
  if ('problem' in to) return to;
  return { value: { from: from.value, to: to.value } };
}

/** A day and a time → `2027-03-05T18:10`. */
export function parseDateTime(date: string, time: string): Literal<string> {
  const day = parseDate(date);
  if ('problem' in day) return day;
  const clock = parseTime(time);
  return 'problem' in clock ? clock : { value: `${day.value}T${clock.value}` };
}

/** `2027-Q3`, `FY2027-Q3`, `2027-01`, `FY2027`: a quarter, month or year, of the calendar or fiscal. */
export function parsePeriod(raw: string): Literal<Period> {
  const [, fy, digits = '', quarter, month] = /^(FY)?(\d{4})(?:-Q(\d)|-(\d{1,2}))?$/.exec(raw) ?? [];
  if (digits === '') return { problem: `'${raw}' is no period.` };
  const [fiscal, year] = [fy !== undefined, Number(digits)];
  if (quarter !== undefined) {
    const number = Number(quarter);
    if (number < 1 || number > 4) return { problem: `${raw} is no quarter: a year has Q1 to Q4.` };
    return { value: { unit: 'quarter', fiscal, year, number } };
  }
  if (month === undefined) return { value: { unit: 'year', fiscal, year, number: 1 } };
  const number = Number(month);
  if (number < 1 || number > 12) return { problem: `${raw} is no month: a year has months 01 to 12.` };
  return { value: { unit: 'month', fiscal, year, number } };
}

/** The decimal times ten to the power of `zeros`, in its shortest form. */
function decimal(text: string, zeros: number): Literal<string> {
  const [, sign = '', whole, fraction = ''] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return { problem: `'${text}' is no number.` };
  const digits = whole.replaceAll(',', '');
  const moved = digits + fraction.slice(0, zeros).padEnd(zeros, '0');
  const rest = fraction.slice(zeros).replace(/0+$/, '');
  const value = `${moved.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
  return { value: sign === '-' && value !== '0' ? `-${value}` : value };
}

function isUnit(text: string | undefined): text is Duration['unit'] {
  return text !== undefined && ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'].includes(text);
}

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
