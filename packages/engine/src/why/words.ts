import { type Condition, describeCondition, type Instant, localOf } from '@sla/agreement';
import type { PassedOver, Pointer } from '../model/decision.ts';
import type { Engine } from '../program/engine.ts';
import { stepsOf } from '../program/pointer.ts';
import { nameOf } from '../run/owner.ts';
import type { OtherWay, Why } from './why.ts';

/** Who owns the lead, in words. */
export function ownerText({ lead }: Why): string {
  const { owner } = lead;
  if (owner === undefined) return 'nobody';
  return owner.kind === 'person' ? owner.person : `${owner.kind} ${nameOf(owner)}`;
}

/** The condition that a pointer of a failed part leads to, to be described. */
function conditionAt(engine: Engine, at: Pointer): Condition | undefined {
  let found: unknown = engine.agreement;
  for (const key of stepsOf(at)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = found[key as keyof typeof found];
  }
  // Nothing else in an agreement has an `op`.
  return typeof found === 'object' && found !== null && 'op' in found ? (found as Condition) : undefined;
}

/** Why a condition does not hold: its first part that does not, in the words of the agreement. */
function failedText(engine: Engine, { failed, unknown }: Pick<OtherWay, 'failed' | 'unknown'>): string {
  const condition = conditionAt(engine, failed);
  const text = condition === undefined ? 'its condition' : describeCondition(condition);
  return `${text}: ${unknown === true ? 'a value is missing' : 'not so'}`;
}

/** Why a route was passed over: its condition, or that nobody it leads to can be given the lead. */
export function passedOverBecause(engine: Engine, passed: PassedOver): string {
  const { because, failed, unknown } = passed;
  return failed === undefined ? BECAUSE[because] : failedText(engine, { failed, ...(unknown && { unknown }) });
}

const BECAUSE: Readonly<Record<PassedOver['because'], string>> = {
  condition: 'its condition does not hold',
  missing: 'there is no such person',
  away: 'the person is away, without a cover',
  gone: 'the person is not in the role',
  full: 'nobody has room for another lead',
  'nobody covers': 'nobody covers this value',
  'nobody there': 'nobody is there',
};

/** Why a way into another stage was not taken. */
export function otherWayBecause(engine: Engine, way: OtherWay): string {
  return way.byDecision ? 'a decision that nobody has made' : failedText(engine, way);
}

/**
 * The words of a line as they are shown beside an answer: a remark at its end is none of them. Where a text may go on
 * behind the signs of a remark they are left alone.
 */
export const lineWords = (line: string): string => line.replace(/\/\/[^"`]*$/, '').trim();

/** The local time of an instant on the agreement's calendar. */
export function localTime(engine: Engine, at: Instant): string {
  return localOf(at, engine.calendars.zone(engine.agreement.calendar)).replace('T', ' ');
}
