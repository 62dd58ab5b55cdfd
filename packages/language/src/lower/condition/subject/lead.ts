import { type Condition, nameText } from '@sla/agreement';
import type * as ast from '../../../generated/ast.ts';
import { isSegment } from '../../../generated/ast.ts';
import type { SymbolKind } from '../../../names/symbols.ts';
import { builtIn } from '../../../names/target.ts';
import { clauseUnfit } from '../../../problem/types/clause-unfit.ts';
import type { Asking } from '../asking.ts';
import { anyOf } from '../negate.ts';
import { scopedName } from '../scoped-names.ts';
import { askStates, held, type Lasting, notHeld, type States } from '../states.ts';

const KINDS = ['stage', 'segment', 'persona'] as const satisfies readonly SymbolKind[];

/** `lead is MQL`, `lead in (MQL, SQL)`, `lead is OperationsVP`, `lead becomes MQL`. */
export function askLead(asking: Asking): Condition | undefined {
  asking.lowering.refer(asking.fact.subject, builtIn('subject', 'lead'));
  return askStates(asking, leadStates(asking, KINDS, 'always in some stage'));
}

/** `stage is MQL`: the same, for stages alone. */
export function askStage(asking: Asking): Condition | undefined {
  asking.lowering.refer(asking.fact.subject, builtIn('subject', 'stage'));
  return askStates(asking, leadStates(asking, ['stage'], 'the stage of the lead'));
}

function leadStates(asking: Asking, kinds: readonly SymbolKind[], is: string): States {
  const { symbols } = asking.lowering;
  return {
    is,
    example: `${asking.fact.subject.name} is ${nameText(symbols.names(['stage'])[0] ?? 'MQL')}`,
    // Only a mistake asks for all names, but every condition comes by here.
    get known() {
      const named = symbols.all(kinds).filter(({ node }) => !isSegment(node) || node.statements.length === 0);
      return named.map((symbol) => symbol.name);
    },
    oneOf: (states, lasting) => oneOf(asking, kinds, states, lasting),
    noneOf: (states, lasting) => noneOf(asking, kinds, states, lasting),
  };
}

function oneOf(
  asking: Asking,
  kinds: readonly SymbolKind[],
  states: readonly ast.NameRef[],
  lasting: Lasting | undefined,
): Condition | undefined {
  const stages = states.filter((ref) => isStage(asking, ref));
  const parts = states.flatMap((ref) => {
    if (!isStage(asking, ref)) return definedState(asking, kinds, ref, lasting) ?? [];
    return ref === stages[0] ? stageState(asking, stages, lasting) : [];
  });
  if (parts.length > 1 && lasting) return notHeld(asking, lasting, 'in (…)', MIXED);
  return anyOf(asking.lowering, parts, asking.fact);
}

const MIXED = 'How long can be asked of several stages together, or of one segment or persona.';

const isStage = ({ lowering }: Asking, ref: ast.NameRef): boolean => lowering.symbols.find(ref.name)?.kind === 'stage';

function stageState({ lowering, fact }: Asking, refs: readonly ast.NameRef[], lasting: Lasting | undefined): Condition {
  const condition: Condition = { op: 'stage', in: lowering.names(refs, ['stage']), ...held(lasting) };
  return lowering.mark(condition, fact, { in: refs[0] });
}

/** A segment of one condition, or a persona. */
function definedState(
  asking: Asking,
  kinds: readonly SymbolKind[],
  ref: ast.NameRef,
  lasting: Lasting | undefined,
): Condition | undefined {
  const { lowering, fact } = asking;
  if (isOfAnother(asking, ref)) return undefined;
  const symbol = lowering.resolve(ref, kinds);
  if (symbol?.kind === 'persona') {
    return lowering.mark({ op: 'persona', persona: symbol.name, ...held(lasting) }, fact, { persona: ref });
  }
  if (symbol?.kind !== 'segment') return undefined;
  return lowering.mark({ op: 'segment', segment: symbol.name, groups: [], ...held(lasting) }, fact, { segment: ref });
}

/** Reports `lead is Hot`, where `Priority is Hot` is meant, and `lead is Size`, which leaves the group open. */
function isOfAnother({ lowering, fact }: Asking, ref: ast.NameRef): boolean {
  const symbol = lowering.symbols.find(ref.name);
  const report = (advice: string, fix = {}) =>
    lowering.report(clauseUnfit, ref, [`is ${ref.name}`, fact.subject.name, advice], fix);
  if (symbol) {
    const group = isSegment(symbol.node) ? symbol.node.statements[0]?.name : undefined;
    if (group) lowering.refer(ref, symbol);
    if (group) report(`'${ref.name}' sorts leads into groups: say which, as in '${ref.name} is ${group}'.`);
    return group !== undefined;
  }
  const scoped = scopedName(lowering, ref.name);
  if (!scoped) return false;
  const isOne = scoped.subject !== undefined && fact.tails.some((tail) => tail.$type === 'IsTail');
  const edits = [{ place: lowering.place(fact.subject), text: nameText(scoped.subject ?? '') }];
  const fix = isOne ? { fix: { title: `Change to '${scoped.question}'`, edits } } : {};
  report(`'${ref.name}' is ${scoped.is}: write '${scoped.question}'.`, fix);
  return true;
}

/** A lead is in one stage at any time, so that to be in none of some is to be in one of the others. */
function noneOf(
  asking: Asking,
  kinds: readonly SymbolKind[],
  states: readonly ast.NameRef[],
  lasting: Lasting,
): Condition | undefined {
  const { lowering, fact } = asking;
  const other = states.find((ref) => !isStage(asking, ref));
  if (other) {
    const isKnown = definedState(asking, kinds, other, undefined) !== undefined;
    return isKnown ? notHeld(asking, lasting, `is not ${other.name}`, NOT_FOR) : undefined;
  }
  const named = lowering.names(states, ['stage']);
  const stages = lowering.symbols.names(['stage']);
  const others = stages.filter((stage) => !named.includes(stage));
  return lowering.mark({ op: 'stage', in: others, ...held(lasting) }, fact, { in: states[0] });
}

const NOT_FOR = 'How long a lead has not been so can be asked of stages only.';
