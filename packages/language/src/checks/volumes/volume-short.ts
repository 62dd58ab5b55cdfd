import { type Agreement, type Commitment, type DeliverCommitment, formatCount, type Goal } from '@sla/agreement';
import { type CheckContext, defineCheck, type Repair } from '../../problem/check.ts';
import type { At } from '../../source/sources.ts';
import { type AimLines, aimLines, countedBy } from '../support/aim-lines.ts';
import { type Demand, demands, ownDemands } from '../support/demand.ts';
import { type Saying, type Shortfall, shortfallOf } from '../support/shortfall.ts';
import { entryOf, listed } from '../support/words.ts';

export const volumeShort = defineCheck({
  code: 'volume-short',
  category: 'volumes',
  level: 'warning',
  summary: 'The leads that are promised and expected carry the goal.',
  run: (context) => {
    const { agreement, analyses } = context;
    const sources = {
      promisesOf: (demand: Demand) => promisesAt(agreement, demand).map(nameOf),
      promisedAt: (stage: string) => analyses.promisedAt(stage),
    };
    for (const demand of demands(analyses.funnels, sources)) reportPromised(context, withinTerm(demand, agreement));
    for (const funnel of analyses.funnels) {
      for (const demand of ownDemands(funnel)) reportExpected(context, withinTerm(demand, agreement));
    }
  },
});

/** A whole that is due after the agreement has ended cannot be held against what is promised in it; that is told elsewhere. */
function withinTerm(demand: Demand, { goals, expires }: Agreement): Demand {
  const lines = entryOf(goals, demand.goal)?.commitments ?? [];
  const isBeyond = lines.some((line) => {
    const { when } = line;
    const last = when.kind === 'by' ? when.date : when.kind === 'in' ? when.to : undefined;
    return countedBy(line) === demand.of && last !== undefined && expires !== undefined && last > expires;
  });
  return isBeyond ? { ...demand, total: {} } : demand;
}

/** What goals promise to deliver at a stage, against what another goal needs there. */
function reportPromised({ agreement, report }: CheckContext, demand: Demand): void {
  const lines = promisesAt(agreement, demand);
  const aims = aimLines(agreement, demand);
  const shortfall = shortfallOf(demand, 'promised', aims.whole !== undefined);
  const line = lineFor(lines, shortfall);
  if (!shortfall || !line) return;
  const goals = [...new Set(lines.map(({ goal }) => goal.name))];
  const verb = goals.length === 1 ? 'promises' : 'promise';
  const text = shortfall.text((count) => `${listed(goals)} ${verb} ${count} '${demand.stage}'`, needs(demand));
  const fix = lines.length === 1 ? raised(line, demand) : undefined;
  report({
    at: [line, 'count'],
    message: `${text} Promise more, or change the goal or the rates.`,
    related: related(agreement, demand, linesOf(aims, shortfall)),
    ...(fix ? { fix } : {}),
  });
}

/** What a funnel expects at a stage, against what its own goal needs there. */
function reportExpected({ agreement, report }: CheckContext, demand: Demand): void {
  const [funnel] = demand.funnels.flatMap((name) => entryOf(agreement.funnels, name) ?? []);
  const line = funnel?.expects.find(({ stage }) => stage === demand.stage);
  const aims = aimLines(agreement, demand);
  const shortfall = shortfallOf(demand, 'expected', aims.whole !== undefined);
  if (!funnel || !line || !shortfall) return;
  const text = shortfall.text((count) => `'${funnel.name}' expects ${count} '${demand.stage}'`, needs(demand));
  report({
    at: [line, 'count'],
    message: `${text} Find more, or change the goal or the rates.`,
    related: related(agreement, demand, linesOf(aims, shortfall)),
  });
}

const needs =
  ({ goal, funnels }: Demand): Saying =>
  (count) =>
    `'${goal}' needs ${count} through ${listed(funnels)}`;

interface PromiseLine {
  readonly goal: Goal;
  readonly commitment: DeliverCommitment;
}

const nameOf = ({ commitment }: PromiseLine): string => commitment.promise;

/** The lines that promise leads at a stage; where funnels of several teams share it, those of the team that is meant. */
function promisesAt(agreement: Agreement, { stage, by }: Demand): readonly PromiseLine[] {
  return Object.values(agreement.goals).flatMap((goal) =>
    by !== undefined && !answersFor(goal, by, agreement)
      ? []
      : goal.commitments.flatMap((line) =>
          line.kind === 'deliver' && line.of.kind === 'stage' && line.of.name === stage
            ? [{ goal, commitment: line }]
            : [],
        ),
  );
}

const answersFor = ({ owners }: Goal, team: string, { roles }: Agreement): boolean =>
  owners.length === 0 ||
  owners.some(
    (owner) =>
      owner.kind === 'person' ||
      (owner.kind === 'team' && owner.team === team) ||
      (owner.kind === 'role' && entryOf(roles, owner.role)?.team === team),
  );

/** The line that promises too little: one for the month that is named, else one for every month, else any. */
function lineFor(lines: readonly PromiseLine[], shortfall: Shortfall | undefined): DeliverCommitment | undefined {
  const all = lines.map(({ commitment }) => commitment);
  const { worst } = shortfall ?? {};
  const ofMonth = all.find(({ when }) => worst !== undefined && when.kind === 'in' && when.from.startsWith(worst));
  return ofMonth ?? all.find(({ when }) => when.kind === 'every') ?? all[0];
}

/** Promises what the month with the greatest need needs, if that carries the whole as well. */
function raised(line: DeliverCommitment, { stage, months, everyMonth, total }: Demand): Repair | undefined {
  if (line.when.kind !== 'every' || line.when.period !== 'month' || line.forEach !== undefined) return undefined;
  const most = Math.max(everyMonth.required ?? 0, ...months.map(({ required }) => required ?? 0));
  const isEnough = months.length === 0 || most * months.length >= (total.required ?? 0);
  if (most <= line.count || !isEnough) return undefined;
  const text = formatCount(most);
  return { title: `Promise ${text} ${stage} every month`, kind: 'replace', at: [line, 'count'], text };
}

/** The lines that cause the need: what a month has to reach, what the whole has to, or both. */
function linesOf({ inMonth, whole }: AimLines, { inMonths, inAll, results }: Shortfall): readonly Commitment[] {
  const ofMonths = inMonths || whole === undefined ? inMonth(results) : undefined;
  return [...new Set([...(ofMonths ? [ofMonths] : []), ...(inAll && whole ? [whole] : [])])];
}

function related(
  agreement: Agreement,
  { goal, funnels }: Demand,
  lines: readonly Commitment[],
): readonly { readonly at: At; readonly message: string }[] {
  return [
    ...lines.map((line) => ({ at: line, message: `'${goal}' is promised here.` })),
    ...funnels.flatMap((name) => {
      const funnel = entryOf(agreement.funnels, name);
      return funnel ? [{ at: [funnel, 'name'] as const, message: `'${name}' says how many leads that takes.` }] : [];
    }),
  ];
}
