/*
 * Small agreements, made up at random. The reference implementation reads them as they stand here, and never the
 * compiled agreement, so that what the compiler makes of the text is tried as well.
 */

/** A length of time. */
export interface Length {
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'day';
  readonly business: boolean;
}

/** From when to when somebody works, in minutes of the day; what ends at or before its beginning ends on the next day. */
export type Shift = readonly [from: number, to: number];

/** When people work. */
export interface Hours {
  readonly name: string;
  readonly zone: string;
  /** How the hours are written. */
  readonly text: string;
  /** The shifts of each weekday, Sunday first. */
  readonly week: readonly (readonly Shift[])[];
  readonly closed: readonly string[];
  readonly open: Readonly<Record<string, readonly Shift[]>>;
}

/** Some days away. */
export interface Absence {
  readonly from: string;
  readonly to: string;
  readonly cover: string | undefined;
}

/** A person of the only role that calls leads. */
export interface Rep {
  readonly name: string;
  readonly weight: number;
  readonly covers: readonly string[];
  /** Of their own; otherwise that of the role. */
  readonly calendar: string | undefined;
  readonly away: Absence | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** What follows when something is late. */
export interface Late {
  readonly after: Length | undefined;
  readonly does: 'notify owner' | 'reassign' | 'route to Unassigned';
}

/** Until when something is due, and what follows when it is late. */
export interface Times {
  readonly target: Length | undefined;
  readonly within: Length;
  readonly late: readonly Late[];
}

/** A line of a cadence. */
export interface Day {
  readonly day: number;
  readonly channels: readonly string[];
}

/** How leads are called. */
export interface Calls {
  readonly first: Times;
  readonly attempts: number;
  readonly over: Length;
  readonly channels: readonly string[];
  readonly apart: Length | undefined;
  readonly days: readonly Day[];
  readonly restarts: boolean;
  readonly recyclesWhenExhausted: boolean;
}

/** A promise in words of its own. */
export interface Quick extends Times {
  /** Where this holds, this is the time instead. */
  readonly vip: Length | undefined;
  readonly restarts: boolean;
  readonly repeats: boolean;
  readonly cancelled: boolean;
}

/** A whole agreement. */
export interface Deal {
  /** The first is that of the agreement. */
  readonly calendars: readonly Hours[];
  readonly reps: readonly Rep[];
  readonly unnamed: number;
  readonly roleCalendar: string;
  readonly receives: { readonly count: number; readonly per: Length; readonly each: boolean } | undefined;
  /** Percent in the first, second and every later month. */
  readonly ramp: readonly number[];
  readonly turnUsed: 'assigned' | 'replied';
  readonly routes: readonly ('previous owner' | 'Ann when vip' | 'in turn who cover' | 'in turn')[];
  readonly accept: Times | undefined;
  readonly calls: Calls | undefined;
  readonly quick: Quick;
  readonly leaver: boolean;
}

/** The text of an agreement. */
export function textOf(deal: Deal): string {
  return [
    header(deal),
    ...deal.calendars.map(calendarText),
    `team Marketing { led by "Josh Park" <josh@test.example> }`,
    `team Sales { led by "Amy Chen" <amy@test.example> }`,
    'role Marketer in Marketing { headcount 1 }',
    roleText(deal),
    'queue Unassigned in Sales',
    leadText,
    stagesText(deal),
    handoffText(deal),
    deal.leaver ? leaverText : '',
    deal.calls === undefined ? '' : callsText(deal.calls),
    quickText(deal.quick),
  ].join('\n');
}

const header = ({ calendars }: Deal): string => `agreement "Test" {
  between Marketing and Sales
  effective 2027-01-01
  expires 2027-12-31
  currency USD
  calendar ${calendars[0]?.name}
}`;

const calendarText = ({ name, zone, text, closed, open }: Hours): string =>
  block(`calendar ${name}`, [
    `timezone "${zone}"`,
    `hours ${text}`,
    ...closed.map((date) => `closed ${date}`),
    ...Object.entries(open).map(([date, shifts]) => `open ${date} ${shifts.map(shiftText).join(', ')}`),
  ]);

const roleText = ({ reps, unnamed, roleCalendar, receives, ramp, turnUsed }: Deal): string =>
  block('role Rep in Sales', [
    `headcount ${unnamed}`,
    `calendar ${roleCalendar}`,
    ...reps.map(repText),
    ...(receives === undefined
      ? []
      : [
          `receives at most ${receives.count} leads per ${lengthText(receives.per)} ${receives.each ? 'each' : 'together'}`,
        ]),
    ...(ramp.length === 0 ? [] : [`ramp leads ${ramp.map((percent) => `${percent}%`).join(', ')}`]),
    ...(turnUsed === 'assigned' ? [] : ['turn used when replied']),
  ]);

function repText({ name, weight, covers, calendar, away, since, until }: Rep): string {
  const cover = away?.cover === undefined ? '' : ` covered by "${away.cover}"`;
  return [
    `member "${name}" <${name.toLowerCase()}@test.example>`,
    weight === 1 ? '' : `weight ${weight}`,
    covers.length === 0 ? '' : `covers region ${covers.join(', ')}`,
    away === undefined ? '' : `away ${away.from} to ${away.to}${cover}`,
    since === undefined ? '' : `from ${since}`,
    until === undefined ? '' : `until ${until}`,
    calendar === undefined ? '' : `calendar ${calendar}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const leadText = `lead {
  path Lead -> MQL
  field region one of AMER, EMEA
  field vip yes/no
  event asked
  event replied
}`;

const stagesText = ({ calls }: Deal): string => `stage Lead owned by Marketer { enters when created }
stage MQL owned by Rep {
  enters when asked
  enters from Recycled when asked since Recycled
}
stage Recycled owned by Marketer {
  enters from MQL when owner decides for "Not now"
${calls?.recyclesWhenExhausted === true ? '  enters from MQL when Calls is exhausted' : ''}
}
stage Disqualified owned by nobody {
  enters from MQL when ToSales is rejected for "Bad fit"
  final
}`;

const handoffText = ({ routes, accept, calls }: Deal): string =>
  block('handoff ToSales from Marketing to Sales', [
    'when lead becomes MQL',
    'notify owner by email',
    ...routes.map((route) => routeTexts[route]),
    'route to Unassigned otherwise',
    ...(accept === undefined ? [] : [`accept within ${lengthText(accept.within)}`, ...accept.late.map(lateText)]),
    'reject for "Bad fit"',
    ...(calls === undefined ? [] : ['then Calls']),
  ]);

const routeTexts: Readonly<Record<Deal['routes'][number], string>> = {
  'previous owner': 'route to previous owner',
  'Ann when vip': 'route to "Ann" when vip',
  'in turn who cover': 'route round robin among Rep who cover region',
  'in turn': 'route round robin among Rep',
};

const leaverText = `handoff Leaver from Sales to Sales {
  when owner leaves
  route round robin among Rep
  route to Unassigned otherwise
}`;

const callsText = ({ first, attempts, over, channels, apart, days, restarts }: Calls): string =>
  block('contact Calls by Rep', [
    `first touch ${timesText(first)}`,
    ...first.late.map(lateText),
    `at least ${attempts} attempts over ${lengthText(over)}${channels.length === 0 ? '' : ` by ${channels.join(' or ')}`}`,
    ...(apart === undefined ? [] : [`at least ${lengthText(apart)} apart`]),
    ...days.map((one) => `day ${one.day} ${one.channels.join(', ')}`),
    ...(restarts ? ['restarts when reassigned'] : []),
    'stop when replied',
  ]);

const quickText = (quick: Quick): string =>
  block('promise Quick by Rep to Marketing', [
    'starts when lead becomes MQL',
    'done when touched',
    quick.vip === undefined
      ? timesText(quick)
      : `${targetText(quick)}within ${lengthText(quick.vip)} when vip, ${lengthText(quick.within)} otherwise`,
    ...(quick.restarts ? ['restarts when reassigned'] : []),
    ...(quick.repeats ? ['repeats'] : []),
    ...(quick.cancelled ? ['cancelled when lead is Disqualified'] : []),
    ...quick.late.map(lateText),
  ]);

const timesText = (times: Times): string => `${targetText(times)}within ${lengthText(times.within)}`;
const targetText = ({ target }: Times): string => (target === undefined ? '' : `target ${lengthText(target)}, `);
const lateText = ({ after, does }: Late): string =>
  `if late ${after === undefined ? '' : `by ${lengthText(after)} `}${does}`;
const lengthText = ({ amount, unit, business }: Length): string =>
  `${amount} ${business ? 'business ' : ''}${unit}${amount === 1 ? '' : 's'}`;
const shiftText = ([from, to]: Shift): string => `${timeText(from)}-${timeText(to)}`;
const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const block = (head: string, lines: readonly string[]): string =>
  `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
