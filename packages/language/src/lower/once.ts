import type { AstNode } from 'langium';
import { isCellStatement, isStartsStatement } from '../generated/ast.ts';

/**
 * Lines that a block may have once, and clauses that a line may have once; a second one is refused.
 * Lowering asks for no other with `single`, and completion offers none of these that is written already.
 */
export const ONCE = [
  'AcceptStatement',
  'AlarmStatement',
  'AttemptsStatement',
  'BeforeStatement',
  'BelongsStatement',
  'CalendarStatement',
  'CancelledStatement',
  'CapacityStatement',
  'ColumnsStatement',
  'CountsStatement',
  'CurrencyStatement',
  'CycleStatement',
  'DealSizeStatement',
  'DoneStatement',
  'DraftedStatement',
  'EffectiveStatement',
  'EveryStatement',
  'ExpiresStatement',
  'FirstTouchStatement',
  'FiscalYearStatement',
  'FromClause',
  'HalvesStatement',
  'HeadcountStatement',
  'KeepStatement',
  'KpiTargetStatement',
  'LedByStatement',
  'MeasureStatement',
  'NurtureStartStatement',
  'OwnedByStatement',
  'PartiesStatement',
  'PathStatement',
  'RangeStatement',
  'ReceivesStatement',
  'RestartsStatement',
  'RowsStatement',
  'SourcedStatement',
  'SpacingStatement',
  'StartsStatement',
  'SumStatement',
  'TargetStatement',
  'TimezoneStatement',
  'TurnStatement',
  'UntilClause',
  'WeightClause',
  'WhenStatement',
  'WithinStatement',
] as const;

/** A kind of line or clause that may stand once. */
export type Once = (typeof ONCE)[number];

const kinds: ReadonlySet<string> = new Set(ONCE);

/**
 * What of a line may stand once; undefined where that is nothing. `starts` has its moment and its limit, each once,
 * and of the cells of a matrix only those that no other line names are written in one.
 */
export function onceOf(line: AstNode): string | undefined {
  if (isCellStatement(line)) return line.otherwise ? `${line.$type}.otherwise` : undefined;
  if (isStartsStatement(line) && line.limit) return `${line.$type}.limit`;
  return kinds.has(line.$type) ? line.$type : undefined;
}
