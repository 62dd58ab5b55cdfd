import { type Condition, type Duration, nameText } from '@sla/agreement';
import type * as ast from '../../../generated/ast.ts';
import { isMatrix, isSegment } from '../../../generated/ast.ts';
import { scoped } from '../../../names/target.ts';
import { type Asking, instead } from '../asking.ts';
import { knownOption, type OwnNames } from '../constant.ts';
import { groupNames, resultNames } from '../scoped-names.ts';
import { askStates, held, type Lasting } from '../states.ts';

/** `Size is MidSize`, `Size in (MidSize, Large)`; a segment of one condition is asked of the lead. */
export function askSegment(asking: Asking): Condition | undefined {
  const symbol = asking.lowering.resolve(asking.fact.subject, ['segment']);
  if (!symbol || !isSegment(symbol.node)) return undefined;
  const segment = symbol.name;
  if (symbol.node.statements.length === 0) return instead(asking, 'a segment', `lead is ${nameText(segment)}`);
  const target = scoped('group', { kind: 'segment', name: segment });
  const names = { noun: 'group', of: segment, known: groupNames(symbol.node), target };
  return askSorted(asking, names, (groups, held) => ({ op: 'segment', segment, groups, ...held }));
}

/** `Priority is Hot`, `Priority in (Hot, Warm)`. */
export function askMatrix(asking: Asking): Condition | undefined {
  const symbol = asking.lowering.resolve(asking.fact.subject, ['matrix']);
  if (!symbol || !isMatrix(symbol.node)) return undefined;
  const matrix = symbol.name;
  const target = scoped('result', { kind: 'matrix', name: matrix });
  const names = { noun: 'result', of: matrix, known: resultNames(symbol.node), target };
  return askSorted(asking, names, (results, held) => ({ op: 'matrix', matrix, results, ...held }));
}

type Build = (states: readonly string[], held: { readonly for?: Duration }) => Condition;

/** Every lead has exactly one group or result, so that to have none of some is to have one of the others. */
function askSorted(asking: Asking, names: OwnNames, build: Build): Condition | undefined {
  const { lowering, fact } = asking;
  const { noun, of, known } = names;
  const read = (refs: readonly ast.NameRef[]) => refs.flatMap((ref) => knownOption(lowering, ref, names) ?? []);
  const mark = (refs: readonly ast.NameRef[], states: readonly string[], lasting: Lasting | undefined) =>
    lowering.mark(build(states, held(lasting)), fact, { [`${noun}s`]: refs[0] });
  return askStates(asking, {
    is: noun === 'group' ? 'a segment' : 'a matrix',
    example: `${nameText(of)} is ${nameText(known[0] ?? 'Hot')}`,
    known,
    oneOf: (refs, lasting) => {
      const states = read(refs);
      return states.length === 0 ? undefined : mark(refs, states, lasting);
    },
    noneOf: (refs, lasting) => {
      const states = read(refs);
      const others = known.filter((state) => !states.includes(state));
      return states.length === 0 ? undefined : mark(refs, others, lasting);
    },
  });
}
