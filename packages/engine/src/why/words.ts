import { describeCondition } from '@sla/agreement';
import type { PassedOver } from '../model/decision.ts';
import type { Engine } from '../program/engine.ts';
import { conditionAt, type OtherWay, passedOverText, type Why } from './why.ts';

/** Who owns the lead, in words. */
export function ownerText({ lead }: Why): string {
  const { owner } = lead;
  if (owner === undefined) return 'nobody';
  if (owner.kind === 'person') return owner.person;
  return owner.kind === 'queue'
    ? `queue ${owner.queue}`
    : owner.kind === 'role'
      ? `role ${owner.role}`
      : `team ${owner.team}`;
}

/** Why a condition does not hold: its first part that does not, in the words of the agreement. */
export function failedText(engine: Engine, { failed, unknown }: Pick<OtherWay, 'failed' | 'unknown'>): string {
  const condition = conditionAt(engine, failed);
  const text = condition === undefined ? 'its condition' : describeCondition(condition);
  return `${text}: ${unknown === true ? 'a value is missing' : 'not so'}`;
}

/** Why a route was passed over: its condition, or that nobody it leads to can be given the lead. */
export function passedOverBecause(engine: Engine, passed: PassedOver): string {
  const { failed, unknown } = passed;
  return failed === undefined ? passedOverText(passed) : failedText(engine, { failed, ...(unknown && { unknown }) });
}

/** Why a way into another stage was not taken. */
export function otherWayBecause(engine: Engine, way: OtherWay): string {
  return way.byDecision ? 'a decision that nobody has made' : failedText(engine, way);
}

/**
 * The words of a line as they are shown beside an answer: a remark at its end is none of them. Where a text may go on
 * behind the signs of a remark they are left alone.
 */
export const lineWords = (line: string): string => line.replace(/\/\/[^"`]*$/, '').trim();
