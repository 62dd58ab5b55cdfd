import { type CadenceDay, type ContactPolicy, type Instant, nthBusinessDayFrom, nthPlainDayFrom } from '@sla/agreement';
import type { DueStep } from '../model/decision.ts';
import type { ContactState } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import type { Work } from './work.ts';

/** A day of a cadence, with its place and its time. */
export interface DatedDay {
  readonly day: CadenceDay;
  readonly index: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** The days of a cadence as times. */
export function daysOf(
  { engine }: Work,
  { cadence, attempts }: ContactPolicy,
  { started, calendar }: ContactState,
): readonly DatedDay[] {
  const table = engine.calendars.table(calendar, started);
  const isPlain = attempts?.over !== undefined && !attempts.over.business;
  return cadence.flatMap((day, index) => {
    const found = isPlain ? nthPlainDayFrom(started, day.day, table.zone) : nthBusinessDayFrom(table, started, day.day);
    return found === 'outside' ? [] : [{ day, index, from: found.opens, to: found.closes }];
  });
}

/** The steps of a cadence as they are told. */
export function dueSteps(work: Work, policy: ContactPolicy, contact: ContactState): readonly DueStep[] {
  return daysOf(work, policy, contact).flatMap(({ day, index, from, to }) =>
    day.steps.map((_, place): DueStep => ({ day: day.day, from, to, step: stepAt(policy, index, place) })),
  );
}

/** Where a step stands: the day's place in the cadence, and the step's in the day. */
export const stepAt = ({ name }: ContactPolicy, index: number, place: number) =>
  pointer('contacts', name, 'cadence', index, 'steps', place);
