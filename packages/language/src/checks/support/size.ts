import { type Constant, type Duration, type Exact, exact, parseExact, product } from '@sla/agreement';

/** How great a value is, in a unit in which it can be compared with others. */
export interface Size {
  readonly size: Exact;
  readonly unit: string;
}

/** The size of a written value; undefined for what is neither more nor less, such as a text. */
export function sizeOf(value: Constant): Size | undefined {
  switch (value.kind) {
    case 'number':
      return sized(parseExact(value.number), 'number');
    case 'percent':
      return sized(exact(value.share), 'share');
    case 'money':
      return sized(parseExact(value.money.amount), value.money.currency);
    case 'duration':
      return sizeOfDuration(value.duration);
    default:
      return undefined;
  }
}

const sized = (size: Exact | undefined, unit: string): Size | undefined => size && { size, unit };

const SECONDS = { second: 1, minute: 60, hour: 3600 } as const;
const DAYS = { day: 1, week: 7 } as const;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Seconds, days and months are not compared: how long a day or a month is depends on when it is. */
function sizeOfDuration({ amount, unit, business }: Duration): Size | undefined {
  const count = parseExact(String(amount));
  const kind = business ? 'business ' : '';
  if (!count) return undefined;
  if (isKey(SECONDS, unit)) return { size: times(count, SECONDS[unit]), unit: `${kind}seconds` };
  if (isKey(DAYS, unit)) return { size: times(count, DAYS[unit]), unit: `${kind}days` };
  return isKey(MONTHS, unit) ? { size: times(count, MONTHS[unit]), unit: `${kind}months` } : undefined;
}

const times = (count: Exact, factor: number): Exact => product([count, exact(factor)]);

const isKey = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);
