import type { Agreement } from '@sla/agreement';

/** Whether anybody is told how things stand: by a report, or by a number that is reported. */
export const hasReports = ({ reports, promises }: Agreement): boolean =>
  Object.keys(reports).length > 0 || Object.values(promises).some(({ kind }) => kind === 'volume report');

/** Names of KPIs and goals that a report or a meeting covers; a goal covers the KPIs it speaks of. */
export function coveredNames(agreement: Agreement): {
  readonly kpis: ReadonlySet<string>;
  readonly goals: ReadonlySet<string>;
} {
  const lines = [...Object.values(agreement.reports), ...Object.values(agreement.meetings)].flatMap(
    ({ covers }) => covers,
  );
  const names = (kind: 'kpi' | 'goal') => lines.flatMap((line) => (line.kind === kind ? [line.name] : []));
  const goals = new Set(names('goal'));
  const ofGoals = Object.values(agreement.goals)
    .filter(({ name }) => goals.has(name))
    .flatMap(({ commitments }) => commitments.flatMap((line) => (line.kind === 'deliver' ? [] : [line.kpi])));
  return { kpis: new Set([...names('kpi'), ...ofGoals]), goals };
}
