import {
  type Commitment,
  type Due,
  dateOf,
  dayInMonth,
  dayOf,
  type Goal,
  type Measure,
  type MeasureEnd,
  partsOf,
  type RunStart,
  type SlaPromise,
} from '@sla/agreement';
import type { AstNode } from 'langium';
import type { Kpis } from './commitment.ts';
import { runOf, termFrom } from './commitment-time.ts';
import { owedTo } from './counterpart.ts';
import { firstDayOver } from './growth.ts';
import type { Lowering } from './lowering.ts';
import { becomes } from './measure.ts';
import { exceptOwn } from './own-periods.ts';

const ALWAYS = { numerator: 1, denominator: 1 } as const;

/** The promise a line of a goal makes; absent where its KPI measures nothing. */
export function commitmentPromise(
  lowering: Lowering,
  goal: Goal,
  commitment: Commitment,
  kpis: Kpis,
  line: AstNode,
): SlaPromise | undefined {
  const done = endOf(commitment, kpis);
  if (!done) return undefined;
  const run = runOf(lowering, commitment.when);
  const promise: SlaPromise = {
    name: commitment.promise,
    kind: KINDS[commitment.kind],
    from: goal.name,
    by: goal.owners,
    ...owedTo(lowering, goal.owners, []),
    subject: 'agreement',
    ...run,
    starts: windowStart(commitment) ?? exceptOwn(run.starts, commitment, goal),
    done,
    share: ALWAYS,
    sharePeriod: 'month',
    repeats: false,
    late: goal.ifMissed.map((action) => lowering.mark({ do: action }, lowering.sources.nodeOf(action) ?? line)),
  };
  return lowering.mark(promise, line);
}

const KINDS = { reach: 'result', raise: 'growth', lower: 'growth', deliver: 'volume' } as const;

/** A change is counted over the time it names, up to its end. */
function windowStart(commitment: Commitment): RunStart | undefined {
  if (commitment.kind !== 'raise' && commitment.kind !== 'lower') return undefined;
  const first = commitment.over && firstDayOver(commitment.over, commitment.when);
  return first === undefined ? undefined : termFrom(first);
}

function endOf(commitment: Commitment, kpis: Kpis): MeasureEnd | undefined {
  if (commitment.kind === 'deliver') {
    const { count, forEach } = commitment;
    const atLeast = { kind: 'number', number: String(count) } as const;
    return { kind: 'measure', measure: volumeOf(commitment.of), atLeast, ...(forEach ? { forEach } : {}) };
  }
  const measure = kpis[commitment.kpi]?.measure;
  if (!measure) return undefined;
  const { amount } = commitment;
  if (commitment.kind === 'lower') return { kind: 'measure', measure, ...(amount ? { atMost: amount } : {}) };
  const forEach = commitment.kind === 'reach' ? commitment.forEach : undefined;
  return { kind: 'measure', measure, ...(amount ? { atLeast: amount } : {}), ...(forEach ? { forEach } : {}) };
}

const volumeOf = ({ kind, name }: { readonly kind: 'stage' | 'event'; readonly name: string }): Measure => ({
  kind: 'count',
  of: kind === 'stage' ? becomes(name) : { op: 'event', event: name, where: [], times: 1, reasons: [] },
});

/** The promise of `reported to "Amy Chen" by day 5`: the day is one of the month that follows. */
export function volumeReportPromise(
  lowering: Lowering,
  goal: Goal,
  commitment: Commitment,
  name: string,
  node: AstNode,
): SlaPromise | undefined {
  if (commitment.kind !== 'deliver' || !commitment.reported) return undefined;
  const { to, day } = commitment.reported;
  const { starts, firm } = runOf(lowering, commitment.when);
  const due = firm && day ? reportDue(firm, day) : undefined;
  const promise: SlaPromise = {
    name,
    kind: 'volume report',
    from: goal.name,
    by: goal.owners,
    ...owedTo(lowering, goal.owners, to),
    subject: 'agreement',
    starts,
    done: { kind: 'act', act: 'reported' },
    ...(due ? { firm: due } : {}),
    share: ALWAYS,
    sharePeriod: 'month',
    repeats: false,
    late: [],
  };
  return lowering.mark(promise, node);
}

function reportDue(end: Due, day: number): Due {
  if (end.kind !== 'on') return { kind: 'end of period', dayOfNextMonth: day };
  const { year, month } = partsOf(dayOf(end.date));
  return { kind: 'on', date: dateOf(dayInMonth(year, month + 1, day)) };
}
