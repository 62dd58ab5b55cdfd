import type { Explained } from './named.ts';
/** The units in which an agreement measures time. */
export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A length of time as it was written: `4 business hours`, `30 days`.
 * Days and longer units are whole numbers; only units up to the day may be business time.
 */
export interface Duration {
  /** How many units. */
  readonly amount: number;
  /** The unit. */
  readonly unit: DurationUnit;
  /** Counts only the working time of the calendar of whoever owes. */
  readonly business: boolean;
}

/** A day of the week after ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * A time on the clock on the wall, `HH:MM`, from `00:00` to `24:00`.
 * @pattern ^([01]\d|2[0-3]):[0-5]\d$|^24:00$
 */
export type TimeOfDay = string;

/**
 * A day, `YYYY-MM-DD`.
 * @pattern ^\d{4}-\d\d-\d\d$
 */
export type PlainDate = string;

/** Open from one time of the day to another; up to the same or an earlier time it is a shift into the next day. */
export interface Hours {
  /** Opening time. */
  readonly from: TimeOfDay;
  /** Closing time. */
  readonly to: TimeOfDay;
}

/** Hours of one day of the week. A night shift belongs to the day on which it begins. */
export interface WorkingHours extends Hours {
  /** The day on which the hours begin. */
  readonly weekday: Weekday;
}

/** One public holiday. */
export interface Holiday {
  /** The day. */
  readonly date: PlainDate;
  /** What it is called. */
  readonly name: string;
}

/** The public holidays of a country or of one of its regions, written out. */
export interface HolidaySet {
  /** ISO 3166 code of the country, such as `US`. */
  readonly country: string;
  /** Code of the region in the country, such as `BY` in `DE`. */
  readonly region?: string;
  /** The data set and its version, such as `date-holidays 3.37.0`. */
  readonly source: string;
  /** The days, in order. */
  readonly dates: readonly Holiday[];
}

/** Days on which nobody works, the first and the last included. */
export interface Closure extends Explained {
  /** First day. */
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  /** Why. */
  readonly label?: string;
}

/** The hours of one date. They replace those of the week, and win over holidays and closures. */
export interface Opening extends Explained {
  /** The day. */
  readonly date: PlainDate;
  /** Its hours. */
  readonly hours: readonly Hours[];
  /** Why. */
  readonly label?: string;
}

/** A working calendar: when the people who owe something are at work. */
export interface Calendar {
  /** The name it is declared by. */
  readonly name: string;
  /** The text to show in place of the name. */
  readonly text?: string;
  /** What the calendar is for, in the words of the agreement. */
  readonly prose?: string;
  /** IANA name of the time zone, such as `America/New_York`. */
  readonly timezone: string;
  /** The hours of each day of the week. */
  readonly week: readonly WorkingHours[];
  /** Public holidays: nobody works. */
  readonly holidays: readonly HolidaySet[];
  /** Further days on which nobody works. */
  readonly closed: readonly Closure[];
  /** Days with hours of their own. */
  readonly open: readonly Opening[];
}

/** The units of periods that follow one another without a gap: `every month`, `every fiscal quarter`. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The fiscal year that the agreement names; all others begin on the same day of their year. */
export interface FiscalYear {
  /** Its number. */
  readonly year: number;
  /** Its first day. */
  readonly starts: PlainDate;
}

/** One month, quarter or year, calendar or fiscal: `2027-01`, `2027-Q3`, `FY2027-Q3`; without a year, that of any year. */
export interface Period {
  readonly unit: 'month' | 'quarter' | 'year';
  readonly fiscal: boolean;
  readonly year?: number;
  /** Which month (1 to 12) or quarter (1 to 4) of the year; 1 for a year. */
  readonly number: number;
}

/** `every Friday`: on these days of every week. */
export interface WeekdayRecurrence {
  readonly kind: 'weekdays';
  /** The days of the week. */
  readonly weekdays: readonly Weekday[];
  /** Local times of those days; the whole day where empty. */
  readonly times: readonly TimeOfDay[];
}

/** `every 30 days`, `every 6 months`: counted from its own start, which is not itself an occurrence. */
export interface IntervalRecurrence {
  readonly kind: 'interval';
  /** How many units lie between two occurrences. */
  readonly amount: number;
  /** The unit. */
  readonly unit: PeriodUnit;
  /** Local times of those days; the whole day where empty. */
  readonly times: readonly TimeOfDay[];
}

/** `every quarter`, `4 times every month`: the last days of so many equal parts of each period. */
export interface ShareRecurrence {
  readonly kind: 'shares';
  /** How many times in each period, 1 or more. */
  readonly count: number;
  /** The period. */
  readonly unit: PeriodUnit;
  /** A period of the fiscal year. */
  readonly fiscal: boolean;
  /** Local times of those days; the whole day where empty. */
  readonly times: readonly TimeOfDay[];
}

/** `every month on day 5`: on one day of each period, or on its last where it is shorter. */
export interface DayRecurrence {
  readonly kind: 'day';
  /** The day, counted from the first of the period. */
  readonly day: number;
  /** The period. */
  readonly unit: 'month' | 'quarter' | 'year';
  /** A period of the fiscal year. */
  readonly fiscal: boolean;
  /** Local times of those days; the whole day where empty. */
  readonly times: readonly TimeOfDay[];
}

/** `every month on first Tuesday`: a period without that weekday (a fifth Tuesday) has no occurrence. */
export interface OrdinalRecurrence {
  readonly kind: 'ordinal';
  /** 1 to 5 from the beginning of the period, -1 for the last. */
  readonly ordinal: 1 | 2 | 3 | 4 | 5 | -1;
  /** The day of the week. */
  readonly weekday: Weekday;
  /** The period. */
  readonly unit: 'month' | 'quarter' | 'year';
  /** A period of the fiscal year. */
  readonly fiscal: boolean;
  /** Local times of those days; the whole day where empty. */
  readonly times: readonly TimeOfDay[];
}

/**
 * What comes back on dates. `times` are the times of those days (`at 10:00`, `at 08:00, 14:00`);
 * without any, the whole day counts, up to its end.
 */
export type Recurrence = WeekdayRecurrence | IntervalRecurrence | ShareRecurrence | DayRecurrence | OrdinalRecurrence;
