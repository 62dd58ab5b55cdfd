import type { Step } from '../../parse/grammar-guide.ts';
import type { Parsed } from '../../parse/parse.ts';
import { slaLexer } from '../../parse/parse.ts';
import type { RawToken } from '../../parse/tokens.ts';
import type { Piece } from '../../program/program-file.ts';
import { type Slot, slotsOf } from '../expect/slot.ts';
import type { TokenModifier, TokenType } from './legend.ts';

/** A coloured stretch of a text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A stretch of a piece; one that may be a name has no type of its own, or one that counts where it means nothing. */
export interface PieceToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType | undefined;
  readonly modifiers: readonly TokenModifier[];
}

const known = new WeakMap<Parsed, readonly PieceToken[]>();

/** The tokens of a piece of a file, counted from its beginning; worked out once for as long as its syntax is kept. */
export function tokensOfPiece({ text, syntax }: Piece): readonly PieceToken[] {
  const before = known.get(syntax);
  if (before) return before;
  const { taken } = slaLexer().follow(slaLexer().scan(text).tokens);
  const words = taken.flatMap(({ raw, step }) => tokensOf(raw, step));
  const prose = syntax.comments.flatMap(({ kind, start, end }): readonly PieceToken[] =>
    kind === 'prose' ? [{ start, end, type: 'comment', modifiers: ['documentation'] }] : [],
  );
  const all = [...words, ...prose].sort((a, b) => a.start - b.start);
  known.set(syntax, all);
  return all;
}

function tokensOf({ start, end, text }: RawToken, step: Step): readonly PieceToken[] {
  const token = (type: TokenType | undefined, from = start, to = end): PieceToken => ({
    start: from,
    end: to,
    type,
    modifiers: [],
  });
  switch (step.key) {
    case '#DURATION':
    case '#MONEY': {
      const number = /^[+-]?[\d.,]+[kMB]?/.exec(text)?.[0].length ?? 0;
      const unit = text.length - text.slice(number).trimStart().length;
      return [token('number', start, start + number), token('unit', start + unit)];
    }
    case '#ID':
      return [token(typeOfWord(slotsOf(step)))];
    default: {
      const type = /^[a-z]/.test(step.key) ? 'keyword' : TYPES[step.key];
      return type === undefined ? [] : [token(type)];
    }
  }
}

const TYPES: Readonly<Record<string, TokenType>> = {
  '#DATE': 'date',
  '#EMAIL': 'string',
  '#NUMBER': 'number',
  '#PERCENT': 'number',
  '#PERIOD': 'date',
  '#SIGNED': 'number',
  '#STRING': 'string',
  '#TIME': 'date',
  '#TIME_RANGE': 'date',
  '->': 'operator',
  '=': 'operator',
  '!=': 'operator',
  '<': 'operator',
  '<=': 'operator',
  '>': 'operator',
  '>=': 'operator',
};

/** Words that are names to the grammar, but name nothing of the agreement. */
const typeOfWord = ([slot = '']: readonly Slot[]): TokenType | undefined => WORDS[slot];

const WORDS: Readonly<Record<Slot, TokenType>> = {
  'ChangeStatement.quarter': 'date',
  'CurrencyStatement.currency': 'unit',
  'DayRange.from': 'date',
  'DayRange.to': 'date',
  'Schedule.onWeekday': 'date',
  'Schedule.ordinal': 'date',
  'Schedule.weekday': 'date',
};
