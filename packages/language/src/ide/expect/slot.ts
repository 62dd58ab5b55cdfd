import { GrammarAST } from 'langium';
import type { Frame, Step } from '../../parse/grammar-guide.ts';

/** What a token is for: a property of a grammar rule (`TouchStep.channel`), or a rule that it is a word of (`IsTail`). */
export type Slot = string;

const known = new WeakMap<Step, readonly Slot[]>();

/**
 * What a token is for, from the smallest to the largest: `NameRef.name`, `TouchStep.channel`, `DayStatement.steps`, …
 * These are names of the grammar, so tables that are keyed by them are held against it in a test.
 */
export function slotsOf(step: Step): readonly Slot[] {
  const before = known.get(step);
  if (before) return before;
  const slots: Slot[] = [];
  let element: GrammarAST.AbstractElement = step.element;
  let frame: Frame = step.frame;
  for (;;) {
    const feature = featureOf(element);
    slots.push(feature === undefined ? frame.rule.name : `${frame.rule.name}.${feature}`);
    if (frame.caller === undefined) break;
    ({ call: element, frame } = frame.caller);
  }
  known.set(step, slots);
  return slots;
}

/** Is a token a word of this rule, or for a property of it? */
export const isIn = (slots: readonly Slot[], rule: string): boolean =>
  slots.some((slot) => slot === rule || slot.startsWith(`${rule}.`));

function featureOf(element: GrammarAST.AbstractElement): string | undefined {
  for (let node: unknown = element; GrammarAST.isAbstractElement(node); node = node.$container) {
    if (GrammarAST.isAssignment(node)) return node.feature;
  }
  return undefined;
}
