import type { Agreement, Condition, Due, Measure } from '@sla/agreement';

/**
 * The conditions of an agreement that are asked when their turn comes, rather than waited for. What is missing here is read
 * only when it is asked, and nobody has looked since when it has held.
 */
export function askedConditions(agreement: Agreement): readonly Condition[] {
  const all: (Condition | undefined)[] = [
    agreement.lead.belongsToAccount,
    // What has a name may be passed on, or shown, where no condition asks for it.
    ...Object.keys(agreement.segments).map((segment): Condition => ({ op: 'segment', segment, groups: [] })),
    ...Object.keys(agreement.personas).map((persona): Condition => ({ op: 'persona', persona })),
    ...Object.values(agreement.scores).flatMap(({ countsWhile, updates, resets }) => [
      countsWhile,
      ...updates.map(({ when }) => when),
      ...resets.map(({ when, daily }) => (daily === undefined ? undefined : when)),
    ]),
    ...Object.values(agreement.handoffs).flatMap(({ routes, notify, then }) => [
      ...routes.map(({ when }) => when),
      ...routes.map(({ to }) => (to.kind === 'owner of another lead' ? to.where : undefined)),
      ...notify.map(({ when }) => when),
      ...then.map(({ when }) => when),
    ]),
    ...Object.values(agreement.promises).flatMap(({ firm, target }) => [...choicesOf(firm), ...choicesOf(target)]),
    ...Object.values(agreement.kpis).flatMap(({ measure }) => (measure === undefined ? [] : measured(measure))),
    ...Object.values(agreement.reports).flatMap(({ lists }) =>
      lists.map((list) => (list.kind === 'leads' ? list.where : undefined)),
    ),
    ...agreement.attributions.flatMap(({ credits }) => credits.map(({ when }) => when)),
    ...agreement.prohibitions.map(({ when }) => when),
    ...agreement.invariants.flatMap(({ when, expect }) => [when, ...expect]),
    ...agreement.scenarios.flatMap(({ steps }) =>
      steps.map((step) => (step.kind === 'expect' && step.expect.kind === 'condition' ? step.expect.when : undefined)),
    ),
  ];
  return all.filter((condition) => condition !== undefined);
}

function choicesOf(due: Due | undefined): readonly (Condition | undefined)[] {
  return due?.kind === 'after' ? due.choices.map(({ when }) => when) : [];
}

function measured(measure: Measure): readonly Condition[] {
  switch (measure.kind) {
    case 'time':
      return [measure.from, measure.to];
    case 'count':
      return [measure.of];
    case 'share':
      return [measure.where];
    case 'rate':
    case 'sum':
    case 'kept':
    case 'late':
      return [];
  }
}
