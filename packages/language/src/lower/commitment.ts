import {
  type DeliverCommitment,
  type Kpi,
  nameText,
  type RaiseCommitment,
  type ReachCommitment,
  type VolumeReport,
} from '@sla/agreement';
import type * as ast from '../generated/ast.ts';
import { goalInvalid } from '../problem/goals/goal-invalid.ts';
import { commitmentTimeOf, dayOfMonthOf } from './commitment-time.ts';
import type { ValueType } from './condition/value-type.ts';
import { moreThanNone, sensibleChange } from './goal-sense.ts';
import { changed, changeFactor } from './growth.ts';
import { durationOf, positiveOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { amountOf, measuredBy } from './measured.ts';
import { markLine } from './named.ts';
import { partyOf } from './parties.ts';

/** KPIs by name. */
export type Kpis = Readonly<Record<string, Kpi>>;

/** `reach 500,000 USD of Bookings every month`. */
export function reachOf(
  lowering: Lowering,
  line: ast.ReachStatement,
  promise: string,
  kpis: Kpis,
): ReachCommitment | undefined {
  const { kpi, measured } = kpiOf(lowering, line.kpi, kpis);
  if (isBetterLow(kpis[kpi])) return lowering.report(goalInvalid, line.kpi, [reachesTooHigh(kpi)]);
  const amount = measured && moreThanNone(lowering, line.amount, amountOf(lowering, line.amount, kpi, measured));
  const when = commitmentTimeOf(lowering, line);
  const forEach = eachOf(lowering, line.each, kpi, measured);
  if (!amount || !when) return undefined;
  const commitment: ReachCommitment = { kind: 'reach', kpi, amount, when, ...(forEach ? { forEach } : {}), promise };
  return markLine(lowering, commitment, line, { kpi: line.kpi, amount: line.amount, forEach: line.each });
}

/** Times and what is late are good when they are little; a least amount of them is nobody's goal. */
const isBetterLow = (kpi: Kpi | undefined): boolean => kpi?.measure?.kind === 'time' || kpi?.measure?.kind === 'late';

const reachesTooHigh = (kpi: string): string =>
  `'${kpi}' is better the less it is, but 'reach' promises at least. Write \`lower ${nameText(kpi)} by …\`, or give the KPI a \`target <= …\`.`;

/** `raise Bookings over 9 months by 15% from 4,200,000 USD by end of FY2027-Q3`, or `lower …`. */
export function raiseOf(
  lowering: Lowering,
  line: ast.ChangeGoalStatement,
  promise: string,
  kpis: Kpis,
): RaiseCommitment | undefined {
  const { kpi, measured } = kpiOf(lowering, line.kpi, kpis);
  const by = changeOf(lowering, line.amount, line.direction);
  const from = measured && moreThanNone(lowering, line.base, amountOf(lowering, line.base, kpi, measured));
  const over = line.over && overOf(lowering, line.over);
  const when = commitmentTimeOf(lowering, line);
  if (line.each)
    lowering.report(goalInvalid, line.each, ['A change in percent is the same for each person: leave out `for each`.']);
  if (!measured || !by || !when) return undefined;
  const factor = changeFactor(line.direction, by);
  const amount = from && factor && changed(from, factor);
  if (from && !amount) lowering.report(goalInvalid, line.base ?? line, [NO_WHOLE_AMOUNT]);
  const commitment: RaiseCommitment = {
    kind: line.direction,
    kpi,
    by,
    ...(from ? { from } : {}),
    ...(amount ? { amount } : {}),
    ...(over ? { over } : {}),
    when,
    promise,
  };
  return markLine(lowering, commitment, line, { kpi: line.kpi, by: line.amount, from: line.base, over: line.over });
}

const NO_WHOLE_AMOUNT =
  'The amount that follows from this baseline cannot be written. Give the baseline in a smaller unit.';

function changeOf(lowering: Lowering, node: ast.Amount | undefined, direction: 'raise' | 'lower') {
  if (!node) return undefined;
  if (node.$type === 'PercentLiteral') return sensibleChange(lowering, node, direction);
  return lowering.report(goalInvalid, node, [
    'Say by how many percent it changes, as in `raise Bookings over 9 months by 15% from 4,200,000 USD`.',
  ]);
}

function overOf(lowering: Lowering, node: ast.DurationLiteral) {
  const over = durationOf(lowering, node);
  const isLong = over && !over.business && !['second', 'minute', 'hour'].includes(over.unit);
  if (!over || isLong) return over;
  return lowering.report(goalInvalid, node, ['A KPI is counted over whole days or longer, as in `over 9 months`.']);
}

/** `deliver at least 450 MQL every month, reported to "Amy Chen" by day 5`. */
export function deliverOf(
  lowering: Lowering,
  line: ast.DeliverStatement,
  promise: string,
): DeliverCommitment | undefined {
  const count = positiveOf(lowering, line.count);
  const symbol = lowering.resolve(line.subject, ['stage', 'event']);
  const when = commitmentTimeOf(lowering, line);
  const forEach = lowering.name(line.each, ['role']);
  const reported = line.reporting && reportedOf(lowering, line.reporting);
  if (count === undefined || !symbol || !when) return undefined;
  const of = lowering.mark(
    { kind: symbol.kind === 'stage' ? 'stage' : 'event', name: symbol.name } as const,
    line.subject,
  );
  const commitment: DeliverCommitment = {
    kind: 'deliver',
    count,
    of,
    when,
    ...(forEach ? { forEach } : {}),
    ...(reported ? { reported } : {}),
    promise,
  };
  return markLine(lowering, commitment, line, { count: line.count, forEach: line.each });
}

function reportedOf(lowering: Lowering, node: ast.Reporting): VolumeReport {
  const to = partyOf(lowering, node.to);
  const day = dayOfMonthOf(lowering, node.day);
  return lowering.mark({ to: to ? [to] : [], ...(day ? { day } : {}) }, node, { to: node.to, day: node.day });
}

/** The KPI a line is about, and the kind of value it measures where that is known. */
function kpiOf(
  lowering: Lowering,
  ref: ast.NameRef | undefined,
  kpis: Kpis,
): { readonly kpi: string; readonly measured?: ValueType } {
  const kpi = lowering.name(ref, ['kpi']) ?? '';
  const measure = kpis[kpi]?.measure;
  return { kpi, ...(measure ? { measured: measuredBy(lowering, measure) } : {}) };
}

function eachOf(
  lowering: Lowering,
  ref: ast.NameRef | undefined,
  kpi: string,
  measured: ValueType | undefined,
): string | undefined {
  if (!ref) return undefined;
  const role = lowering.name(ref, ['role']);
  if (!measured || measured.kind === 'number' || measured.kind === 'money') return role;
  return lowering.report(goalInvalid, ref, [`'${kpi}' cannot be added up over people: leave out \`for each\`.`]);
}
