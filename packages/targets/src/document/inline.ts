import type { Badge, Inline, Reference, Span, Styled, Tone } from './model.ts';
import type { Pointer } from './pointer.ts';

/** A thing that is spoken of. */
export const reference = (pointer: Pointer, text: string): Reference => ({ kind: 'reference', pointer, text });

/** A word in another style. */
export const styled = (kind: Styled['kind'], text: string): Styled => ({ kind, text });

/** A word that stands out. */
export const badge = (tone: Tone, text: string): Badge => ({ kind: 'badge', tone, text });

/** Pieces one after the other, with something between them. */
export const joined = (pieces: readonly Inline[], between: string): Inline =>
  pieces.flatMap((piece, at) => (at === 0 ? piece : [between, ...piece]));

/** `a`, `a and b`, `a, b and c`. */
export function listedInline(pieces: readonly Inline[], last = 'and'): Inline {
  const end = pieces.at(-1);
  if (end === undefined || pieces.length === 1) return end ?? [];
  return [...joined(pieces.slice(0, -1), ', '), ` ${last} `, ...end];
}

/** The text alone. */
export const textOf = (inline: Inline): string => inline.map(spanText).join('');

const spanText = (span: Span): string => (typeof span === 'string' ? span : span.text);
