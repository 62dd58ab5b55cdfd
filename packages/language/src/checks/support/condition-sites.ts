import type { Agreement, Condition, Due, Group, Kpi, Score, SlaPromise, Stage } from '@sla/agreement';
import { isBorrowed } from './choices.ts';
import { oncePerAgreement } from './once.ts';

/** A condition that the agreement asks for itself, rather than as a part of another one. */
export interface ConditionSite {
  readonly condition: Condition;
  /** What holds besides whenever it is asked. */
  readonly given: readonly Condition[];
  /**
   * `line`: one of a choice; `moment`: something waits for it; `state`: asked of a lead as it is; `expected`: what is
   * to hold always.
   */
  readonly role: 'line' | 'moment' | 'state' | 'expected';
}

/** Every condition that is written in the agreement, each once; those of scenarios are tests of the others. */
export const conditionSites = oncePerAgreement((agreement): readonly ConditionSite[] => {
  const sites = [
    ...definitionSites(agreement),
    ...Object.values(agreement.scores).flatMap(scoreSites),
    ...Object.values(agreement.stages).flatMap(entrySites),
    ...ruleSites(agreement),
    ...Object.values(agreement.promises).flatMap(promiseSites),
    ...measureSites(agreement),
  ];
  return [...new Map(sites.map((site) => [site.condition, site])).values()];
});

const site =
  (role: ConditionSite['role']) =>
  (condition: Condition | undefined, given: readonly Condition[] = []): readonly ConditionSite[] =>
    condition ? [{ condition, given, role }] : [];
const [line, moment, state, expected] = [site('line'), site('moment'), site('state'), site('expected')];

function definitionSites(agreement: Agreement): readonly ConditionSite[] {
  const { segments, personas, matrices } = agreement;
  const written = (groups: readonly Group[]) =>
    groups.filter((group) => !isBorrowed(agreement, group)).flatMap(({ when }) => line(when));
  return [
    ...Object.values(segments).flatMap(({ when, groups }) => [...state(when), ...written(groups)]),
    ...Object.values(personas).flatMap(({ when }) => state(when)),
    ...Object.values(matrices).flatMap(({ rows, columns }) => [...written(rows), ...written(columns)]),
  ];
}

function scoreSites({ rules, countsWhile, resets, updates }: Score): readonly ConditionSite[] {
  const points = rules.flatMap((rule) => {
    if (rule.kind === 'standing') return state(rule.when);
    return rule.kind === 'decay' ? moment(rule.without) : [...moment(rule.each), ...state(rule.when, [rule.each])];
  });
  return [
    ...points,
    ...state(countsWhile),
    ...resets.flatMap(({ when }) => moment(when)),
    ...updates.flatMap(({ when }) => line(when)),
  ];
}

/** Being in a stage from which the line leads is part of its condition. */
const entrySites = ({ enters }: Stage): readonly ConditionSite[] =>
  enters.flatMap(({ when, from }) => moment(when, from.length > 0 ? [{ op: 'stage', in: from }] : []));

function ruleSites({ lead, handoffs, contacts, nurtures }: Agreement): readonly ConditionSite[] {
  const followUps = [...Object.values(contacts), ...Object.values(nurtures)];
  return [
    ...state(lead.belongsToAccount),
    ...lead.consent.flatMap(({ when }) => state(when)),
    ...Object.values(handoffs).flatMap(({ when, notify, routes, then }) => [
      ...moment(when),
      ...notify.flatMap((one) => state(one.when)),
      ...routes.flatMap((route) => [
        ...line(route.when),
        ...(route.to.kind === 'owner of another lead' ? state(route.to.where) : []),
      ]),
      ...then.flatMap((one) => line(one.when)),
    ]),
    ...followUps.flatMap(({ stop }) => stop.flatMap(({ when }) => moment(when))),
    ...Object.values(nurtures).flatMap(({ starts }) => moment(starts)),
  ];
}

/** Only what is written: promises of other clauses start and end by conditions that are made up for them. */
function promiseSites({ kind, starts, done, restarts, cancelled, firm, target }: SlaPromise): readonly ConditionSite[] {
  const timed = [...choiceSites(firm), ...choiceSites(target)];
  const written = [...timed, ...moment(restarts)];
  if (kind !== 'promise') return written;
  const ends = [starts, done].flatMap((end) => (end.kind === 'moment' ? moment(end.when) : []));
  return [...written, ...ends, ...moment(cancelled)];
}

const choiceSites = (due: Due | undefined): readonly ConditionSite[] =>
  due?.kind === 'after' ? due.choices.flatMap(({ when }) => line(when)) : [];

function measureSites(agreement: Agreement): readonly ConditionSite[] {
  const { kpis, attributions, reports, invariants, reviews, termination } = agreement;
  return [
    ...[...reviews.map(({ when }) => when), ...termination].flatMap((when) => moment(when)),
    ...Object.values(kpis).flatMap(kpiSites),
    ...attributions.flatMap(({ credits }) => credits.flatMap(({ when }) => line(when))),
    ...Object.values(reports).flatMap(({ lists }) =>
      lists.flatMap((list) => (list.kind === 'leads' ? state(list.where) : [])),
    ),
    ...invariants.flatMap(({ when, expect }) => [...state(when), ...expect.flatMap((one) => expected(one))]),
  ];
}

function kpiSites({ measure }: Kpi): readonly ConditionSite[] {
  switch (measure?.kind) {
    case 'time':
      return [...moment(measure.from), ...moment(measure.to)];
    case 'count':
      return moment(measure.of);
    case 'share':
      return state(measure.where);
    default:
      return [];
  }
}
