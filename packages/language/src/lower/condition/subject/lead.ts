import type { Condition, Duration } from '@sla/agreement';
import type * as ast from '../../../generated/ast.ts';
import { isSegment } from '../../../generated/ast.ts';
import type { SymbolKind } from '../../../names/symbols.ts';
import { clauseUnfit } from '../../../problem/types/clause-unfit.ts';
import type { Asking } from '../asking.ts';
import { anyOf } from '../negate.ts';
import { ownerOfState } from '../scoped-names.ts';
import { askStates, type States } from '../states.ts';

const KINDS = ['stage', 'segment', 'persona'] as const satisfies readonly SymbolKind[];

/** `lead is MQL`, `lead in (MQL, SQL)`, `lead is OperationsVP`, `lead becomes MQL`. */
export const askLead = (asking: Asking): Condition | undefined => askStates(asking, leadStates(asking, KINDS));

/** `stage is MQL`: the same, for stages alone. */
export const askStage = (asking: Asking): Condition | undefined => askStates(asking, leadStates(asking, ['stage']));

function leadStates(asking: Asking, kinds: readonly (typeof KINDS)[number][]): States {
  const { symbols } = asking.lowering;
  const stages = symbols.all(['stage']).map((symbol) => symbol.name);
  return {
    is: 'a lead',
    example: `lead is ${stages[0] ?? 'MQL'}`,
    known: symbols.all(kinds).map((symbol) => symbol.name),
    oneOf: (states, lasting) => oneOf(asking, kinds, states, lasting),
    noneOf: (states, lasting) => noneOf(asking, kinds, states, lasting, stages),
  };
}

function oneOf(
  asking: Asking,
  kinds: readonly SymbolKind[],
  states: readonly ast.NameRef[],
  lasting: Duration | undefined,
): Condition | undefined {
  const { lowering, fact } = asking;
  const stages = states.filter((ref) => isStage(asking, ref));
  const parts = states.flatMap((ref) => {
    if (!isStage(asking, ref)) return definedState(asking, kinds, ref, lasting) ?? [];
    return ref === stages[0] ? stageState(asking, stages, lasting) : [];
  });
  if (parts.length > 1 && lasting) return lowering.report(clauseUnfit, fact, ['for', 'lead', MIXED]);
  return anyOf(lowering, parts, fact);
}

const MIXED = 'How long can be asked of several stages together, or of one segment or persona.';

const isStage = ({ lowering }: Asking, ref: ast.NameRef): boolean => lowering.symbols.find(ref.name)?.kind === 'stage';

function stageState({ lowering, fact }: Asking, refs: readonly ast.NameRef[], lasting: Duration | undefined): Condition {
  const condition = { op: 'stage', in: lowering.names(refs, ['stage']), ...(lasting ? { for: lasting } : {}) } as const;
  return lowering.mark(condition, fact, { in: refs[0] });
}

/** A segment of one condition, or a persona. */
function definedState(
  asking: Asking,
  kinds: readonly SymbolKind[],
  ref: ast.NameRef,
  lasting: Duration | undefined,
): Condition | undefined {
  const { lowering, fact } = asking;
  const hint = hintOf(asking, ref);
  if (hint) return lowering.report(clauseUnfit, ref, [`is ${ref.name}`, 'lead', hint]);
  const symbol = lowering.resolve(ref, kinds);
  const held = lasting ? { for: lasting } : {};
  if (symbol?.kind === 'persona') return lowering.mark({ op: 'persona', persona: symbol.name, ...held }, fact, { persona: ref });
  if (symbol?.kind !== 'segment') return undefined;
  return lowering.mark({ op: 'segment', segment: symbol.name, groups: [], ...held }, fact, { segment: ref });
}

/** What somebody meant who wrote `lead is Hot` for `Priority is Hot`, or `lead is Size`. */
function hintOf({ lowering }: Asking, ref: ast.NameRef): string | undefined {
  const symbol = lowering.symbols.find(ref.name);
  if (!symbol) {
    const owner = ownerOfState(lowering.symbols, ref.name);
    return owner && `'${ref.name}' is a ${owner.noun} of '${owner.name}': write '${owner.name} is ${ref.name}'.`;
  }
  if (!isSegment(symbol.node)) return undefined;
  const group = symbol.node.statements[0]?.name;
  return group && `'${ref.name}' sorts leads into groups: say which, as in '${ref.name} is ${group}'.`;
}

/** A lead is in one stage at any time, so that to be in none of some is to be in one of the others. */
function noneOf(
  asking: Asking,
  kinds: readonly SymbolKind[],
  states: readonly ast.NameRef[],
  lasting: Duration,
  stages: readonly string[],
): Condition | undefined {
  const { lowering, fact } = asking;
  const left = states.find((ref) => !isStage(asking, ref));
  if (left) {
    const isKnown = definedState(asking, kinds, left, undefined);
    return isKnown && lowering.report(clauseUnfit, fact, ['for', `lead is not ${left.name}`, NOT_FOR]);
  }
  const named = lowering.names(states, ['stage']);
  const others = stages.filter((stage) => !named.includes(stage));
  return lowering.mark({ op: 'stage', in: others, for: lasting }, fact, { in: states[0] });
}

const NOT_FOR = 'How long a lead has not been so can be asked of stages only.';
