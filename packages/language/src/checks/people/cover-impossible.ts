import type { Absence, Agreement, Member } from '@sla/agreement';
import { defineCheck } from '../../problem/check.ts';
import { placesOf } from '../support/members.ts';

export const coverImpossible = defineCheck({
  code: 'cover-impossible',
  category: 'people',
  level: 'warning',
  summary: 'Whoever covers for somebody is there at that time.',
  run: ({ agreement, report }) => {
    for (const role of Object.values(agreement.roles)) {
      for (const member of role.members) {
        for (const absence of member.away) {
          const reason = reasonAgainst(agreement, member, absence);
          if (reason === undefined) continue;
          report({
            at: [absence, 'coveredBy'],
            message: `${reason} Name somebody else to cover for '${member.person}' from ${absence.from} to ${absence.to}.`,
          });
        }
      }
    }
  },
});

function reasonAgainst(agreement: Agreement, { person }: Member, absence: Absence): string | undefined {
  const { coveredBy, from, to } = absence;
  if (coveredBy === undefined) return undefined;
  if (coveredBy === person) return `'${person}' cannot cover for the own absence.`;
  const places = placesOf(agreement, coveredBy);
  if (places.length === 0) return `'${coveredBy}' is in no role, so no lead can be given to that person.`;
  const isThere = places.some((place) => (place.from ?? from) <= from && (place.until ?? to) >= to);
  if (!isThere) return `'${coveredBy}' is not in any role for all of that time.`;
  const away = places
    .flatMap((place) => place.away)
    .find((other) => meets(other, absence) && isUncovered(other, person));
  return away && `'${coveredBy}' is away from ${away.from} to ${away.to}.`;
}

const meets = (one: Absence, other: Absence): boolean => one.from <= other.to && other.from <= one.to;

/** An absence that is covered in its turn does no harm, unless by the person who is away in the first place. */
const isUncovered = ({ coveredBy }: Absence, person: string): boolean =>
  coveredBy === undefined || coveredBy === person;
