import type { Instant } from '@sla/agreement';
import type { Answer } from '../condition/context.ts';
import { standingMoment } from '../condition/moment.ts';
import { either, othersFit } from '../condition/siblings.ts';
import type { AccountState, LeadState } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import type { World } from './world.ts';

/** What a lead answers to what is asked of any lead of its account. */
export interface Voice {
  readonly account: AccountState | undefined;
  readonly answers: readonly Answer[];
}

/** What a lead answers as it is now, at an instant. */
export function voiceOf({ siblings }: Engine, world: World, lead: LeadState, now: Instant): Voice {
  const account = world.state.accounts[lead.account ?? ''];
  if (account === undefined) return { account, answers: [] };
  const moment = standingMoment(world, now, lead, account);
  return { account, answers: siblings.map(({ test }) => test(moment)) };
}

/**
 * The accounts whose leads have to look again, since what all of them together answer is another than before a lead
 * changed. Mostly that is none, however much one of them does.
 */
export function echoes(
  engine: Engine,
  at: { readonly world: World; readonly now: Instant },
  lead: LeadState,
  before: Voice,
  after: Voice,
): readonly AccountState[] {
  const accounts = new Set([before.account, after.account].filter((one) => one !== undefined));
  return [...accounts].filter((account) =>
    engine.siblings.some((what, index) => {
      const [was, is] = [before, after].map((voice) => (voice.account === account ? voice.answers[index] : false));
      if (was === is) return false;
      const others = othersFit(what, at, account, lead);
      return either(was, others) !== either(is, others);
    }),
  );
}
