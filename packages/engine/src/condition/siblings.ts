import type { Condition } from '@sla/agreement';
import type { AccountState, LeadState } from '../model/state.ts';
import { markOf } from '../program/mark.ts';
import { type Compiler, plain } from './compiler.ts';
import type { Answer, Compiled, Moment, Test } from './context.ts';
import { onSiblings } from './dependency.ts';
import { standingMoment } from './moment.ts';

/** Every lead of the account looks at what this looks at, so a change of any of them is one of all. */
export function compileSiblings(compiler: Compiler, where: Condition): Compiled {
  const mark = markOf(where);
  const inner = compiler.siblings.get(mark) ?? compiler.compile(where);
  compiler.siblings.set(mark, inner);
  const test: Test = (moment) => {
    const { lead, account } = moment;
    if (lead === undefined) return false;
    const own = inner.test(moment);
    return own === true || account === undefined ? own : either(own, othersFit(inner, moment, account, lead));
  };
  return { ...plain, test, on: new Set([...inner.on, onSiblings]), next: inner.next };
}

/** Whether some lead of an account fits other than one of them. */
export function othersFit(what: Compiled, { world, now }: At, account: AccountState, but: LeadState): Answer {
  const ask = (lead: LeadState): Answer => what.test(standingMoment(world, now, lead, account));
  if (!what.on.has(onSiblings)) return world.siblings.others(what, account.id, but, now, ask);
  // What asks for any lead in its turn changes with leads that are not asked, so that no answer can be kept.
  return world
    .leadsOf(account.id)
    .reduce<Answer>((answer, lead) => (lead === but || answer === true ? answer : either(answer, ask(lead))), false);
}

type At = Pick<Moment, 'world' | 'now'>;

/** Yes if one of two is, and no if both are. */
export function either(one: Answer, other: Answer): Answer {
  if (one === true || other === true) return true;
  return one === undefined || other === undefined ? undefined : false;
}
