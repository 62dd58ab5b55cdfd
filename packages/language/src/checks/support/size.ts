import { type Constant, type Duration, type Exact, exact, parseExact, product, scaleOf } from '@sla/agreement';

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

/** Only lengths on one scale of units are compared. */
function sizeOfDuration(duration: Duration): Size | undefined {
  const count = parseExact(String(duration.amount));
  const { scale, factor } = scaleOf(duration);
  return count && { size: product([count, exact(factor)]), unit: scale };
}
