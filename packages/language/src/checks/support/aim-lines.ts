import type { Agreement, Commitment, Month } from '@sla/agreement';
import type { Demand } from './demand.ts';
import { entryOf } from './words.ts';

/** The lines of a goal that ask for leads: what is needed in a month and in all may come from two of them. */
export interface AimLines {
  /** What a month is to reach, with a line of its own before the one for every month. */
  readonly inMonth: (month: Month | undefined) => Commitment | undefined;
  /** What is to be reached in all, where that is written and not only the months added up. */
  readonly whole: Commitment | undefined;
}

/** The lines of a goal that speak of what a demand counts. */
export function aimLines({ goals }: Agreement, { goal, of }: Demand): AimLines {
  const lines = (entryOf(goals, goal)?.commitments ?? []).filter((line) => countedBy(line) === of);
  const every = lines.find(({ when }) => when.kind === 'every' && isShort(when.period));
  const ofMonths = lines.filter(({ when }) => when.kind === 'in');
  const dated = lines.flatMap((line) => (line.when.kind === 'by' ? [{ line, date: line.when.date }] : []));
  const [last] = dated.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return {
    inMonth: (month) => ofMonths.find((line) => isIn(line, month)) ?? every ?? lines[0],
    whole: last?.line ?? lines.find(({ when }) => when.kind === 'unbound'),
  };
}

/** The KPI, stage or event that a line of a goal is about. */
export const countedBy = (line: Commitment): string => (line.kind === 'deliver' ? line.of.name : line.kpi);

const isShort = (period: string): boolean => period === 'month' || period === 'week';

const isIn = ({ when }: Commitment, month: Month | undefined): boolean =>
  month !== undefined && when.kind === 'in' && when.period === month;
