import { highestBit, isSingle, lowestBit } from './bit.ts';
import type { Context, Order } from './context.ts';

/** Whether two values that are compared with each other can still compare so. */
export function canCompare({ bits }: Context, { a, b, order }: Order, values: readonly bigint[]): boolean {
  const [left, right] = [values[a.id] ?? 0n, values[b.id] ?? 0n];
  if (((left | right) & 1n) !== 0n || !haveOneScale(a.domain, b.domain)) return true;
  const is = values[order.id] ?? 0n;
  const can = (label: string): boolean => (is & bits.label(label)) !== 0n;
  if (can('=') && (left & right) !== 0n) return true;
  if (can('≠') && !(left === right && isOneValue(left))) return true;
  return (can('<') && isBelow(left, right)) || (can('>') && isBelow(right, left));

  function isOneValue(piece: bigint): boolean {
    return isSingle(piece) && (a.domain.kind === 'labels' ? piece !== 2n || isClosed() : false);
  }
  function isClosed(): boolean {
    return a.domain.kind === 'labels' && a.domain.labels !== undefined;
  }
}

function haveOneScale(a: Order['a']['domain'], b: Order['a']['domain']): boolean {
  return a.kind === 'labels' || b.kind === 'labels' || a.scale === b.scale;
}

/** Some value of the first lies below some value of the second: even bits are single values, odd bits are gaps. */
function isBelow(left: bigint, right: bigint): boolean {
  const [low, high] = [lowestBit(left), highestBit(right)];
  return low < high || (low === high && low % 2 === 1);
}
