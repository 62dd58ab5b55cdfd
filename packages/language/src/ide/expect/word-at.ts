import { slaLexer } from '../../parse/parse.ts';
import { declarationAround } from './declaration-around.ts';
import type { Written } from './expectation.ts';
import { slotsOf } from './slot.ts';

/** A word or literal of a text, with the line it stands in. */
export interface WordAt extends Written {
  /** The keyword of the declaration it belongs to. */
  readonly declaration: string;
  /** All words of its line; those of the head, keyword included, where it stands in that. */
  readonly line: readonly Written[];
  readonly isInHead: boolean;
  /** Its position in the line. */
  readonly index: number;
}

/** The word or literal at an offset, read with the declaration it stands in; undefined in comments and in damage. */
export function wordAt(text: string, offset: number): WordAt | undefined {
  const { start: shift, end } = declarationAround(text, offset);
  const { tokens } = slaLexer().scan(text.slice(shift, end));
  const at = offset - shift;
  const { taken } = slaLexer().follow(tokens);
  // Between two words that touch, the one behind is meant.
  const found = taken.findLast(({ raw }) => raw.start <= at && at <= raw.end);
  if (found === undefined) return undefined;
  const own = taken.filter(({ declaration }) => declaration === found.declaration);
  const line = own.filter(({ statement }) => statement === found.statement);
  const words = line.map(({ raw, step }) => ({
    text: raw.text,
    key: step.key,
    start: raw.start + shift,
    end: raw.end + shift,
    slots: slotsOf(step),
  }));
  const index = line.indexOf(found);
  const word = words[index];
  const declaration = own[0]?.step.key;
  if (word === undefined || declaration === undefined) return undefined;
  return { ...word, declaration, line: words, isInHead: found.statement === -1, index };
}
