import type { AstNode } from 'langium';
import type { Declaration, EventStatement, FieldStatement } from '../generated/ast.ts';
import type { SymbolKind } from './symbols.ts';

/** A declaration that gives a name to something. */
export interface NamedNode {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly node: AstNode;
}

const KIND_OF: Readonly<Partial<Record<Declaration['$type'], SymbolKind>>> = {
  Calendar: 'calendar',
  Channel: 'channel',
  ContactPolicy: 'contact',
  Form: 'form',
  Funnel: 'funnel',
  Goal: 'goal',
  Handoff: 'handoff',
  Kpi: 'kpi',
  Matrix: 'matrix',
  Meeting: 'meeting',
  Nurture: 'nurture',
  Persona: 'persona',
  PromiseDeclaration: 'promise',
  Queue: 'queue',
  Report: 'report',
  Role: 'role',
  Score: 'score',
  Segment: 'segment',
  Stage: 'stage',
  System: 'system',
  Team: 'team',
};

/** The names a declaration declares: its own, or the fields and events of the lead, or the events of the account. */
export function declaredNames(declaration: Declaration): readonly NamedNode[] {
  if (declaration.$type === 'Lead') {
    return declaration.statements.filter(isFieldOrEvent).flatMap(named);
  }
  if (declaration.$type === 'Account') {
    return declaration.statements.filter((node) => node.$type === 'EventStatement').flatMap(named);
  }
  const kind = KIND_OF[declaration.$type];
  return kind && 'name' in declaration && declaration.name ? [{ kind, name: declaration.name, node: declaration }] : [];
}

/** A line of `lead` or `account` that declares something. */
export const isFieldOrEvent = (node: AstNode): node is FieldStatement | EventStatement =>
  node.$type === 'FieldStatement' || node.$type === 'EventStatement';

const named = (node: FieldStatement | EventStatement): readonly NamedNode[] =>
  node.name ? [{ kind: node.$type === 'FieldStatement' ? 'field' : 'event', name: node.name, node }] : [];
