import { type Agreement, type Condition, conditionParts, type Group, type Named, type Score } from '@sla/agreement';

/** Something whose meaning at an instant may depend on that of others. */
export interface Definition {
  readonly thing: Named;
  /** What has to be known first, by name. */
  readonly needs: readonly string[];
}

/** Segments, personas, matrices and scores, by name. */
export function definitionsOf({ segments, personas, matrices, scores }: Agreement): ReadonlyMap<string, Definition> {
  const found: readonly Definition[] = [
    ...Object.values(segments).map((thing) => ({
      thing,
      needs: [...namedIn([thing.when]), ...namedInLines(thing.groups)],
    })),
    ...Object.values(personas).map((thing) => ({ thing, needs: namedIn([thing.when]) })),
    ...Object.values(matrices).map((thing) => ({ thing, needs: namedInLines([...thing.rows, ...thing.columns]) })),
    ...Object.values(scores).map((thing) => ({ thing, needs: [...thing.sumOf, ...namedInStanding(thing)] })),
  ];
  return new Map(found.map((one) => [one.thing.name, one]));
}

const namedInLines = (lines: readonly Group[]): readonly string[] => namedIn(lines.map(({ when }) => when));

/** Earned points were given by what held then, so only standing points depend on what holds now. */
const namedInStanding = ({ rules }: Score): readonly string[] =>
  namedIn(rules.map((rule) => (rule.kind === 'standing' ? rule.when : undefined)));

const namedIn = (conditions: readonly (Condition | undefined)[]): readonly string[] =>
  conditions.flatMap((condition) => (condition ? conditionParts(condition).flatMap(namedBy) : []));

/** What the answer to a question depends on now; what was remembered at a stage is settled. */
export function namedBy(condition: Condition): readonly string[] {
  switch (condition.op) {
    case 'segment':
      return [condition.segment];
    case 'persona':
      return [condition.persona];
    case 'matrix':
      return [condition.matrix];
    case 'compare':
      return [condition.left, condition.right].flatMap((value) =>
        value.kind === 'score' && value.at === undefined ? [value.score] : [],
      );
    case 'in':
    case 'between':
      return condition.value.kind === 'score' && condition.value.at === undefined ? [condition.value.score] : [];
    default:
      return [];
  }
}
