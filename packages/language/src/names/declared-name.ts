import type { AstNode } from 'langium';

/** What a name can stand for. Fields of an account, groups, results and options have scopes of their own. */
export type SymbolKind =
  | 'calendar'
  | 'channel'
  | 'contact'
  | 'event'
  | 'field'
  | 'form'
  | 'funnel'
  | 'goal'
  | 'handoff'
  | 'kpi'
  | 'matrix'
  | 'meeting'
  | 'nurture'
  | 'persona'
  | 'promise'
  | 'queue'
  | 'report'
  | 'role'
  | 'score'
  | 'segment'
  | 'stage'
  | 'system'
  | 'team';

/** Something declared by name, once in the agreement. */
export interface DeclaredName {
  readonly kind: SymbolKind;
  readonly name: string;
  /** The declaration. */
  readonly node: AstNode;
}
