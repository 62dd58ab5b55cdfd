import { type Agreement, nameText } from '@sla/agreement';
import type { Repair } from '../../problem/check.ts';
import { onlyOne } from './drafts.ts';

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

/** Lets the only report cover something more, behind what it covers already. */
export function coverIn({ reports }: Agreement, name: string): Repair | undefined {
  const report = onlyOne(Object.values(reports));
  if (!report) return undefined;
  const title = `Cover it in '${report.name}'`;
  const last = report.covers.at(-1);
  return last && last.by === undefined
    ? { title, kind: 'add behind', at: last, text: `, ${nameText(name)}` }
    : { title, kind: 'add statement', to: report, statement: `covers ${nameText(name)}` };
}

/** Lets a report or a meeting cover all goals and KPIs. */
export function coverAll({ goals, kpis }: Agreement, to: object): Repair | undefined {
  const names = [...Object.keys(goals), ...Object.keys(kpis)].map(nameText);
  if (names.length === 0) return undefined;
  return { title: 'Cover all goals and KPIs', kind: 'add statement', to, statement: `covers ${names.join(', ')}` };
}
