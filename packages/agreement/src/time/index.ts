/**
 * Calendars, deadlines and dates. Invariant: nothing here reads the clock; what "now" is comes in as an argument.
 */
export * from './business-days.ts';
export * from './due.ts';
export * from './duration.ts';
export * from './holidays.ts';
export * from './instant.ts';
export { MONTH_NAMES } from './month-names.ts';
export * from './period.ts';
export * from './plain-date.ts';
export * from './recurrence.ts';
export * from './working-table.ts';
export * from './working-table-of.ts';
export { deadline, deadlineBefore, elapsed, isOpen, nextOpening } from './working-time.ts';
export * from './zone.ts';
export * from './zones.ts';
