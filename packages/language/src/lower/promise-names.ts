import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { SymbolKind } from '../names/symbols.ts';
import { promiseMissing } from '../problem/promises/promise-missing.ts';
import type { Lowering } from './lowering.ts';
import { every } from './statements.ts';

/** A clause that is due in time, and what the promise it makes is called. */
export interface PromisingClause {
  readonly name: string;
  readonly clause: AstNode;
}

/** Kinds of declarations whose promises can be asked for by the declaration's name. */
export const PROMISING_KINDS = [
  'promise',
  'handoff',
  'contact',
  'goal',
  'report',
  'meeting',
] as const satisfies readonly SymbolKind[];

/** What the promise of a clause is called: `ToSales.accept`, and the third of its kind `NewBusiness.reach 3`. */
export const promiseName = (owner: string, kind: string, count = 1): string =>
  `${owner}.${kind}${count === 1 ? '' : ` ${count}`}`;

/**
 * The promises a declaration makes, in a fixed order of kinds and then as written: `ToSales.accept`,
 * `HotLeads.first touch`, `NewBusiness.reach`, `NewBusiness.reach 2`. Names are derived from the syntax alone, so that
 * a KPI can name promises of declarations that are not lowered yet.
 */
export function promisesMadeBy(declaration: AstNode): readonly PromisingClause[] {
  if (ast.isPromiseDeclaration(declaration)) return [{ name: declaration.name, clause: declaration }];
  const owner = ast.isAgreement(declaration) ? 'agreement' : nameOf(declaration);
  const counts = new Map<string, number>();
  return clausesOf(declaration).map(([kind, clause]) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return { name: promiseName(owner, kind, count), clause };
  });
}

/** The name of the promise that a clause of a declaration makes; see `promisesMadeBy`. Precondition: it makes one. */
export const promiseNameOf = (declaration: AstNode, clause: AstNode): string =>
  promisesMadeBy(declaration).find((promise) => promise.clause === clause)?.name ?? nameOf(declaration);

/** The names of all promises of what a name stands for; reported where that promises nothing. */
export function promisesOf(lowering: Lowering, ref: ast.NameRef | undefined): readonly string[] {
  const symbol = lowering.resolve(ref, PROMISING_KINDS);
  if (!symbol || !ref) return [];
  const names = promisesMadeBy(symbol.node).map((promise) => promise.name);
  if (names.length === 0) lowering.report(promiseMissing, ref, [symbol.name, ADVICE[symbol.kind] ?? '']);
  return names;
}

const ADVICE: Readonly<Partial<Record<SymbolKind, string>>> = {
  handoff: 'Say how soon a lead is accepted, as in `accept within 4 business hours`.',
  contact: 'Say how soon or how often a lead is contacted, as in `first touch within 1 business day`.',
  goal: 'Say what it promises, as in `deliver at least 450 MQL every month`.',
  report: 'Say when it is sent, as in `every Friday`.',
  meeting: 'Say when it is held, as in `every month on first Tuesday at 10:00`.',
};

type Clause = readonly [kind: string, clause: AstNode];

function clausesOf(declaration: AstNode): readonly Clause[] {
  if (ast.isHandoff(declaration)) return once('accept', every(declaration.statements, 'AcceptStatement'));
  if (ast.isContactPolicy(declaration)) {
    return [
      ...once('first touch', every(declaration.statements, 'FirstTouchStatement')),
      ...once('attempts', every(declaration.statements, 'AttemptsStatement')),
    ];
  }
  if (ast.isGoal(declaration)) return declaration.statements.flatMap(goalClauses);
  if (ast.isReport(declaration)) return declaration.schedule ? [['report', declaration.schedule]] : [];
  if (ast.isMeeting(declaration)) return declaration.schedule ? [['meeting', declaration.schedule]] : [];
  if (ast.isAgreement(declaration)) {
    return every(declaration.statements, 'ReviewStatement').flatMap((line) =>
      line.schedule ? [['review', line]] : [],
    );
  }
  return [];
}

/** A statement that may stand only once counts where it stands first; the others are reported elsewhere. */
const once = (kind: string, [first]: readonly AstNode[]): readonly Clause[] => (first ? [[kind, first]] : []);

function goalClauses(statement: ast.GoalStatement): readonly Clause[] {
  switch (statement.$type) {
    case 'ReachStatement':
      return [['reach', statement]];
    case 'ChangeGoalStatement':
      return [[statement.direction ?? 'raise', statement]];
    case 'DeliverStatement':
      return [['deliver', statement], ...(statement.reporting ? [['report', statement.reporting] as const] : [])];
    default:
      return [];
  }
}

const nameOf = (node: AstNode): string => ('name' in node && typeof node.name === 'string' ? node.name : '');
