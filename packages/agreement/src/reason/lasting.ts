import type { Condition, HandoffCondition } from '../model/condition.ts';
import { flag, follows } from './context.ts';
import { decided, type Formula, type Truth } from './formula.ts';
import { keyOf } from './key.ts';
import type { Reader } from './reader.ts';

/** A condition with `for`: it holds now, and has for that long. Without, it holds now. */
export function lasting(reader: Reader, condition: Condition, now: Formula, subject: string): Truth {
  if (!('for' in condition) || condition.for === undefined) return decided(now);
  const { context } = reader;
  const { for: _, ...base } = condition;
  const isNew = !context.variables.has(holdsKey(condition, subject));
  const holds = plainFlag(reader, condition, subject);
  if (isNew) {
    follows(context, holds, now);
    context.graded.push({ family: holdsKey(base, subject), condition, holds });
  }
  return decided(holds);
}

/** What cannot be seen from anything else about the lead: it holds or does not. */
export function plainTruth(reader: Reader, condition: Condition, subject: string): Truth {
  if (!('for' in condition) || condition.for === undefined) return decided(plainFlag(reader, condition, subject));
  const { for: _, ...base } = condition;
  return lasting(reader, condition, plainFlag(reader, base, subject), subject);
}

/** A handoff that was rejected for one reason was rejected. */
export function handoffTruth(reader: Reader, condition: HandoffCondition, subject: string): Truth {
  const { for: _, ...base } = condition;
  const isNew = !reader.context.variables.has(holdsKey(base, subject));
  const holds = plainFlag(reader, base, subject);
  const { handoff, is } = condition;
  if (isNew) reader.context.graded.push({ family: `handoff ${subject} ${handoff} ${is}`, condition: base, holds });
  return lasting(reader, condition, holds, subject);
}

export function plainFlag({ context }: Reader, condition: Condition, subject: string): Formula {
  return flag(context, holdsKey(condition, subject), { kind: 'holds', condition, subject });
}

/** The key under which it is known that the condition holds. */
export function holdsKey(condition: Condition, subject: string): string {
  return `holds ${subject} ${keyOf(condition)}`;
}
