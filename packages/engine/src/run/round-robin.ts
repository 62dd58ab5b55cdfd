import type { RoundRobinTarget } from '@sla/agreement';
import type { PassedOver } from '../model/decision.ts';
import { emptyRecord, entry } from '../model/entry.ts';
import type { Place } from '../program/people.ts';
import { rampOf, type Taker, takerOf } from './presence.ts';
import type { Work } from './work.ts';

/** Somebody whose turn it may be: the place that has the turn, who takes the lead, and how much of the turns is theirs. */
interface Candidate {
  readonly place: Place;
  readonly taker: Extract<Taker, { person: string }>;
  readonly share: number;
}

/** Whose turn it is, or why nobody's. */
export type Turn =
  | { readonly candidate: Candidate; readonly use: () => void }
  | { readonly because: PassedOver['because'] };

/**
 * Chooses in turn, by weight × ramp: everybody who may gains their share, whoever has most gives, and pays the sum of the
 * shares. So turns are spread evenly within a turn, and who is away or not asked for saves nothing up (smooth weighted
 * round robin). Where something else than the assignment uses a turn, nothing is paid yet, and of those with as much the
 * one who has waited longest is chosen.
 */
export function turnOf(work: Work, { role, cover }: RoundRobinTarget, without: string | undefined): Turn {
  const places = work.engine.people.of(role);
  const covering = places.filter((place) => covers(work, place, cover));
  if (places.length === 0) return { because: 'nobody there' };
  if (covering.length === 0) return { because: 'nobody covers' };
  const takers = covering.map((place) => ({ place, taker: takerOf(work, place.person, place) }));
  const candidates = takers.flatMap(({ place, taker }): readonly Candidate[] => {
    const share = shareOf(work, place);
    return 'person' in taker && taker.person !== without && share > 0 ? [{ place, taker, share }] : [];
  });
  const best = candidates.reduce<Candidate | undefined>(
    (a, b) => (a === undefined || isBefore(work, b, a) ? b : a),
    undefined,
  );
  if (best === undefined) return { because: reasonOf(takers.map(({ taker }) => taker)) };
  const isPaid = best.place.role.turnUsed.event === 'assigned';
  return { candidate: best, use: () => (isPaid ? pay(work, best.place, candidates) : undefined) };
}

/** The event that uses a turn has happened to a lead of somebody. */
export function useTurn(work: Work, place: Place): void {
  const others = work.engine.people.of(place.role.name).flatMap((one): readonly Candidate[] => {
    const taker = takerOf(work, one.person, one);
    const share = shareOf(work, one);
    return ('person' in taker && share > 0) || one === place
      ? [{ place: one, taker: { person: one.person, place: one }, share }]
      : [];
  });
  pay(work, place, others);
}

function pay({ world }: Work, to: Place, candidates: readonly Candidate[]): void {
  const turns = entry<Record<string, number>>(world.state.turns, to.role.name, emptyRecord);
  for (const { place, share } of candidates) turns[place.person] = (turns[place.person] ?? 0) + share;
  turns[to.person] = (turns[to.person] ?? 0) - candidates.reduce((sum, { share }) => sum + share, 0);
}

function isBefore(work: Work, a: Candidate, b: Candidate): boolean {
  const [x, y] = [claim(work, a), claim(work, b)];
  if (x !== y) return x > y;
  return a.place.role.turnUsed.event !== 'assigned' && lastAssigned(work, a) < lastAssigned(work, b);
}

const claim = ({ world }: Work, { place, share }: Candidate): number =>
  (world.state.turns[place.role.name]?.[place.person] ?? 0) + share;

const lastAssigned = ({ world }: Work, { taker }: Candidate): number =>
  world.state.people[taker.person]?.assigned.at(-1) ?? Number.NEGATIVE_INFINITY;

/** Weight × ramp as a whole number: ramps are brought to the common denominator of all steps. */
function shareOf(work: Work, place: Place): number {
  const { numerator, denominator } = rampOf(work, place);
  const common = place.role.rampLeads.reduce((least, ratio) => lcm(least, ratio.denominator), denominator);
  return (place.member?.weight ?? 1) * numerator * (common / denominator);
}

function lcm(a: number, b: number): number {
  const gcd = (x: number, y: number): number => (y === 0 ? x : gcd(y, x % y));
  return (a / gcd(a, b)) * b;
}

/** Only those whose `covers` has the lead's value of each field; a missing value is covered by nobody. */
function covers({ lead }: Work, { member }: Place, fields: readonly string[]): boolean {
  return fields.every((field) => {
    const value = lead?.values[field];
    if (value?.kind !== 'option') return false;
    return member?.covers.some((one) => one.field === field && one.values.includes(value.option)) ?? false;
  });
}

/** Of several reasons the one that passes soonest. */
function reasonOf(takers: readonly Taker[]): PassedOver['because'] {
  const reasons = takers.flatMap((taker) => ('because' in taker ? [taker.because] : []));
  return (['full', 'away', 'gone'] as const).find((reason) => reasons.includes(reason)) ?? 'nobody there';
}
