import type { Calendar, Closure, HolidaySet, Opening, Weekday, WorkingHours } from '@sla/agreement';
import { nearest } from '@sla/agreement';
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { statementMissing } from '../problem/names/statement-missing.ts';
import { calendarInvalid } from '../problem/types/calendar-invalid.ts';
import type { Place } from '../source/place.ts';
import type { Header } from './header-facts.ts';
import { dateOf, hoursOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { markLine, markNamed, namedOf } from './named.ts';
import { every, single } from './statements.ts';

/** A working calendar, with its public holidays written out for the years the agreement can reach. */
export function lowerCalendar(lowering: Lowering, node: ast.Calendar): Calendar {
  const calendar: Calendar = {
    ...namedOf(node),
    timezone: timezoneOf(lowering, node),
    week: every(node.statements, 'HoursStatement').flatMap((line) => weekOf(lowering, line)),
    holidays: every(node.statements, 'HolidaysStatement').flatMap((line) =>
      line.sets.flatMap((set) => holidaysOf(lowering, set) ?? []),
    ),
    closed: every(node.statements, 'ClosedStatement').flatMap((line) => closureOf(lowering, line) ?? []),
    open: every(node.statements, 'OpenStatement').flatMap((line) => openingOf(lowering, line) ?? []),
  };
  return markNamed(lowering, calendar, node, { timezone: every(node.statements, 'TimezoneStatement')[0] });
}

const UTC = 'UTC';

function timezoneOf(lowering: Lowering, node: ast.Calendar): string {
  const line = single(lowering, node.statements, 'TimezoneStatement');
  if (!line) {
    lowering.report(statementMissing, lowering.place(node, 'name'), [
      `Calendar '${node.name}'`,
      'in which time zone its hours are',
      'timezone "America/New_York"',
    ]);
    return UTC;
  }
  const zone = line.zone ?? UTC;
  const { known, suggestion } = lowering.time.zone(zone);
  if (known) return zone;
  lowering.report(calendarInvalid, lowering.place(line, 'zone'), [
    suggestion
      ? `There is no time zone '${zone}'. Did you mean '${suggestion}'?`
      : `There is no time zone '${zone}'. Write its IANA name, such as "America/New_York".`,
  ]);
  return UTC;
}

const WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const FULL_NAMES: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The ISO number of a day of the week, by its short or full name; reports a word that is none. */
export function weekdayOf(lowering: Lowering, name: string | undefined, at: AstNode | Place): Weekday | undefined {
  if (!name) return undefined;
  const index = Math.max(WEEKDAYS.indexOf(name), FULL_NAMES.indexOf(name));
  if (index >= 0) return ([1, 2, 3, 4, 5, 6, 7] as const)[index];
  const suggestion = nearest(name, [...WEEKDAYS, ...FULL_NAMES]);
  return lowering.report(calendarInvalid, at, [
    `'${name}' is no day of the week. ${suggestion ? `Did you mean '${suggestion}'?` : 'Write Mon, Tue, Wed, Thu, Fri, Sat or Sun.'}`,
  ]);
}

function weekOf(lowering: Lowering, line: ast.HoursStatement): readonly WorkingHours[] {
  let days: readonly Weekday[] = [];
  return line.hours.flatMap((part) => {
    if (part.days.length > 0) days = part.days.flatMap((range) => daysOf(lowering, range));
    const hours = hoursOf(lowering, part.hours);
    return hours ? days.map((weekday) => lowering.mark({ weekday, ...hours }, part)) : [];
  });
}

/** `Fri-Mon` runs over the end of the week. */
function daysOf(lowering: Lowering, range: ast.DayRange): readonly Weekday[] {
  const from = weekdayOf(lowering, range.from, range);
  const to = range.to === undefined ? from : weekdayOf(lowering, range.to, range);
  if (from === undefined || to === undefined) return [];
  const all = [1, 2, 3, 4, 5, 6, 7] as const;
  return all.slice(0, ((to - from + 7) % 7) + 1).map((_, step) => all[(from - 1 + step) % 7] ?? from);
}

function holidaysOf(lowering: Lowering, set: ast.HolidaySet): HolidaySet | undefined {
  if (!set.country) return undefined;
  const found = lowering.time.holidays(set.country, set.region, yearsOf(lowering.header));
  if ('message' in found) return lowering.report(calendarInvalid, set, [found.message]);
  return lowering.mark(found, set);
}

function yearsOf({ effective, expires }: Header): { readonly from: number; readonly to: number } | undefined {
  const first = effective ?? expires;
  const last = expires ?? effective;
  if (!first || !last) return undefined;
  return { from: Number(first.slice(0, 4)), to: Number(last.slice(0, 4)) };
}

function closureOf(lowering: Lowering, line: ast.ClosedStatement): Closure | undefined {
  const from = dateOf(lowering, line.from);
  const to = line.to ? dateOf(lowering, line.to) : from;
  if (!from || !to) return undefined;
  if (to < from)
    return lowering.report(calendarInvalid, line, [`This closure ends on ${to}, before it begins on ${from}.`]);
  return markLine(lowering, { from, to, ...(line.label ? { label: line.label } : {}) }, line);
}

function openingOf(lowering: Lowering, line: ast.OpenStatement): Opening | undefined {
  const date = dateOf(lowering, line.date);
  if (!date) return undefined;
  const hours = line.hours.flatMap((range) => hoursOf(lowering, range) ?? []);
  return markLine(lowering, { date, hours, ...(line.label ? { label: line.label } : {}) }, line);
}
