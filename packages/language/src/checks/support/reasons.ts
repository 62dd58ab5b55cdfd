import { type Ask, type Condition, conditionParts, possible, type Value, type World } from '@sla/agreement';
import type { ConditionSite } from './condition-sites.ts';

/** Conditions that are to hold. */
export const holding = (conditions: readonly Condition[]): readonly Ask[] =>
  conditions.map((condition) => ({ condition, holds: true }));

/** Certain that no lead fits all of these at one instant. */
export const neverTogether = (conditions: readonly Condition[], world: World): boolean =>
  possible(holding(conditions), world).verdict === 'no';

/** Certain that it holds for every lead for which what is given holds. */
export const alwaysHolds = (condition: Condition, given: readonly Condition[], world: World): boolean =>
  possible([...holding(given), { condition, holds: false }], world).verdict === 'no';

/**
 * Whether each question in it is asked of something else, so that all of them can be answered either way.
 * Most conditions are like that; this keeps long agreements from being thought about.
 */
export function isObvious({ condition, given }: ConditionSite): boolean {
  const asked = conditionParts(condition).filter(
    ({ op }) => op !== 'all' && op !== 'any' && op !== 'not' && op !== 'at least',
  );
  const subjects = [...given, ...asked].map(subjectOf);
  return subjects.every((subject) => subject !== undefined) && new Set(subjects).size === subjects.length;
}

/** What a simple question is asked of; nothing where more than that decides the answer. */
function subjectOf(condition: Condition): string | undefined {
  switch (condition.op) {
    case 'compare':
      return condition.right.kind === 'field' || condition.right.kind === 'score' ? undefined : fieldOf(condition.left);
    case 'in':
    case 'contains':
    case 'known':
      return fieldOf(condition.value);
    case 'stage':
      // Several may be all there are.
      return condition.in.length === 1 ? 'stage' : undefined;
    case 'event':
      return condition.event === 'created' || condition.where.length > 0 ? undefined : `event ${condition.event}`;
    case 'contact':
      return `contact ${condition.contact}`;
    case 'handoff':
      return `handoff ${condition.handoff}`;
    case 'decides':
      return 'decides';
    default:
      return undefined;
  }
}

const fieldOf = (value: Value): string | undefined =>
  value.kind === 'field' ? `field ${value.of} ${value.field}` : undefined;
