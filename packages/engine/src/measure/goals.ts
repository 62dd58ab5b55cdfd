import { pointer } from '../program/pointer.ts';
import { emitOverAll, type OverAll } from './over-all.ts';
import type { Judged } from './own-runs.ts';

/** A goal is met where all of its lines were kept that fell due at this instant, and missed where one was not. */
export function judgeGoals(over: OverAll, judged: readonly Judged[]): void {
  const { goals } = over.world.state.measured;
  for (const name of Object.keys(over.engine.agreement.goals)) {
    const lines = judged.filter(({ promise }) => promise.from === name);
    const missed = lines.filter(({ isKept }) => !isKept);
    if (lines.length === 0) continue;
    const is = missed.length === 0 ? 'met' : 'missed';
    const begun = Math.min(...(missed.length === 0 ? lines : missed).map(({ from }) => from));
    const before = goals[name];
    const since = before?.is === is ? Math.min(before.since, begun) : begun;
    goals[name] = { is, since };
    emitOverAll(over, pointer('goals', name), {
      kind: 'goal',
      goal: name,
      is,
      missed: missed.map(({ promise }) => promise.name),
    });
  }
}
