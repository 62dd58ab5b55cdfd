import { formatCount, type Month, type StageNumbers } from '@sla/agreement';
import { monthsText } from './availability.ts';
import type { Demand } from './demand.ts';

/** Which volumes are held against what is required. */
export type VolumeKind = 'promised' | 'expected';

/** Puts a number into words. */
export type Saying = (count: string) => string;

/** Volumes that are too small, and by how much. */
export interface Shortfall {
  /** The month that falls furthest short; absent where every month is the same, or only the whole is short. */
  readonly worst?: Month;
  /** The month of results for which it does. */
  readonly results?: Month;
  /** Whether the whole is too little; what every month needs may be so too, or alone. */
  readonly inMonths: boolean;
  readonly inAll: boolean;
  /** `so many a month, but so many are needed`: with both numbers. */
  readonly text: (has: Saying, needs: Saying) => string;
}

interface Pair {
  readonly has: number;
  readonly needs: number;
}

/**
 * Where a stage gets fewer leads than its goal needs, by month or in all; nothing where it gets enough or none is known.
 * `isWritten`: the whole is asked for in a line of its own, which says nothing about months that are short.
 */
export function shortfallOf(demand: Demand, kind: VolumeKind, isWritten: boolean): Shortfall | undefined {
  const total = pairOf(demand.total, kind);
  const shortInAll = total !== undefined && total.has < total.needs;
  const also = shortInAll || !isWritten ? total : undefined;
  const months = demand.months.flatMap((row) => {
    const pair = pairOf(row, kind);
    return pair ? [{ ...pair, month: row.month, results: row.results }] : [];
  });
  const short = months.filter(({ has, needs }) => has < needs);
  const any = months.length === 0 ? pairOf(demand.everyMonth, kind) : undefined;
  const usual = any ?? (short.length === months.length && areAlike(short) ? short[0] : undefined);
  if (usual && usual.has < usual.needs) {
    return {
      ...(short[0] ? { results: short[0].results } : {}),
      inMonths: true,
      inAll: shortInAll,
      text: (has, needs) => `${both(usual, has, needs, 'a month')}${inAll(also)}`,
    };
  }
  const [worst] = short.toSorted((a, b) => b.needs - b.has - (a.needs - a.has));
  if (worst) {
    const where = `in ${monthsText([worst.month])}`;
    const others = short.length > 1 ? ` Too few are ${kind} in ${monthsText(short.map(({ month }) => month))}.` : '';
    return {
      worst: worst.month,
      results: worst.results,
      inMonths: true,
      inAll: shortInAll,
      text: (has, needs) => `${both(worst, has, needs, where)}${others}${inAll(also)}`,
    };
  }
  if (!shortInAll) return undefined;
  return { inMonths: false, inAll: true, text: (has, needs) => both(total, has, needs, 'in all') };
}

function pairOf(numbers: StageNumbers, kind: VolumeKind): Pair | undefined {
  const { required } = numbers;
  const has = numbers[kind];
  return required === undefined || has === undefined ? undefined : { has, needs: required };
}

const areAlike = (pairs: readonly Pair[]): boolean =>
  pairs.every(({ has, needs }) => has === pairs[0]?.has && needs === pairs[0]?.needs);

const both = (pair: Pair, has: Saying, needs: Saying, when: string): string =>
  `${has(formatCount(pair.has))} ${when}, but ${needs(formatCount(pair.needs))}.`;

/** The same over the whole time, which may be enough though a month is short. */
function inAll(total: Pair | undefined): string {
  if (!total) return '';
  const [has, needs] = [formatCount(total.has), formatCount(total.needs)];
  return total.has < total.needs ? ` In all that is ${has} of ${needs}.` : ` In all it is enough: ${has} of ${needs}.`;
}
