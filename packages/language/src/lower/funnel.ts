import type { EveryPeriod, Expectation, Funnel, Goal, Money, NoTime, PolicyShare, Ratio } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { funnelInvalid } from '../problem/volumes/funnel-invalid.ts';
import type { Kpis } from './commitment.ts';
import { constantOf } from './condition/constant.ts';
import { chainOf } from './funnel-chain.ts';
import { stepOf } from './funnel-rate.ts';
import { countOf, lengthOf, ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { measuredBy } from './measured.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { longUnitOf } from './period.ts';
import { every, single } from './statements.ts';

/** What a funnel depends on. */
export interface FunnelContext {
  readonly goals: Readonly<Record<string, Goal>>;
  readonly kpis: Kpis;
  /** The main path of a lead, first stage to last. */
  readonly path: readonly string[];
}

const ALL: Ratio = { numerator: 1, denominator: 1 };

/** How many leads become the next stage, with the share of the goal that the funnel carries. */
export function lowerFunnel(lowering: Lowering, node: ast.Funnel, context: FunnelContext): Funnel {
  const goal = lowering.name(node.goal, ['goal']);
  const by = lowering.name(node.team, ['team']);
  const aim = goal === undefined ? undefined : context.goals[goal];
  const written = every(node.statements, 'RateStatement').flatMap((line) => stepOf(lowering, line) ?? []);
  const rates = chainOf(lowering, written, context.path).map(({ rate }) => rate);
  const size = single(lowering, node.statements, 'DealSizeStatement');
  const dealSize = size && dealSizeOf(lowering, size, aim, context.kpis);
  const cycleLine = single(lowering, node.statements, 'CycleStatement');
  const cycle = lengthOf(lowering, cycleLine?.cycle);
  const funnel: Funnel = {
    ...namedOf(node),
    ...(goal ? { goal } : {}),
    ...(by ? { by } : {}),
    share: shareOf(lowering, node, by, aim),
    stages: rates[0] ? [rates[0].from, ...rates.map(({ to }) => to)] : [],
    rates,
    ...(dealSize ? { dealSize } : {}),
    ...(cycle ? { cycle } : {}),
    expects: every(node.statements, 'VolumeStatement').flatMap((line) => expectationOf(lowering, line) ?? []),
    mix: every(node.statements, 'SplitStatement').flatMap((line) => policyShareOf(lowering, line) ?? []),
  };
  return markNamed(lowering, funnel, node, {
    goal: node.goal,
    by: node.team,
    share: node.team,
    dealSize: size,
    cycle: cycleLine,
  });
}

/** The team's share of the goal; all of it where no team is named or the goal does not divide. */
function shareOf(lowering: Lowering, node: ast.Funnel, team: string | undefined, goal: Goal | undefined): Ratio {
  if (team === undefined || !goal || goal.sourced.length === 0) return ALL;
  const share = goal.sourced.find((contribution) => contribution.team === team)?.share;
  if (!share && node.team) {
    lowering.report(funnelInvalid, node.team, [
      `'${goal.name}' does not say how much of it '${team}' brings. Name '${team}' in its line \`sourced by …\`.`,
    ]);
  }
  return share ?? ALL;
}

function dealSizeOf(
  lowering: Lowering,
  { size }: ast.DealSizeStatement,
  goal: Goal | undefined,
  kpis: Kpis,
): Money | undefined {
  if (!size) return undefined;
  if (size.$type !== 'MoneyLiteral') {
    return lowering.report(funnelInvalid, size, [
      `A deal size is the money that one won lead brings: write it as 12,000 ${lowering.header.currency ?? 'USD'}.`,
    ]);
  }
  const constant = constantOf(lowering, size, { name: 'deal size', type: { kind: 'money' } });
  if (goal && goal.commitments.length > 0 && !countsMoney(lowering, goal, kpis)) {
    return lowering.report(funnelInvalid, size, [
      `'${goal.name}' does not count money, so a deal has no size in it. Leave the line out.`,
    ]);
  }
  return constant?.kind === 'money' ? constant.money : undefined;
}

const countsMoney = (lowering: Lowering, goal: Goal, kpis: Kpis): boolean =>
  goal.commitments.some((commitment) => {
    const measure = commitment.kind === 'deliver' ? undefined : kpis[commitment.kpi]?.measure;
    return measure !== undefined && measuredBy(lowering, measure).kind === 'money';
  });

/** `expect 95,000 Visitor every month`. */
function expectationOf(lowering: Lowering, line: ast.VolumeStatement): Expectation | undefined {
  const stage = lowering.name(line.stage, ['stage']);
  const count = countOf(lowering, line.count);
  const when = timeOf(lowering, line.every);
  if (stage === undefined || count === undefined || !when) return undefined;
  return markLine(lowering, { stage, count, when }, line, { stage: line.stage, count: line.count, when: line.every });
}

function timeOf(lowering: Lowering, node: ast.UnitLiteral | undefined): EveryPeriod | NoTime | undefined {
  if (!node) return { kind: 'unbound' };
  const period = longUnitOf(lowering, node);
  return period && { kind: 'every', period, fiscal: node.fiscal };
}

/** `expect 40% of MQL in HotLeads`. */
function policyShareOf(lowering: Lowering, line: ast.SplitStatement): PolicyShare | undefined {
  const of = lowering.name(line.stage, ['stage']);
  const contact = lowering.name(line.policy, ['contact']);
  const share = ratioOf(lowering, line.share);
  if (of === undefined || contact === undefined || !share) return undefined;
  return markLine(lowering, { of, contact, share }, line, { of: line.stage, contact: line.policy, share: line.share });
}
