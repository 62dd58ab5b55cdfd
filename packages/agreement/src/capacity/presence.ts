import type { Member, Role } from '../model/party.ts';
import type { Ratio } from '../model/ratio.ts';
import { dayOf } from '../time/plain-date.ts';
import { rampSpans } from './ramp.ts';
import { overlap, type Stretch } from './stretch.ts';

/** People of a role who are there at the same times. */
export interface Presence {
  /** How many people: one member, or all those without a name. */
  readonly people: number;
  readonly calendar: string;
  /** When they are in the role and not away, with the ramp of leads at that time; in order, apart. */
  readonly stretches: readonly PresentStretch[];
}

/** A stretch of days at one step of the ramp. */
export interface PresentStretch extends Stretch {
  readonly ramp: Ratio;
}

/** Who is there within some days. Covering for somebody does not make a day longer, so covers change nothing. */
export function presences(role: Role, within: Stretch): readonly Presence[] {
  const members = role.members.map((member) => ({
    people: 1,
    calendar: member.calendar,
    stretches: stretchesOf(role, member, within),
  }));
  if (role.headcount === 0) return members;
  const [last] = rampSpans(role.rampLeads, undefined);
  const stretches = last === undefined ? [] : [{ ...within, ramp: last.share }];
  return [...members, { people: role.headcount, calendar: role.calendar, stretches }];
}

function stretchesOf(role: Role, member: Member, within: Stretch): readonly PresentStretch[] {
  const inRole = overlap(within, {
    from: member.from === undefined ? within.from : dayOf(member.from),
    to: member.until === undefined ? within.to : dayOf(member.until),
  });
  const there = without(inRole, member);
  return rampSpans(role.rampLeads, member.from).flatMap(({ from, to, share }) =>
    there.map((stretch) => ({ ...overlap(stretch, { from, to }), ramp: share })).filter(isSome),
  );
}

/** What is left of a stretch without the absences, which may overlap and be in any order. */
function without(stretch: Stretch, { away }: Member): readonly Stretch[] {
  return away.reduce<readonly Stretch[]>((left, absence) => {
    const gone = { from: dayOf(absence.from), to: dayOf(absence.to) };
    return left
      .flatMap((part) => [
        { from: part.from, to: Math.min(part.to, gone.from - 1) },
        { from: Math.max(part.from, gone.to + 1), to: part.to },
      ])
      .filter(isSome);
  }, [stretch].filter(isSome));
}

const isSome = ({ from, to }: Stretch): boolean => from <= to;
