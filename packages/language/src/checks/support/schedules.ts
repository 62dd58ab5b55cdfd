import {
  type Agreement,
  dateOf,
  dayAt,
  elapsed,
  instantAt,
  isOpen,
  localOf,
  moments,
  type Party,
  partyName,
  type Recurrence,
  secondsOfDay,
  weekdayName,
} from '@sla/agreement';
import type { CheckContext } from '../../problem/check.ts';
import type { TermTable } from '../../problem/term-table.ts';
import type { At } from '../../source/sources.ts';
import { calendarsOfParty } from './calendars.ts';

/** A report or meeting that comes back, and the dates on which somebody who is needed does not work. */
export interface Attended {
  readonly name: string;
  readonly kind: 'report' | 'meeting';
  readonly schedule: Recurrence;
  readonly at: At;
  /** How many dates it has in the first year of the term. */
  readonly dates: number;
  readonly closed: readonly ClosedDate[];
}

/** A date on which a party is closed. */
export interface ClosedDate {
  readonly party: string;
  /** `Sunday 2027-01-03`, with the time where one is written. */
  readonly text: string;
  /** Whether others of its days are worked: it is the time of the day that does not fit. */
  readonly isWorkday: boolean;
}

const known = new WeakMap<Agreement, readonly Attended[]>();

/** All reports and meetings with a schedule: those who send, or who take part, have to be at work. */
export function attended(context: CheckContext): readonly Attended[] {
  const all = known.get(context.agreement) ?? allAttended(context);
  known.set(context.agreement, all);
  return all;
}

function allAttended(context: CheckContext): readonly Attended[] {
  const { reports, meetings } = context.agreement;
  const parts = partsOf(context);
  return [
    ...Object.values(reports).flatMap((report) => {
      const { name, schedule, from } = report;
      return schedule ? [attendedOf(parts, { name, kind: 'report', schedule, at: [report, 'schedule'] }, from)] : [];
    }),
    ...Object.values(meetings).flatMap((meeting) => {
      const { name, schedule, with: people } = meeting;
      return schedule
        ? [attendedOf(parts, { name, kind: 'meeting', schedule, at: [meeting, 'schedule'] }, people)]
        : [];
    }),
  ];
}

/** What all of them ask, each answered once: the same teams meet again and again. */
interface Parts {
  readonly agreement: Agreement;
  /** `in calendar X` of a meeting stands on the promise it makes. */
  readonly writtenFor: ReadonlyMap<string, string | undefined>;
  readonly tableOf: (calendar: string) => TermTable | undefined;
  readonly tablesOf: (party: Party) => readonly TermTable[];
  /** What came of each schedule with the same people. */
  readonly datesOf: Map<string, Pick<Attended, 'dates' | 'closed'>>;
}

function partsOf({ agreement, analyses }: CheckContext): Parts {
  const made = new Map<string, readonly TermTable[]>();
  const ofMeetings = Object.values(agreement.promises).filter(({ kind }) => kind === 'meeting');
  return {
    agreement,
    writtenFor: new Map(ofMeetings.toReversed().map(({ from, calendar }) => [from, calendar])),
    tableOf: (calendar) => analyses.tableOf(calendar),
    tablesOf: (party) => {
      const key = JSON.stringify(party);
      const tables =
        made.get(key) ?? calendarsOfParty(agreement, party).flatMap((name) => analyses.tableOf(name) ?? []);
      made.set(key, tables);
      return tables;
    },
    datesOf: new Map(),
  };
}

type What = Pick<Attended, 'name' | 'kind' | 'schedule' | 'at'>;

function attendedOf(parts: Parts, what: What, parties: readonly Party[]): Attended {
  const own = parts.writtenFor.get(what.name);
  const key = JSON.stringify([what.kind, what.schedule, own, parties]);
  const dates = parts.datesOf.get(key) ?? datesOf(parts, what, parties, own);
  parts.datesOf.set(key, dates);
  return { ...what, ...dates };
}

function datesOf(
  { agreement, tableOf, tablesOf }: Parts,
  what: What,
  parties: readonly Party[],
  own: string | undefined,
): Pick<Attended, 'dates' | 'closed'> {
  const needed = parties.map((party) => {
    const tables = own === undefined ? tablesOf(party) : [tableOf(own) ?? []].flat();
    return { party, tables };
  });
  const [main] = needed.flatMap(({ tables }) => tables);
  const found = main && namesDay(what.schedule) ? momentsIn(agreement, what.schedule, main) : [];
  const closed = found.flatMap((moment) => {
    const away = needed.find(
      ({ tables }) => tables.length > 0 && !tables.some((one) => isAtWork(one, moment, what.kind)),
    );
    return away && main ? [closedDate(moment, partyName(away.party), away.tables, main)] : [];
  });
  return { dates: found.length, closed };
}

/** What is due once in each week or month, or so many days apart, may as well be done before. */
const namesDay = ({ kind, times }: Recurrence): boolean =>
  times.length > 0 || (kind !== 'shares' && kind !== 'interval');

/** A moment of a schedule; without a time of the day, the whole day. */
interface Moment {
  readonly from: number;
  readonly to: number;
  readonly hasTime: boolean;
}

function momentsIn(
  { effective, fiscalYear }: Agreement,
  schedule: Recurrence,
  { table, days }: TermTable,
): readonly Moment[] {
  const base = { start: effective ?? days.from, ...(fiscalYear ? { fiscalYear } : {}) };
  const hasTime = schedule.times.length > 0;
  return moments(schedule, days.from, days.to, base, table.zone).map((instant) =>
    hasTime ? { from: instant, to: instant, hasTime } : { from: instant - secondsOfDay, to: instant, hasTime },
  );
}

function isAtWork({ table }: TermTable, { from, to, hasTime }: Moment, kind: Attended['kind']): boolean {
  // A report may be sent until closing. What the table does not reach is not held against anybody.
  if (hasTime) return isOpen(table, from) !== false || (kind === 'report' && isOpen(table, from - 1) !== false);
  return elapsed(table, from, to) !== 0;
}

function closedDate(moment: Moment, party: string, tables: readonly TermTable[], { table }: TermTable): ClosedDate {
  const day = dayAt(table.zone, moment.from);
  const [start, end] = [instantAt(table.zone, day * secondsOfDay), instantAt(table.zone, (day + 1) * secondsOfDay)];
  const time = moment.hasTime ? ` ${localOf(moment.from, table.zone).slice(11)}` : '';
  return {
    party,
    text: `${weekdayName(day)} ${dateOf(day)}${time}`,
    isWorkday: tables.some((one) => elapsed(one.table, start, end) !== 0),
  };
}
