import type { AccountState, LeadState } from '../model/state.ts';
import type { Answer, Compiled, Moment } from './context.ts';
import { onSiblings } from './dependency.ts';
import { standingMoment } from './moment.ts';

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
