import type { Act, Condition, Constant, EventAct, EventCondition, PropertyGiven, Value } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scenarioInvalid } from '../problem/types/scenario-invalid.ts';
import { decisionOf, isTouchByChannel, touchOf } from './act-by-hand.ts';
import { lowerCondition } from './condition/index.ts';
import type { Lowering } from './lowering.ts';

/** These follow from what happens; nobody does them by hand. */
const BY_ITSELF = ['created', 'assigned', 'active'];

/**
 * What happens in a scenario: an event with its properties, an act by hand (`touched by owner`, `rejected for "Bad fit"`,
 * `owner decides for "No budget"`), or a value that becomes known (`phone = "+1 555 0100"`).
 * It is read as the question whether this happens, so that names and types are the same everywhere.
 */
export function actOf(lowering: Lowering, fact: ast.Fact): Act | undefined {
  const act = fact.subject?.name ? actFrom(lowering, fact) : undefined;
  return act && lowering.mark(act, fact, { event: fact.subject, field: fact.subject, by: fact.subject });
}

function actFrom(lowering: Lowering, fact: ast.Fact): Act | undefined {
  if (fact.tails.some((tail) => tail.$type === 'DecidesTail')) return decisionOf(lowering, fact);
  if (isTouchByChannel(lowering, fact)) return touchOf(lowering, fact);
  const asked = lowerCondition(lowering, fact, { subject: 'lead', moment: true });
  if (!asked) return undefined;
  if (asked.op === 'event') return eventAct(lowering, fact, asked);
  if (asked.op === 'compare' && asked.is === '=' && asked.left.kind === 'field') {
    const { left, right } = asked;
    if (isConstant(right)) return { kind: 'set', field: left, value: right };
  }
  return lowering.report(scenarioInvalid, fact, [
    'This is nothing that happens. Write an event, a decision, or a value such as `phone = "+1 555 0100"`.',
  ]);
}

function eventAct(lowering: Lowering, fact: ast.Fact, asked: EventCondition): EventAct | undefined {
  const { event, by, times, within } = asked;
  if (BY_ITSELF.includes(event)) {
    return lowering.report(scenarioInvalid, fact, [`'${event}' happens by itself. Leave it out, or expect it.`]);
  }
  if (times !== 1 || within) {
    return lowering.report(scenarioInvalid, fact, ['What happens, happens once. Write a line for each time.']);
  }
  const properties = asked.where.map((condition) => propertyOf(lowering, fact, condition));
  const known = properties.filter((property) => property !== undefined);
  if (known.length < properties.length) return undefined;
  const [reason] = asked.reasons;
  return {
    kind: 'event',
    event,
    ...(by ? { by } : {}),
    with: known,
    ...(reason === undefined ? {} : { reason }),
  };
}

function propertyOf(lowering: Lowering, fact: ast.Fact, condition: Condition): PropertyGiven | undefined {
  if (condition.op === 'compare' && condition.is === '=' && condition.left.kind === 'property') {
    const { left, right } = condition;
    if (isConstant(right))
      return lowering.mark({ property: left.property, value: right }, lowering.sources.nodeOf(condition) ?? fact);
  }
  return lowering.report(scenarioInvalid, fact, [
    'What happened has one value: write it with `=`, as in `with url = "/pricing"`.',
  ]);
}

const CONSTANTS = ['text', 'number', 'percent', 'money', 'option', 'date', 'date and time', 'yes/no', 'duration'];
const isConstant = (value: Value): value is Constant => CONSTANTS.includes(value.kind);
