import { type Commitment, type Goal, type InPeriod, parsePeriod, type RunStart } from '@sla/agreement';

/**
 * `reach … every month`, and `reach … in 2027-01` beside it: a period with a line of its own is owed by that one alone.
 * Lines on several things, or for each of several people, leave each other as they are.
 */
export function exceptOwn(starts: RunStart, commitment: Commitment, { commitments }: Goal): RunStart {
  if (starts.kind !== 'schedule') return starts;
  const except = commitments.flatMap((other) => {
    const own = subjectOf(other) === subjectOf(commitment) ? ownPeriod(other, commitment) : undefined;
    return own ? [{ period: own.period, from: own.from, to: own.to }] : [];
  });
  return except.length === 0 ? starts : { ...starts, except };
}

function subjectOf(commitment: Commitment): string {
  if (commitment.kind === 'deliver') {
    const { of, forEach = '' } = commitment;
    return ['deliver', of.kind, of.name, forEach].join('\n');
  }
  const forEach = commitment.kind === 'reach' ? (commitment.forEach ?? '') : '';
  return [commitment.kind, commitment.kpi, forEach].join('\n');
}

/** Of the same kind as those that come back; months are the same in both years. */
function ownPeriod({ when }: Commitment, { when: recurring }: Commitment): InPeriod | undefined {
  if (when.kind !== 'in' || recurring.kind !== 'every') return undefined;
  const period = parsePeriod(when.period);
  if (period?.unit !== recurring.period) return undefined;
  return period.unit === 'month' || period.fiscal === recurring.fiscal ? when : undefined;
}
