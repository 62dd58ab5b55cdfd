import type { AccountState, LeadState } from '../model/state.ts';
import type { Answer, Compiled, Moment } from './context.ts';

/** Whether some lead of an account fits other than one of them. */
export function othersFit(what: Compiled, { world, now }: At, account: AccountState, but: LeadState): Answer {
  return world.siblings.others(what, account.id, but, now, (lead) =>
    what.test({ world, now, subject: lead, lead, account, pulse: undefined, stamp: Number.NaN }),
  );
}

type At = Pick<Moment, 'world' | 'now'>;

/** Yes if one of two is, and no if both are. */
export function either(one: Answer, other: Answer): Answer {
  if (one === true || other === true) return true;
  return one === undefined || other === undefined ? undefined : false;
}
