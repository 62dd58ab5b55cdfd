import type { Action, Agreement, Party } from '@sla/agreement';

/** People who do something by the agreement: lead, work, draft, approve, review, report, meet, cover, take leads. */
export function actingPeople(agreement: Agreement): ReadonlySet<string> {
  const { approvals, reviews, reports, meetings, handoffs } = agreement;
  const members = Object.values(agreement.roles).flatMap((role) => role.members);
  const parties = [
    ...reviews.flatMap(({ by }) => by),
    ...Object.values(reports).flatMap(({ from, to }) => [...from, ...to]),
    ...Object.values(meetings).flatMap((meeting) => meeting.with),
    ...Object.values(agreement.goals).flatMap(({ owners, commitments }) => [
      ...owners,
      ...commitments.flatMap((line) => (line.kind === 'deliver' ? (line.reported?.to ?? []) : [])),
    ]),
    ...actionsOf(agreement).flatMap((action) => (action.kind === 'route' ? [action.to] : [])),
  ];
  const routes = Object.values(handoffs).flatMap((handoff) => handoff.routes);
  return new Set([
    ...Object.values(agreement.teams).flatMap(({ leader }) => leader ?? []),
    ...agreement.draftedBy,
    ...approvals.map(({ by }) => by),
    ...members.flatMap(({ person, away }) => [person, ...away.flatMap(({ coveredBy }) => coveredBy ?? [])]),
    ...routes.flatMap(({ to }) => (to.kind === 'person' ? [to.person] : [])),
    ...peopleOf(parties),
  ]);
}

/** People who are told something about a lead, or when something is late or missed, in the order of their names. */
export function toldPeople(agreement: Agreement): readonly string[] {
  const parties = [
    ...Object.values(agreement.handoffs).flatMap(({ notify }) => notify.map(({ who }) => who)),
    ...actionsOf(agreement).flatMap((action) => (action.kind === 'notify' ? [action.who] : [])),
  ];
  return [...new Set(peopleOf(parties))].sort();
}

const peopleOf = (parties: readonly Party[]): readonly string[] =>
  parties.flatMap((party) => (party.kind === 'person' ? [party.person] : []));

function actionsOf({ promises, goals }: Agreement): readonly Action[] {
  return [
    ...Object.values(promises).flatMap(({ late }) => late.map((action) => action.do)),
    ...Object.values(goals).flatMap(({ ifMissed }) => ifMissed),
  ];
}
