import type { ValueType } from '../../lower/condition/value-type.ts';
import type { Slot } from '../expect/slot.ts';
import { datesOf, type KnownDate, periodsOf } from './dates.ts';
import { tabStop } from './item.ts';
import type { World } from './world.ts';

/** A literal that is offered: with a tab stop for what is the author's own, or as it stands. */
export interface OfferedLiteral {
  readonly label: string;
  readonly detail: string;
  /** A snippet; absent where it is the label. */
  readonly snippet?: string;
}

/** Literals of one kind that fit a place, by the key that the grammar has for them. */
export function literalsFor(
  key: string,
  slots: readonly Slot[],
  world: World,
  type?: ValueType,
): readonly OfferedLiteral[] {
  const row = LITERALS[key];
  if (row === undefined || (type !== undefined && !row.types.includes(type.kind))) return [];
  return row.offers({ slots, world, ...(type ? { type } : {}) });
}

interface Place {
  readonly slots: readonly Slot[];
  readonly world: World;
  readonly type?: ValueType;
}

interface LiteralRow {
  /** Types of values that are written so. */
  readonly types: readonly ValueType['kind'][];
  readonly offers: (place: Place) => readonly OfferedLiteral[];
}

const LITERALS: Readonly<Record<string, LiteralRow>> = {
  '#DATE': { types: ['date', 'date and time'], offers: dates },
  '#DURATION': { types: ['duration'], offers: durations },
  '#EMAIL': {
    types: [],
    offers: () => [
      { label: '<address>', detail: 'an e-mail address', snippet: `<${tabStop(1, 'name@company.example')}>` },
    ],
  },
  '#MONEY': { types: ['money'], offers: money },
  '#PERCENT': {
    types: ['percent'],
    offers: () => [{ label: '95%', detail: 'a share', snippet: `${tabStop(1, '95')}%` }],
  },
  '#PERIOD': { types: [], offers: ({ world }) => known(world, periodsOf) },
  '#SIGNED': {
    types: [],
    offers: ({ slots }) =>
      slots[0] === 'PointsStatement.points'
        ? []
        : [{ label: '+10', detail: 'points', snippet: `+${tabStop(1, '10')}` }],
  },
  '#STRING': { types: ['text'], offers: texts },
  '#TIME': {
    types: [],
    offers: () => ['09:00', '12:00', '17:00'].map((label) => ({ label, detail: 'a time of the day' })),
  },
  '#TIME_RANGE': {
    types: [],
    offers: () => [{ label: '09:00-17:00', detail: 'hours', snippet: `${tabStop(1, '09:00')}-${tabStop(2, '17:00')}` }],
  },
};

/** A date that is compared with a time, or at which something happens, has its time behind it. */
function dates({ slots, world, type }: Place): readonly OfferedLiteral[] {
  const days = known(world, datesOf);
  const isMoment = slots[0]?.startsWith('DateTimeLiteral.') === true || type?.kind === 'date and time';
  return isMoment ? days.map((day) => ({ ...day, snippet: `${day.label} ${tabStop(1, '09:00')}` })) : days;
}

function known({ agreement }: World, of: (agreement: NonNullable<World['agreement']>) => readonly KnownDate[]) {
  return (agreement ? of(agreement) : []).map(({ text, detail }) => ({ label: text, detail }));
}

function money({ world }: Place): readonly OfferedLiteral[] {
  const currency = world.agreement?.currency ?? 'USD';
  return [{ label: `1,000 ${currency}`, detail: 'an amount of money', snippet: `${tabStop(1, '1,000')} ${currency}` }];
}

/** Texts that are known somewhere are offered as names; any other is the author's own. */
function texts({ slots }: Place): readonly OfferedLiteral[] {
  if (slots.some((slot) => NEW_PEOPLE.has(slot))) return [NEW_PERSON];
  if (slots.some((slot) => KNOWN_TEXTS.has(slot))) return [];
  return [{ label: '"text"', detail: 'a text of your own', snippet: `"${tabStop(1, 'text')}"` }];
}

const KNOWN_TEXTS: ReadonlySet<Slot> = new Set([
  'Import.path',
  'PersonRef.name',
  'HolidaySet.region',
  'TimezoneStatement.zone',
  'IsTail.what',
  'ByTail.by',
]);

/** Where people are usually written for the first time, with their address. */
const NEW_PEOPLE: ReadonlySet<Slot> = new Set([
  'LedByStatement.person',
  'MemberStatement.person',
  'DraftedStatement.people',
]);
const NEW_PERSON: OfferedLiteral = {
  label: '"name" <address>',
  detail: 'a person who is new here',
  snippet: `"${tabStop(1, 'Name')}" <${tabStop(2, 'name@company.example')}>`,
};

function durations({ slots, type }: Place): readonly OfferedLiteral[] {
  const usual = USUAL.find(([slot]) => slots.includes(slot))?.[1] ?? ['4 business hours', '1 business day', '2 days'];
  const fitting =
    type && 'business' in type ? usual.filter((text) => text.includes('business') === type.business) : usual;
  const offered = fitting.length > 0 ? fitting : ['4 hours'];
  return offered.map((label) => {
    const [, number = '', unit = ''] = /^(\S+) (.+)$/.exec(label) ?? [];
    return { label, detail: 'a length of time', snippet: `${tabStop(1, number)} ${unit}` };
  });
}

/** Lengths that are usual for some properties. */
const USUAL: readonly (readonly [slot: Slot, lengths: readonly string[]])[] = [
  ['AtLeastStatement.over', ['10 business days', '14 days']],
  ['AtLeastStatement.gap', ['4 business hours', '1 business day']],
  ['ChangeGoalStatement.over', ['9 months', '1 year']],
  ['CycleStatement.cycle', ['60 days', '3 months']],
  ['DecayEarning.interval', ['30 days', '1 week']],
  ['EveryStatement.interval', ['7 days', '14 days']],
  ['HalvesStatement.interval', ['7 days', '30 days']],
  ['InTail.window', ['30 days', '7 days']],
  ['OverTail.over', ['1 month', '1 quarter']],
  ['Schedule.interval', ['6 months', '60 days']],
  ['ForTail.duration', ['4 business hours', '30 days', '3 months']],
];
