import { currencyCodes } from '@sla/agreement';
import type { ValueType } from '../../lower/condition/value-type.ts';
import type { Expectation } from '../expect/expectation.ts';
import { type Slot, slotsOf } from '../expect/slot.ts';
import type { World } from './world.ts';

/** A unit behind a number. */
export interface OfferedUnit {
  readonly label: string;
  readonly detail: string;
}

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'second'];
/** Only units up to the day can be working time. */
const BUSINESS = ['hour', 'day', 'minute', 'second'];
/** Schedules count whole days of the plain calendar. */
const OF_SCHEDULES = ['day', 'week', 'month', 'quarter', 'year'];

/** The units that make a literal of the number before the cursor which fits there. */
export function unitsAt({ unit }: Expectation, world: World, type: ValueType | undefined): readonly OfferedUnit[] {
  if (!unit) return [];
  const fits = (key: string, kind: ValueType['kind']) =>
    unit.place.has(key) && (type === undefined || type.kind === kind);
  const slots = unit.place.get('#DURATION');
  return [
    ...(fits('#DURATION', 'duration') && slots ? lengths(unit.number === '1', slotsOf(slots), type) : []),
    ...(fits('#MONEY', 'money') ? currencies(world) : []),
    ...(fits('#PERCENT', 'percent') ? [{ label: '%', detail: 'a share' }] : []),
  ];
}

function lengths(isOne: boolean, slots: readonly Slot[], type: ValueType | undefined): readonly OfferedUnit[] {
  const named = (unit: string) => (isOne ? unit : `${unit}s`);
  if (slots.includes('Schedule.interval')) return OF_SCHEDULES.map((unit) => ({ label: named(unit), detail: CLOCK }));
  const business = BUSINESS.map((unit) => ({ label: `business ${named(unit)}`, detail: 'working time' }));
  const plain = UNITS.map((unit) => ({ label: named(unit), detail: CLOCK }));
  if (type && 'business' in type) return type.business ? business : plain;
  return [...business, ...plain];
}

const CLOCK = 'time on the clock on the wall';

/** The agreement's currency alone, since nothing is converted; all where it names none. */
function currencies({ agreement }: World): readonly OfferedUnit[] {
  const codes = agreement?.currency ? [agreement.currency] : currencyCodes;
  return codes.map((label) => ({ label, detail: 'a currency' }));
}
