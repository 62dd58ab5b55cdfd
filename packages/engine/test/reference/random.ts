import { dateText } from './clock.ts';
import type { Absence, Calls, Deal, Hours, Late, Length, Quick, Rep, Shift, Times } from './deal.ts';
import type { Thing } from './history.ts';

/** Numbers that look random, and are the same for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to a bound, which is left out. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  }

  pick<Of>(list: readonly [Of, ...Of[]]): Of {
    return list[this.below(list.length)] ?? list[0];
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** Something, or nothing in the other cases. */
  maybe<Of>(percent: number, make: () => Of): Of | undefined {
    return this.chance(percent) ? make() : undefined;
  }

  some<Of>(percent: number, list: readonly Of[]): readonly Of[] {
    return list.filter(() => this.chance(percent));
  }
}

const first = Date.UTC(2027, 2, 8) / 86_400_000;
/** Days on which histories begin: an ordinary week, and weeks in which clocks change. */
const begins = [first, first + 4, first + 17, Date.UTC(2027, 9, 28) / 86_400_000, Date.UTC(2027, 10, 4) / 86_400_000];

/** An agreement, and the day around which its histories are played. */
export function randomDeal(random: Random): { readonly deal: Deal; readonly begin: number } {
  const begin = random.pick([first, ...begins]);
  const names = ['Office', 'Second', 'Third'] as const;
  const calendars = names.map((name) => randomHours(random, name, begin));
  const calendar = (): string => random.pick(names);
  const reps = (['Ann', 'Ben', 'Cat', 'Dan'] as const)
    .slice(0, 2 + random.below(3))
    .map((name) => randomRep(random, name, begin, calendar));
  const deal: Deal = {
    calendars,
    reps,
    unnamed: random.below(2),
    roleCalendar: calendar(),
    receives: random.maybe(40, () => ({
      count: 1 + random.below(3),
      per: random.pick<Length>([
        { amount: 1, unit: 'hour', business: false },
        { amount: 1, unit: 'day', business: false },
        { amount: 6, unit: 'hour', business: true },
        { amount: 1, unit: 'day', business: true },
        { amount: 2, unit: 'day', business: true },
      ]),
      each: random.chance(60),
    })),
    ramp: random.pick([[], [50, 100], [0, 25, 100], [30, 70]]),
    turnUsed: random.chance(75) ? 'assigned' : 'replied',
    routes: [
      ...random.some(40, ['previous owner', 'Ann when vip', 'in turn who cover'] as const),
      ...random.some(80, ['in turn'] as const),
    ],
    accept: random.maybe(70, () => randomTimes(random, false)),
    calls: random.maybe(75, () => randomCalls(random)),
    quick: randomQuick(random),
    leaver: random.chance(50),
  };
  return { deal, begin };
}

const days = (from: number, to: number, shifts: readonly Shift[]): readonly (readonly Shift[])[] =>
  Array.from({ length: 7 }, (_, day) => (day >= from && day <= to ? shifts : []));

const weeks: readonly [Pick<Hours, 'text' | 'week'>, ...Pick<Hours, 'text' | 'week'>[]] = [
  { text: 'Mon-Fri 09:00-17:00', week: days(1, 5, [[540, 1020]]) },
  {
    text: 'Mon-Thu 09:00-17:30, Fri 09:00-16:00',
    week: days(1, 5, [[540, 1050]]).map((shifts, day) => (day === 5 ? [[540, 960] as const] : shifts)),
  },
  {
    text: 'Mon-Fri 08:00-12:00, 13:00-18:00',
    week: days(1, 5, [
      [480, 720],
      [780, 1080],
    ]),
  },
  { text: 'Mon-Fri 22:00-06:00', week: days(1, 5, [[1320, 360]]) },
  { text: 'Tue-Sat 10:00-18:15', week: days(2, 6, [[600, 1095]]) },
  { text: 'Mon-Sun 09:00-09:00', week: days(0, 6, [[540, 540]]) },
];

function randomHours(random: Random, name: string, begin: number): Hours {
  const day = (): string => dateText(begin + random.below(14));
  return {
    name,
    zone: random.pick(['America/New_York', 'America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'Australia/Lord_Howe']),
    ...random.pick(weeks),
    closed: random.chance(40) ? [day()] : [],
    open: random.chance(30) ? { [day()]: [[630, 765]] } : {},
  };
}

function randomRep(random: Random, name: string, begin: number, calendar: () => string): Rep {
  return {
    name,
    weight: random.pick([1, 1, 2, 3]),
    covers: random.some(60, ['AMER', 'EMEA']),
    calendar: random.maybe(50, calendar),
    away: random.maybe(35, () => absence(random, begin)),
    since: random.maybe(30, () => dateText(begin - random.below(70) + 5)),
    until: random.maybe(20, () => dateText(begin + random.below(12))),
  };
}

function absence(random: Random, begin: number): Absence {
  const from = begin + random.below(8);
  return {
    from: dateText(from),
    to: dateText(from + random.below(4)),
    cover: random.maybe(50, () => random.pick(['Ann', 'Ben'])),
  };
}

const lengths: readonly [Length, ...Length[]] = [
  { amount: 2, unit: 'hour', business: true },
  { amount: 4, unit: 'hour', business: true },
  { amount: 45, unit: 'minute', business: true },
  { amount: 11, unit: 'hour', business: true },
  { amount: 1, unit: 'day', business: true },
  { amount: 2, unit: 'day', business: true },
  { amount: 3, unit: 'hour', business: false },
  { amount: 1, unit: 'day', business: false },
];

function randomTimes(random: Random, hasTarget: boolean): Times {
  return {
    target: hasTarget ? random.maybe(40, () => random.pick(lengths)) : undefined,
    within: random.pick(lengths),
    late: [...random.some(50, [late(random, undefined)]), ...random.some(40, [late(random, random.pick(lengths))])],
  };
}

const late = (random: Random, after: Length | undefined): Late => ({
  after,
  does: random.pick(['notify owner', 'reassign', 'reassign', 'route to Unassigned']),
});

function randomCalls(random: Random): Calls {
  const isPlain = random.chance(25);
  return {
    first: randomTimes(random, true),
    attempts: 1 + random.below(4),
    over: { amount: 1 + random.below(5), unit: 'day', business: !isPlain },
    channels: random.some(40, ['phone', 'email']),
    apart: random.maybe(50, () =>
      random.pick<Length>([
        { amount: 4, unit: 'hour', business: true },
        { amount: 1, unit: 'day', business: true },
        { amount: 2, unit: 'day', business: true },
        { amount: 90, unit: 'minute', business: false },
        { amount: 1, unit: 'day', business: false },
      ]),
    ),
    days: random.chance(40)
      ? [
          { day: 1, channels: ['phone', 'email'] },
          ...random.some(50, [
            { day: 2, channels: ['phone'] },
            { day: 4, channels: ['email', 'phone', 'chat'] },
          ]),
        ]
      : [],
    restarts: random.chance(50),
    recyclesWhenExhausted: random.chance(50),
  };
}

function randomQuick(random: Random): Quick {
  return {
    ...randomTimes(random, true),
    vip: random.maybe(50, () => random.pick(lengths)),
    restarts: random.chance(50),
    repeats: random.chance(25),
    cancelled: random.chance(50),
  };
}

/** What happens to up to four leads within some days, and then nothing for a while. */
export function randomHistory(random: Random, { reps }: Deal, begin: number): readonly Thing[] {
  const things: Thing[] = [];
  const leads = ['a', 'b', 'c', 'd'].slice(0, 1 + random.below(4));
  const open: string[] = [];
  let at = begin * 1440 + random.below(2880);
  const count = 4 + random.below(28);
  for (let index = 0; index < count; index++) {
    at += gap(random);
    const fresh = leads[open.length];
    if (fresh !== undefined && (open.length === 0 || random.chance(30))) {
      open.push(fresh);
      const region = random.pick(['AMER', 'EMEA', undefined]);
      things.push({ kind: 'created', at, lead: fresh, region, vip: random.chance(40) });
      if (random.chance(70)) things.push({ kind: 'asked', at, lead: fresh });
    } else things.push(randomThing(random, reps, at, random.pick(['a', ...open]), begin));
  }
  things.push({ kind: 'time', at: at + 1440 * (3 + random.below(6)) });
  return things;
}

/** Often something happens at the very minute of what came before, or at a full hour. */
function gap(random: Random): number {
  if (random.chance(12)) return 0;
  if (random.chance(40)) return random.below(60);
  return random.chance(50) ? 60 * random.below(9) : random.below(900);
}

function randomThing(random: Random, reps: readonly Rep[], at: number, lead: string, begin: number): Thing {
  const names = reps.map(({ name }) => name);
  const person = random.pick([names[0] ?? 'Ann', ...names]);
  const kind = random.pick([
    ...(['asked', 'asked', 'asked', 'replied', 'decides', 'rejected', 'accepted', 'vip', 'time'] as const),
    ...(['touched', 'touched', 'touched', 'touched', 'given', 'given', 'away', 'left'] as const),
  ] as [Thing['kind'], ...Thing['kind'][]]);
  switch (kind) {
    case 'touched': {
      const by = random.maybe(20, () => random.pick(['Josh Park', person]));
      return { kind, at, lead, by, channel: random.pick(['phone', 'phone', 'email', 'chat']) };
    }
    case 'given':
      return { kind, at, lead, to: random.pick([person, person, person, 'Josh Park', undefined]) };
    case 'away':
      return { kind, at, person, ...absence(random, begin) };
    case 'left':
      return random.chance(30) ? { kind, at, person } : { kind: 'time', at };
    case 'vip':
      return { kind, at, lead, vip: random.chance(50) };
    case 'time':
    case 'created':
      return { kind: 'time', at };
    default:
      return { kind, at, lead };
  }
}
