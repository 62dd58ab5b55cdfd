import type { Calendar, PlainDate } from '../model/calendar.ts';
import { emptyTable, layOut, type WorkingTable } from './working-table.ts';
import { zoneNamed } from './zones.ts';

/**
 * Lays a calendar out from the first to the last day (both included, in its own zone), with the zone data that are
 * carried. With a zone that does not exist it answers nothing but `outside`.
 */
export function workingTable(calendar: Calendar, from: PlainDate, to: PlainDate): WorkingTable {
  const zone = zoneNamed(calendar.timezone);
  return zone === undefined ? emptyTable(calendar.name) : layOut(calendar, zone, from, to);
}
