import type { Action, Commitment, Contribution, Goal, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { goalInvalid } from '../problem/goals/goal-invalid.ts';
import { actionsOf } from './actions.ts';
import { deliverOf, type Kpis, raiseOf, reachOf } from './commitment.ts';
import { commitmentPromise, volumeReportPromise } from './goal-promise.ts';
import { ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markNamed, namedOf } from './named.ts';
import { partiesOf } from './parties.ts';
import { promiseNameOf } from './promise-names.ts';
import { every, single } from './statements.ts';

/** A goal, and the promise that each of its lines makes. */
export interface LoweredGoal {
  readonly goal: Goal;
  readonly promises: readonly SlaPromise[];
}

type CommitmentLine = ast.ReachStatement | ast.ChangeGoalStatement | ast.DeliverStatement;

/** What is to be achieved, by when, and by whom. `if missed` acts when one of the promises is late. */
export function lowerGoal(lowering: Lowering, node: ast.Goal, kpis: Kpis): LoweredGoal {
  const lines = node.statements.filter(isCommitment).flatMap((line) => {
    const commitment = commitmentOf(lowering, line, promiseNameOf(node, line), kpis);
    return commitment ? [{ line, commitment }] : [];
  });
  const sourced = single(lowering, node.statements, 'SourcedStatement');
  const missed = every(node.statements, 'IfMissedStatement');
  const goal: Goal = {
    ...namedOf(node),
    owners: partiesOf(lowering, node.owners, ['team', 'role']),
    commitments: lines.map(({ commitment }) => commitment),
    sourced: (sourced?.shares ?? []).flatMap((share) => contributionOf(lowering, share) ?? []),
    ifMissed: missed.flatMap((line) => missedActions(lowering, line)),
  };
  markNamed(lowering, goal, node, { owners: node.owners[0], sourced, ifMissed: missed[0] });
  const promises = lines.flatMap(({ line, commitment }) => [
    commitmentPromise(lowering, goal, commitment, kpis, line),
    reportPromise(lowering, node, goal, line, commitment),
  ]);
  return { goal, promises: promises.filter((promise) => promise !== undefined) };
}

const isCommitment = (line: ast.GoalStatement): line is CommitmentLine =>
  line.$type === 'ReachStatement' || line.$type === 'ChangeGoalStatement' || line.$type === 'DeliverStatement';

function commitmentOf(lowering: Lowering, line: CommitmentLine, promise: string, kpis: Kpis): Commitment | undefined {
  if (line.$type === 'ReachStatement') return reachOf(lowering, line, promise, kpis);
  if (line.$type === 'ChangeGoalStatement') return raiseOf(lowering, line, promise, kpis);
  return deliverOf(lowering, line, promise);
}

function reportPromise(
  lowering: Lowering,
  node: ast.Goal,
  goal: Goal,
  line: CommitmentLine,
  commitment: Commitment,
): SlaPromise | undefined {
  if (line.$type !== 'DeliverStatement' || !line.reporting) return undefined;
  return volumeReportPromise(lowering, goal, commitment, promiseNameOf(node, line.reporting), line.reporting);
}

function contributionOf(lowering: Lowering, node: ast.Share): Contribution | undefined {
  const team = lowering.name(node.party, ['team']);
  const share = ratioOf(lowering, node.percent);
  if (team === undefined || !share) return undefined;
  return lowering.mark({ team, share }, node, { team: node.party, share: node.percent });
}

/** A goal speaks of no single lead, so nothing can be given to somebody else. */
function missedActions(lowering: Lowering, line: ast.IfMissedStatement): readonly Action[] {
  const fitting = line.actions.filter((action) => {
    const isOfLead = action.$type === 'ReassignAction' || action.$type === 'RouteAction';
    if (isOfLead) lowering.report(goalInvalid, action, [NO_LEAD]);
    return !isOfLead;
  });
  return actionsOf(lowering, fitting).map(([action]) => action);
}

const NO_LEAD =
  'A goal is about no single lead, so there is nothing to give to somebody else. Use `notify` or `do "…"`.';
