import { type Condition, conditionParts, type Value } from '@sla/agreement';

/** What a condition speaks of itself, without what is behind the names in it: its fields, events, stages, …. */
export const subjectsOf = (condition: Condition): readonly string[] => conditionParts(condition).flatMap(ownSubjects);

function ownSubjects(condition: Condition): readonly string[] {
  switch (condition.op) {
    case 'compare':
      return [condition.left, condition.right].flatMap(valueSubject);
    case 'in':
    case 'contains':
    case 'between':
    case 'known':
      return valueSubject(condition.value);
    case 'event':
      return [`event ${condition.event}`];
    case 'stage':
      return condition.in.map((stage) => `stage ${stage}`);
    case 'segment':
      return [`segment ${condition.segment}`];
    case 'persona':
      return [`persona ${condition.persona}`];
    case 'matrix':
      return [`matrix ${condition.matrix}`];
    default:
      return [];
  }
}

function valueSubject(value: Value): readonly string[] {
  if (value.kind === 'field') return [`field ${value.of} ${value.field}`];
  return value.kind === 'score' ? [`score ${value.score}`] : [];
}

/** A question whose answer is defined elsewhere, under a name. */
export const isNamed = ({ op }: Condition): boolean => op === 'segment' || op === 'persona' || op === 'matrix';

/** A question that compares a score with something. */
export function isAboutScore(condition: Condition): boolean {
  switch (condition.op) {
    case 'compare':
      return condition.left.kind === 'score' || condition.right.kind === 'score';
    case 'in':
    case 'between':
      return condition.value.kind === 'score';
    case 'not':
      return isAboutScore(condition.of);
    default:
      return false;
  }
}

/** Whether it asks for something that happens, so that it may be a moment that comes to every lead. */
export const asksEvent = (condition: Condition): boolean =>
  conditionParts(condition).some(({ op }) => happening.has(op));

const happening: ReadonlySet<Condition['op']> = new Set(['event', 'becomes', 'became', 'decides']);
