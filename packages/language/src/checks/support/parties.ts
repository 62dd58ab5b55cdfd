import type { Agreement, Handoff } from '@sla/agreement';
import { isBetweenTeams } from './people.ts';

/** The handoffs from one party of the agreement to another; from any team to another where it names no parties. */
export function handoffsBetweenParties({ handoffs, between }: Agreement): readonly Handoff[] {
  const isParty = (team: string) => between.length < 2 || between.includes(team);
  return Object.values(handoffs).filter(
    (handoff) => isBetweenTeams(handoff) && isParty(handoff.from) && isParty(handoff.to),
  );
}
