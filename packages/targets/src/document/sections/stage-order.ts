import type { Agreement, Condition, Handoff, Stage } from '@sla/agreement';

/** The stages of the main path first, in its order, and then the others by name. */
export const stagesInOrder = ({ stages }: Agreement): readonly Stage[] =>
  Object.values(stages).toSorted((a, b) => rankOf(a) - rankOf(b));

const rankOf = ({ position }: Stage): number => position ?? Number.MAX_SAFE_INTEGER;

/** Where leads go from a stage: on along the path, or back and aside. */
export function leadsTo(agreement: Agreement, { name, position }: Stage): Record<'next' | 'back', readonly string[]> {
  const after = stagesInOrder(agreement).filter(({ enters }) => enters.some(({ from }) => from.includes(name)));
  const isNext = (stage: Stage) =>
    stage.position !== undefined && (position === undefined || stage.position > position);
  return {
    next: after.filter(isNext).map((stage) => stage.name),
    back: after.filter((stage) => !isNext(stage)).map((stage) => stage.name),
  };
}

/** The handoffs in the order in which a lead meets them; those that wait for no stage come last. */
export function handoffsInOrder(agreement: Agreement): readonly Handoff[] {
  const ranks = new Map(stagesInOrder(agreement).map(({ name }, at) => [name, at]));
  const rank = ({ when }: Handoff): number =>
    Math.min(
      Number.MAX_SAFE_INTEGER,
      ...(when === undefined ? [] : becomesStages(when).flatMap((stage) => ranks.get(stage) ?? [])),
    );
  return Object.values(agreement.handoffs).toSorted((a, b) => rank(a) - rank(b));
}

/** The stages whose beginning a condition waits for: `lead becomes MQL and …`. */
export function becomesStages(condition: Condition): readonly string[] {
  switch (condition.op) {
    case 'becomes':
      return condition.what.op === 'stage' ? condition.what.in : [];
    case 'all':
    case 'any':
      return condition.of.flatMap(becomesStages);
    default:
      return [];
  }
}

/** Whether a condition waits for the end of a contact policy or a nurture. */
export function waitsForEnd(condition: Condition, contact: string): boolean {
  switch (condition.op) {
    case 'contact':
      return condition.contact === contact && condition.is === 'exhausted';
    case 'becomes':
      return waitsForEnd(condition.what, contact);
    case 'all':
    case 'any':
      return condition.of.some((part) => waitsForEnd(part, contact));
    default:
      return false;
  }
}
