import type { Agreement, Calendar, Named } from '@sla/agreement';
import type { SymbolKind } from '../../names/symbols.ts';

/** Something the agreement gives a name to. */
export interface DeclaredThing {
  readonly kind: SymbolKind;
  readonly thing: Named | Calendar;
}

/** Everything that has a name of its own in the whole agreement, by kind; fields of the account have a scope of their own. */
export function declaredThings(agreement: Agreement): readonly DeclaredThing[] {
  const { account, lead } = agreement;
  const records: readonly (readonly [SymbolKind, Readonly<Record<string, Named | Calendar>>])[] = [
    ['calendar', agreement.calendars],
    ['team', agreement.teams],
    ['role', agreement.roles],
    ['queue', agreement.queues],
    ['field', lead.fields],
    ['event', { ...lead.events, ...account.events }],
    ['channel', agreement.channels],
    ['form', agreement.forms],
    ['segment', agreement.segments],
    ['persona', agreement.personas],
    ['score', agreement.scores],
    ['matrix', agreement.matrices],
    ['stage', agreement.stages],
    ['kpi', agreement.kpis],
    ['goal', agreement.goals],
    ['funnel', agreement.funnels],
    ['handoff', agreement.handoffs],
    ['contact', agreement.contacts],
    ['nurture', agreement.nurtures],
    ['promise', writtenPromises(agreement)],
    ['report', agreement.reports],
    ['meeting', agreement.meetings],
    ['system', agreement.systems],
  ];
  return records.flatMap(([kind, record]) => Object.values(record).map((thing) => ({ kind, thing })));
}

/** Promises of other clauses have made-up names such as `ToSales.accept`. */
const writtenPromises = ({ promises }: Agreement): Readonly<Record<string, Named>> =>
  Object.fromEntries(Object.entries(promises).filter(([, promise]) => promise.kind === 'promise'));
