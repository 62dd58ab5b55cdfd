import type { DecisionAct, EventAct } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { BUILT_IN_CHANNELS } from '../names/built-in.ts';
import { builtIn } from '../names/target.ts';
import { scenarioInvalid } from '../problem/types/scenario-invalid.ts';
import { channelOf } from './channels.ts';
import { reasonOf } from './condition/reasons.ts';
import { Tails } from './condition/tails.ts';
import type { Lowering } from './lowering.ts';
import { partyOf } from './parties.ts';

/** `owner decides`, `AccountExecutive decides Customer for "Renewal"`: a person moves the lead. */
export function decisionOf(lowering: Lowering, fact: ast.Fact): DecisionAct | undefined {
  const tails = new Tails(fact);
  const target = tails.take('DecidesTail')?.stage;
  const [reason] = tails.take('ForReasonsTail')?.reasons ?? [];
  const stage = lowering.name(target, ['stage']);
  const by = partyOf(lowering, fact.subject, ['role', 'team']);
  const because = reason && reasonOf(lowering, reason);
  if (tails.reportLeft(lowering, fact.subject.name) || !by || (target && stage === undefined)) return undefined;
  return { kind: 'decides', by, ...(stage ? { stage } : {}), ...(because ? { reason: because } : {}) };
}

/** `touched by phone`: only what happens has a channel, what is asked in a condition has none. */
export const isTouchByChannel = (lowering: Lowering, { subject, tails }: ast.Fact): boolean =>
  subject.name === 'touched' &&
  !lowering.symbols.find('touched') &&
  tails.some((tail) => tail.$type === 'ByTail' && isChannel(lowering, tail.by));

function isChannel(lowering: Lowering, actor: ast.Actor | undefined): actor is ast.NameRef {
  if (actor?.$type !== 'NameRef') return false;
  const kind = lowering.symbols.find(actor.name)?.kind;
  if (kind === 'channel') return true;
  return kind !== 'role' && kind !== 'team' && BUILT_IN_CHANNELS.some((channel) => channel === actor.name);
}

/** `touched by phone`, `touched by owner by email`. */
export function touchOf(lowering: Lowering, fact: ast.Fact): EventAct | undefined {
  lowering.refer(fact.subject, builtIn('event', 'touched'));
  const tails = new Tails(fact);
  const actors = tails.takeAll('ByTail').flatMap((tail) => tail.by ?? []);
  const channels = actors.flatMap((actor) => (isChannel(lowering, actor) ? (channelOf(lowering, actor) ?? []) : []));
  const people = actors.flatMap((actor) =>
    isChannel(lowering, actor) ? [] : (partyOf(lowering, actor, ['role', 'team']) ?? []),
  );
  if (channels.length > 1 || people.length > 1) {
    return lowering.report(scenarioInvalid, fact, ['A touch is by one person and one channel. Write a line for each.']);
  }
  if (tails.reportLeft(lowering, fact.subject.name)) return undefined;
  const [channel] = channels;
  const [by] = people;
  return { kind: 'event', event: 'touched', ...(by ? { by } : {}), ...(channel ? { channel } : {}), with: [] };
}
