import { enteredStages } from '../capacity/entered-stages.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Funnel } from '../model/goal.ts';
import type { PlanTerm } from './model.ts';
import { type Target, targetsOf } from './target.ts';

/** What a funnel is computed backwards from. */
export interface FunnelTarget {
  readonly target: Target;
  /** Which of the funnel's stages the goal counts, from 0 at the top. */
  readonly resultAt: number;
}

/**
 * The target of the goal that a funnel serves. A goal may speak of several things: the first that the funnel can count
 * is meant, in money where a deal has a size and in leads where not, at a stage of the funnel before any other.
 */
export function funnelTarget(agreement: Agreement, funnel: Funnel, term: PlanTerm): FunnelTarget | undefined {
  const goal = funnel.goal === undefined ? undefined : agreement.goals[funnel.goal];
  const targets = goal === undefined ? [] : targetsOf(goal, agreement, term).filter(isCountable);
  const unit = funnel.dealSize === undefined ? 'number' : 'money';
  const fitting = targets.filter(({ like }) => like.kind === unit);
  const inFunnel = fitting.find((target) => funnel.stages.includes(countedStage(target, agreement) ?? ''));
  const target = inFunnel ?? fitting[0] ?? targets[0];
  if (target === undefined) return undefined;
  const at = funnel.stages.indexOf(countedStage(target, agreement) ?? '');
  return { target, resultAt: at < 0 ? funnel.stages.length - 1 : at };
}

const isCountable = ({ bound, like }: Target): boolean =>
  bound === 'at least' && (like.kind === 'money' || like.kind === 'number');

/** The stage at which a target counts leads. */
function countedStage({ kind, of }: Target, { kpis, stages }: Agreement): string | undefined {
  if (kind !== 'kpi') return kind === 'stage' ? of : undefined;
  const measure = kpis[of]?.measure;
  if (measure?.kind === 'sum') return measure.at;
  return measure?.kind === 'count' ? enteredStages(measure.of, { stages })[0] : undefined;
}
