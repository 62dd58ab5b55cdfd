import { pointer } from '../program/pointer.ts';
import { together } from './days.ts';
import { emitOverAll, type OverAll } from './over-all.ts';
import { periodEndingAt } from './periods.ts';

/** Says of every promise whose period is over whether enough of the runs that fell due in it were kept. */
export function judgeShares(over: OverAll): void {
  const { engine, world, now } = over;
  for (const { name, share, sharePeriod } of Object.values(engine.agreement.promises)) {
    const period = periodEndingAt(engine, { unit: sharePeriod, fiscal: false }, now);
    const count = world.state.measured.promises[name];
    if (period === undefined || count === undefined) continue;
    const { n, hits } = together(count.days, { first: period.from, last: period.to });
    if (n === 0) continue;
    const isKept = hits * share.denominator >= n * share.numerator;
    emitOverAll(over, pointer('promises', name, 'share'), {
      kind: 'share',
      promise: name,
      from: period.from,
      to: period.to,
      due: n,
      kept: hits,
      is: isKept ? 'kept' : 'missed',
    });
  }
}
