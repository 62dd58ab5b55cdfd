import type { AtStep } from '@sla/agreement';
import { instantText } from '../facts/instant.ts';
import type { Engine } from '../program/engine.ts';
import { LeadSession } from '../run/session.ts';
import { factsOfStep, momentOf } from '../scenario/facts.ts';
import { type Asked, answerOf, momentNow } from './asked.ts';
import { type Broken, walk } from './walk.ts';

/** The shortest history that can be made of one, up to the first moment at which it is broken. */
export function shortened(engine: Engine, asked: Asked, broken: Broken): Broken {
  const short = tidied(engine, asked, broken);
  const { given, steps, expect } = short;
  const { broken: first } = walk(engine, [], asked, { given, before: steps, moves: [] });
  const isEarlier = first?.expect === expect && (first.steps.at(-1)?.at ?? '') < (steps.at(-1)?.at ?? '');
  return first !== undefined && isEarlier ? shortened(engine, asked, first) : short;
}

/** Leaves out of a history whatever it is broken without: what is known, what happens, moments that are not needed. */
function tidied(engine: Engine, asked: Asked, broken: Broken): Broken {
  for (const simpler of simplerThan(broken))
    if (isBroken(engine, asked, simpler)) return tidied(engine, asked, simpler);
  return broken;
}

function* simplerThan(broken: Broken): Generator<Broken> {
  const { given, steps } = broken;
  for (const [index] of steps.slice(0, -1).entries()) yield { ...broken, steps: steps.toSpliced(index, 1) };
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before?.at !== step.at) continue;
    const joined: AtStep = { kind: 'at', at: step.at, acts: [...before.acts, ...step.acts] };
    yield { ...broken, steps: steps.toSpliced(index - 1, 2, joined) };
  }
  for (const [index, step] of steps.entries())
    for (const [place] of step.acts.entries())
      yield { ...broken, steps: steps.with(index, { ...step, acts: step.acts.toSpliced(place, 1) }) };
  for (const [index] of given.entries()) yield { ...broken, given: given.toSpliced(index, 1) };
}

/** Whether the same line is broken at the end of a history in which everything is possible. */
function isBroken(engine: Engine, asked: Asked, { given, steps, expect }: Broken): boolean {
  const session = new LeadSession(engine);
  const facts = steps.flatMap((step) => factsOfStep(engine, { given, steps }, step));
  if (facts.some((fact) => 'error' in session.take(fact))) return false;
  const last = steps.at(-1);
  if (last === undefined) return false;
  session.take({ kind: 'time', at: instantText(momentOf(engine, last)) });
  const moment = momentNow(engine, session);
  return moment !== undefined && answerOf(asked, moment).broken === expect;
}
