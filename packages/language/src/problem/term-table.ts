import {
  type Agreement,
  addToDay,
  dateOf,
  dayOf,
  type Instant,
  type PlainDate,
  type WorkingTable,
  workingTable,
} from '@sla/agreement';

/** A calendar laid out over the agreement's term, with the moments at which something that is timed may start. */
export interface TermTable {
  readonly table: WorkingTable;
  /** The days that are looked at: the term, or its first year. */
  readonly days: { readonly from: PlainDate; readonly to: PlainDate };
  /**
   * Openings and closings of the business days in the term. What starts between a closing and the next opening has all
   * of the next business day before it, so among these are the starts from which whole days last longest and shortest.
   */
  readonly starts: readonly Instant[];
  /** The ends of all spans of working time in the term. */
  readonly closings: readonly Instant[];
}

/** Agreements without dates are looked at over a year like any other. */
const TYPICAL_START: PlainDate = '2027-01-01';

/** One year shows all that a calendar has; another lets what starts in it end. */
export function termTable(agreement: Agreement, calendar: string): TermTable | undefined {
  const hours = Object.hasOwn(agreement.calendars, calendar) ? agreement.calendars[calendar] : undefined;
  if (!hours) return undefined;
  const from = agreement.effective ?? TYPICAL_START;
  const table = workingTable(hours, from, yearsAfter(from, 2));
  const last = [yearsAfter(from, 1), agreement.expires ?? yearsAfter(from, 1)].toSorted()[0] ?? from;
  const until = table.start + (dayOf(last) - dayOf(from) + 1) * 86_400;
  const inTerm = (instants: Iterable<Instant>) => [...instants].filter((at) => table.start <= at && at <= until);
  const starts = inTerm([...table.dayOpens, ...table.dayCloses]).sort((a, b) => a - b);
  return starts.length === 0 ? undefined : { table, days: { from, to: last }, starts, closings: inTerm(table.closes) };
}

const yearsAfter = (date: PlainDate, years: number): PlainDate => dateOf(addToDay(dayOf(date), years, 'year'));
