import { type ConversionRate, nameText } from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { funnelBroken } from '../problem/volumes/funnel-broken.ts';
import type { Lowering } from './lowering.ts';

/** A rate and the line it is written on. */
export interface Step {
  readonly rate: ConversionRate;
  readonly line: ast.RateStatement;
}

/**
 * The steps of a funnel from first to last, in whatever order they are written. Each step goes forward on the path and
 * begins where the one before ends; what breaks that is reported with both places, and left out where it has no place.
 */
export function chainOf(lowering: Lowering, written: readonly Step[], path: readonly string[]): readonly Step[] {
  const fitting = written.filter((step, index) => {
    const earlier = written.slice(0, index);
    return isForward(lowering, step, path) && !isRepeated(lowering, step, earlier);
  });
  const position = ({ rate }: Step): number => path.indexOf(rate.from);
  const steps = [...fitting].sort((a, b) => position(a) - position(b));
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before && before.rate.to !== step.rate.from) reportBreak(lowering, before, step, path);
  }
  return steps;
}

/** Without a path there is no forward; the steps then count in their written order. */
function isForward(lowering: Lowering, { rate, line }: Step, path: readonly string[]): boolean {
  if (path.length === 0) return true;
  const off = [rate.from, rate.to].find((stage) => !path.includes(stage));
  if (off !== undefined) {
    lowering.report(funnelBroken, off === rate.from ? line.from : line.to, [
      `'${off}' is not on the path of a lead, so no funnel leads through it. Leave the step out, or put '${off}' on the path.`,
    ]);
  } else if (path.indexOf(rate.to) <= path.indexOf(rate.from)) {
    lowering.report(funnelBroken, line.to, [
      `'${rate.to}' does not come after '${rate.from}' on the path. A rate leads forward: let it end at a later stage.`,
    ]);
  } else return true;
  return false;
}

function isRepeated(lowering: Lowering, { rate, line }: Step, earlier: readonly Step[]): boolean {
  const other = earlier.find((step) => step.rate.from === rate.from || step.rate.to === rate.to);
  if (!other) return false;
  const [sameFrom, sameTo] = [other.rate.from === rate.from, other.rate.to === rate.to];
  const problem =
    sameFrom && sameTo
      ? `The step from '${rate.from}' to '${rate.to}' is written twice. Keep one.`
      : sameFrom
        ? `The funnel forks: from '${rate.from}' it leads to '${other.rate.to}' and to '${rate.to}'. Keep one step, or write two funnels.`
        : `The funnel runs together: to '${rate.to}' it leads from '${other.rate.from}' and from '${rate.from}'. Keep one step.`;
  lowering.report(funnelBroken, line, [problem], {
    related: [{ place: lowering.place(other.line), message: 'The other step is here.' }],
  });
  return true;
}

function reportBreak(lowering: Lowering, before: Step, step: Step, path: readonly string[]): void {
  const [end, start] = [before.rate.to, step.rate.from];
  const isGap = path.length === 0 || path.indexOf(end) < path.indexOf(start);
  const problem = isGap
    ? `The funnel has a gap between '${end}' and '${start}'. Add the step: \`rate ${nameText(end)} -> ${nameText(start)} …\`.`
    : `This step begins at '${start}', but the one before ends at '${end}'. Let it begin there.`;
  lowering.report(funnelBroken, step.line.from, [problem], {
    related: [{ place: lowering.place(before.line), message: `The step before ends at '${end}'.` }],
  });
}
