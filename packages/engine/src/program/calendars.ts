import {
  type Agreement,
  dateOf,
  dayAt,
  emptyTable,
  type Instant,
  layOut,
  type WorkingTable,
  type Zone,
  zoneRange,
} from '@sla/agreement';

/** The calendars of an agreement, laid out as far as it is asked about. */
export interface Calendars {
  /** The table of a calendar, reaching some years around an instant. */
  readonly table: (calendar: string, around: Instant) => WorkingTable;
  /** The zone of a calendar. */
  readonly zone: (calendar: string) => Zone;
}

const day = 86_400;
/** Further from the instant asked about no due time is looked for, unless the table happens to reach further. */
const reach = 3 * 366 * day;
const years = 5 * 366 * day;

/** Finds the zone of an IANA name. */
export type ZoneOf = (name: string) => Zone | undefined;

/** Lays calendars out when they are first asked about, and again further on when time has passed. */
export function calendarsOf(agreement: Agreement, zoneOf: ZoneOf): Calendars {
  const tables = new Map<string, WorkingTable>();
  const zones = new Map<string, Zone>();
  const zone = (name: string): Zone => {
    const known = zones.get(name);
    if (known !== undefined) return known;
    const found = zoneOf(agreement.calendars[name]?.timezone ?? 'UTC') ?? emptyTable(name).zone;
    zones.set(name, found);
    return found;
  };
  const lay = (name: string, around: Instant): WorkingTable => {
    const calendar = agreement.calendars[name];
    if (calendar === undefined) return emptyTable(name);
    const [from, to] = [around - years, around + years].map((at) => dateOf(dayAt(zone(name), within(at))));
    return layOut(calendar, zone(name), from ?? '', to ?? '');
  };
  const table = (name: string, around: Instant): WorkingTable => {
    const known = tables.get(name);
    if (known !== undefined && reaches(known, around)) return known;
    const laid = lay(name, around);
    tables.set(name, laid);
    return laid;
  };
  return { table, zone };
}

const within = (at: Instant): Instant => Math.min(Math.max(at, zoneRange.from), zoneRange.to - day);

function reaches({ start, end }: WorkingTable, around: Instant): boolean {
  const [from, to] = [within(around - reach), within(around + reach)];
  return start <= Math.max(from, zoneRange.from) && to <= end + 2 * day;
}
