import type { Condition } from '@sla/agreement';
import type * as ast from '../../generated/ast.ts';
import type { DeclaredName } from '../../names/symbols.ts';
import { conditionMisplaced } from '../../problem/types/condition-misplaced.ts';
import type { Lowering } from '../lowering.ts';
import { type Asking, instead, type Subject } from './asking.ts';
import type { ConditionScope } from './scope.ts';
import { scopedName } from './scoped-names.ts';
import { askDecision } from './subject/decision.ts';
import { askLeaving } from './subject/event.ts';
import { askField } from './subject/field.ts';
import { AGREEMENT_SUBJECTS, BUILT_IN_SUBJECTS, LEAD_SUBJECTS, SUBJECTS } from './subjects.ts';
import { Tails } from './tails.ts';

/** One question. What its words mean depends on what the subject is declared as; clauses that do not fit are reported. */
export function lowerFact(lowering: Lowering, fact: ast.Fact, scope: ConditionScope): Condition | undefined {
  if (!fact.subject?.name) return undefined;
  const asking: Asking = { lowering, scope, fact, tails: new Tails(fact) };
  const condition = subjectOf(asking)?.(asking);
  if (condition) asking.tails.reportLeft(lowering, fact.subject.name);
  return condition;
}

function subjectOf(asking: Asking): Subject | undefined {
  const { lowering, fact, scope, tails } = asking;
  const { name } = fact.subject;
  const symbol = lowering.symbols.find(name);
  if (scope.subject === 'agreement') return wholeSubject(asking, symbol);
  if (tails.has('DecidesTail')) return askDecision;
  if (tails.has('LeavesTail')) return askLeaving;
  if (isAccountField(asking, symbol)) return askField;
  const subject = symbol ? SUBJECTS[symbol.kind] : BUILT_IN_SUBJECTS.get(name);
  if (symbol?.kind === 'kpi')
    return misplaced(asking, 'A KPI is measured over many leads; only the agreement is reviewed or terminated by one.');
  if (subject) return subject;
  return symbol ? wrongKind(asking) : unknown(asking);
}

function wrongKind({ lowering, fact }: Asking): undefined {
  lowering.resolve(fact.subject, LEAD_SUBJECTS);
}

/** A name that nobody declared, or that is known only within something else. */
function unknown(asking: Asking): undefined {
  const { lowering, fact } = asking;
  const scoped = scopedName(lowering, fact.subject.name);
  if (scoped) return instead(asking, scoped.is, scoped.question);
  const others = [...BUILT_IN_SUBJECTS.keys(), ...lowering.accountFields.keys()];
  return lowering.unknown(fact.subject, LEAD_SUBJECTS, others);
}

/** Of the agreement as a whole, goals and KPIs can be asked; there is no lead to speak of. */
function wholeSubject(asking: Asking, symbol: DeclaredName | undefined): Subject | undefined {
  const { lowering, fact } = asking;
  if (!symbol && !BUILT_IN_SUBJECTS.has(fact.subject.name)) return lowering.unknown(fact.subject, AGREEMENT_SUBJECTS);
  if (symbol && AGREEMENT_SUBJECTS.includes(symbol.kind)) return SUBJECTS[symbol.kind];
  return misplaced(asking, 'This line speaks of the agreement as a whole: ask for a goal or a KPI.');
}

/** An account's field is meant where an account is spoken of, with `of account`, or where nothing else has its name. */
function isAccountField({ lowering, fact, scope, tails }: Asking, symbol: DeclaredName | undefined): boolean {
  if (tails.has('OfTail')) return symbol === undefined || symbol.kind === 'field';
  return lowering.accountFields.has(fact.subject.name) && (scope.subject === 'account' || symbol === undefined);
}

function misplaced({ lowering, fact }: Asking, advice: string): undefined {
  const symbol = lowering.symbols.find(fact.subject.name);
  if (symbol) lowering.refer(fact.subject, symbol);
  return lowering.report(conditionMisplaced, fact.subject, [fact.subject.name, advice]);
}
