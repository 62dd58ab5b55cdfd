import type { Condition, Value } from '../model/condition.ts';
import { ceiling, compare, type Exact, exact, floor } from '../number/exact.ts';
import { isWholeScale, type Quantity } from './quantity.ts';

/**
 * Something about a lead that has exactly one value at an instant. Its values are divided into finitely many pieces that
 * the question cannot tell apart, one bit each: bit 0 is `missing`; of texts, bit 1 is every text that is not named;
 * of quantities, odd bits are the gaps between the constants that are named and even bits are the constants.
 */
export interface Variable {
  readonly id: number;
  readonly key: string;
  readonly meaning: Meaning;
  readonly nullable: boolean;
  readonly domain: Domain;
}
export type Domain = LabelDomain | ScaleDomain;
/** One of finitely many labels; any text where none are listed. */
export interface LabelDomain {
  readonly kind: 'labels';
  readonly labels?: readonly string[];
}
/** A quantity. The first constant it is compared with sets its scale. */
export interface ScaleDomain {
  readonly kind: 'scale';
  scale: string | undefined;
  readonly low?: Exact;
  readonly high?: Exact;
  readonly whole: boolean;
}

/** What a variable says of the lead (or, under another subject, of another lead of its account). */
export type Meaning =
  | { readonly kind: 'value'; readonly value: Value; readonly subject: string }
  | { readonly kind: 'stage'; readonly subject: string }
  | { readonly kind: 'group'; readonly of: string; readonly subject: string }
  | { readonly kind: 'holds'; readonly condition: Condition; readonly subject: string }
  | { readonly kind: 'count'; readonly condition: Condition; readonly subject: string }
  | { readonly kind: 'contains'; readonly text: string; readonly in: Variable }
  | { readonly kind: 'order' };

const missing = 1n;
const otherText = 2n;

/** The constants of one question, in order, and the bits they have. */
export class Bits {
  readonly #labels = new Map<string, number>();
  readonly #marks = new Map<string, Map<string, Exact>>();
  readonly #sorted = new Map<string, readonly Exact[]>();
  readonly #positions = new Map<Exact, number>();
  readonly #values = new Map<Domain, bigint>();
  #texts = 0n;
  #named: readonly (readonly [text: string, bits: bigint])[] = [];

  addLabel(label: string): void {
    if (!this.#labels.has(label)) this.#labels.set(label, this.#labels.size + 2);
  }

  addMark({ scale, value }: Quantity): Exact {
    const marks = this.#marks.get(scale) ?? new Map<string, Exact>();
    this.#marks.set(scale, marks);
    const key = value.toFraction();
    const known = marks.get(key) ?? value;
    marks.set(key, known);
    return known;
  }

  /** Fixes the bits; to be called when all constants are known. */
  settle(): void {
    for (const [scale, marks] of this.#marks) {
      const sorted = [...marks.values()].sort(compare);
      this.#sorted.set(scale, sorted);
      for (const [position, mark] of sorted.entries()) this.#positions.set(mark, position);
    }
    const named = [...this.#labels].filter(([label]) => label.startsWith('text '));
    this.#named = named.map(([label, bit]) => [label.slice('text '.length), 1n << BigInt(bit)] as const);
    for (const [, bits] of this.#named) this.#texts |= bits;
  }

  label(label: string): bigint {
    const bit = this.#labels.get(label);
    return bit === undefined ? 0n : 1n << BigInt(bit);
  }

  /** Texts that are named, with their bits; none before all are known. */
  texts(): readonly (readonly [text: string, bits: bigint])[] {
    return this.#named;
  }

  marks(scale: string | undefined): readonly Exact[] {
    return (scale === undefined ? undefined : this.#sorted.get(scale)) ?? [];
  }

  at(mark: Exact): bigint {
    return 4n << BigInt(2 * this.#position(mark));
  }

  below(mark: Exact): bigint {
    return (4n << BigInt(2 * this.#position(mark))) - 2n;
  }

  #position(mark: Exact): number {
    return this.#positions.get(mark) ?? 0;
  }

  /** Every value the variable may have, `missing` included where it may be missing. */
  initial({ domain, nullable }: Variable): bigint {
    return this.values(domain) | (nullable ? missing : 0n);
  }

  /** Every known value of the domain. */
  values(domain: Domain): bigint {
    const known = this.#values.get(domain);
    if (known !== undefined) return known;
    const values = this.#valuesOf(domain);
    this.#values.set(domain, values);
    return values;
  }

  #valuesOf(domain: Domain): bigint {
    if (domain.kind === 'scale') return this.#pieces(domain);
    if (domain.labels === undefined) return otherText | this.#texts;
    return domain.labels.reduce((bits, label) => bits | this.label(label), 0n);
  }

  #pieces(domain: ScaleDomain): bigint {
    const last = 2 * this.marks(domain.scale).length + 1;
    const pieces = Array.from({ length: last }, (_, index) => this.piece(domain, last - index));
    return BigInt(`0b${pieces.map((piece) => (hasValue(piece, domain) ? 1 : 0)).join('')}0`);
  }

  /** The values a bit of a quantity stands for: one constant, or a gap without its ends. */
  piece(domain: ScaleDomain, bit: number): Piece {
    const marks = this.marks(domain.scale);
    const position = (bit - 1) >> 1;
    if (bit % 2 === 0) return { low: marks[position], high: marks[position], open: false };
    return { low: marks[position - 1], high: marks[position], open: true };
  }
}

/** A stretch of values; an end that is absent is infinite. */
export interface Piece {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
  /** Without the ends. */
  readonly open: boolean;
}

export function isWhole(domain: ScaleDomain): boolean {
  return domain.whole || (domain.scale !== undefined && isWholeScale(domain.scale));
}

/** The ends of the values of the domain that lie in the piece; open ends only where values are not whole. */
export function within(piece: Piece, domain: ScaleDomain): Piece {
  const low = highest(step(piece.low, piece.open, isWhole(domain), 1), domain.low);
  const high = lowest(step(piece.high, piece.open, isWhole(domain), -1), domain.high);
  return { low, high, open: piece.open && !isWhole(domain) };
}

function step(end: Exact | undefined, open: boolean, whole: boolean, direction: 1 | -1): Exact | undefined {
  if (end === undefined || !whole) return end;
  if (direction === 1) return exact(open ? floor(end) + 1n : ceiling(end));
  return exact(open ? ceiling(end) - 1n : floor(end));
}

function hasValue(piece: Piece, domain: ScaleDomain): boolean {
  const { low, high } = within(piece, domain);
  if (low === undefined || high === undefined) return true;
  const order = compare(low, high);
  return order < 0 || (order === 0 && includes(piece, domain, low));
}

/** Whether a value that is an end of what is left of a piece belongs to it. */
function includes(piece: Piece, domain: ScaleDomain, value: Exact): boolean {
  if (!piece.open || isWhole(domain)) return true;
  const isEnd = [piece.low, piece.high].some((end) => end !== undefined && compare(end, value) === 0);
  return !isEnd;
}

/** The higher of two ends that limit from below. */
export function highest(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compare(a, b) >= 0 ? a : b;
}

/** The lower of two ends that limit from above. */
export function lowest(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compare(a, b) <= 0 ? a : b;
}
