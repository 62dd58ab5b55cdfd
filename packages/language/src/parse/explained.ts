import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';

/** Lines of declarations that keep the `///` prose above them. */
export const EXPLAINED_LINES = [
  'AlarmStatement',
  'AtStatement',
  'AcceptStatement',
  'AttemptsStatement',
  'CapacityStatement',
  'CellStatement',
  'ChangeGoalStatement',
  'ChangeStatement',
  'ClosedStatement',
  'ColumnStatement',
  'ConsentStatement',
  'CreditStatement',
  'DayStatement',
  'DeliverStatement',
  'EntersStatement',
  'EventStatement',
  'ExpectStatement',
  'FieldStatement',
  'FirstTouchStatement',
  'GroupStatement',
  'KpiTargetStatement',
  'ListLeadsStatement',
  'MapStatement',
  'MemberStatement',
  'NotifyStatement',
  'NurtureStep',
  'OpenStatement',
  'PointsStatement',
  'ProhibitionStatement',
  'RateStatement',
  'ReachStatement',
  'ReceivesStatement',
  'ResetStatement',
  'ReviewStatement',
  'RouteStatement',
  'RowStatement',
  'SplitStatement',
  'StopStatement',
  'UpdatesStatement',
  'VolumeStatement',
] as const;

type LineType = (typeof EXPLAINED_LINES)[number];

/** A line that keeps its prose. */
export type ExplainedLine = Extract<ast.SlaAstType[keyof ast.SlaAstType], { readonly $type: LineType }>;

const types: ReadonlySet<string> = new Set(EXPLAINED_LINES);

/** Whether prose above the line is kept. */
export const isExplained = ({ $type }: AstNode): boolean => types.has($type);
