import type { Due, Duration, LateAction, Ratio, SlaPromise } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { scheduleInvalid } from '../problem/dates/schedule-invalid.ts';
import { actionsOf } from './actions.ts';
import { lowerCondition } from './condition/index.ts';
import { durationOf, ratioOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { longUnitOf } from './period.ts';

type Subject = 'lead' | 'account';
type Timed = { readonly target?: readonly ast.TimeOption[]; readonly within?: readonly ast.TimeOption[] };

/** The firm time and the aim of a line such as `target 5 minutes, within 1 day when …, 2 days otherwise`. */
export function timesOf(
  lowering: Lowering,
  line: Timed,
  subject: Subject,
): Pick<SlaPromise, 'firm' | 'target' | 'calendar'> {
  const firm = choiceOf(lowering, line.within ?? [], subject);
  const target = choiceOf(lowering, line.target ?? [], subject);
  const calendar = calendarOf(
    lowering,
    [...(line.target ?? []), ...(line.within ?? [])].map((option) => option.time),
  );
  return { ...(firm ? { firm } : {}), ...(target ? { target } : {}), ...(calendar ? { calendar } : {}) };
}

/** The calendar that is written on one of the times of a statement; the first counts. */
export function calendarOf(
  lowering: Lowering,
  times: readonly (ast.DurationLiteral | undefined)[],
): string | undefined {
  const written = times.flatMap((time) => time?.calendar ?? []);
  return lowering.names(written, ['calendar'])[0];
}

function choiceOf(lowering: Lowering, options: readonly ast.TimeOption[], subject: Subject): Due | undefined {
  const [first] = options;
  if (!first) return undefined;
  const choices = options.flatMap((option) => {
    const within = durationOf(lowering, option.time);
    const when = option.condition && lowerCondition(lowering, option.condition, { subject });
    if (!within || (option.condition && !when)) return [];
    return [lowering.mark({ ...(when ? { when } : {}), within }, option, { within: option.time })];
  });
  return choices.length === 0 ? undefined : lowering.mark({ kind: 'after', choices }, first);
}

/** The share of runs that must be kept, and how it is counted; all of them where nothing is said. */
export function keptOf(lowering: Lowering, kept: ast.KeptShare | undefined): Pick<SlaPromise, 'share' | 'sharePeriod'> {
  const share: Ratio = ratioOf(lowering, kept?.percent) ?? { numerator: 1, denominator: 1 };
  return { share, sharePeriod: sharePeriodOf(lowering, kept?.every) };
}

/** Shares are counted over calendar periods of a week or longer. */
function sharePeriodOf(lowering: Lowering, unit: ast.UnitLiteral | undefined): SlaPromise['sharePeriod'] {
  if (unit?.fiscal) {
    lowering.report(scheduleInvalid, unit, [
      `The share of promises kept is counted over calendar periods: write \`every ${unit.unit}\`.`,
    ]);
  }
  return longUnitOf(lowering, unit) ?? 'month';
}

/** What happens when a run is late, in written order. */
export function lateActionsOf(lowering: Lowering, lines: readonly ast.IfLateStatement[]): readonly LateAction[] {
  return lines.flatMap((line) => {
    const after: Duration | undefined = durationOf(lowering, line.delay);
    // The calendar is the promise's; one that is named here has to exist all the same.
    calendarOf(lowering, [line.delay]);
    return actionsOf(lowering, line.actions).map(([action, node]) =>
      lowering.mark({ ...(after ? { after } : {}), do: action }, node),
    );
  });
}
