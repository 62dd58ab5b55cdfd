import type { Instant } from '@sla/agreement';
import { emptyMeasured } from '../measure/empty.ts';
import { emptyRecord } from '../model/entry.ts';
import type { State } from '../model/state.ts';
import { pointer } from '../program/pointer.ts';
import { emptyAccount, emptyLead, emptyState } from './world.ts';

/** Thrown where something is no state that this engine has made: cut off, of another format, or changed by others. */
export class StateError extends TypeError {
  override readonly name = 'StateError';
  /** Which part of the state is wrong, as a JSON pointer. */
  readonly part: string;
  constructor(way: readonly string[], problem: string) {
    const part = pointer(...way);
    super(`This is no state of this engine. ${part === '' ? 'It' : `\`${part}\``} ${problem}.`);
    this.part = part;
  }
}

/**
 * A copy of a stored state that has nothing in common with it, in records without a prototype. All of it is looked
 * through: time would not pass at something that is no time.
 */
export function readState(given: State): State {
  if (kindOf(given) !== 'object' || given.format !== 1) throw new StateError([], 'has no `format` of 1');
  const state = copied(given, KEYS, []) as State;
  fits(state, emptyState(''), []);
  const now = state.now ?? 0;
  for (const [id, lead] of Object.entries(state.leads)) fitsAt(now, lead, emptyLead(id, 0), ['leads', id]);
  for (const [id, account] of Object.entries(state.accounts))
    fitsAt(now, account, emptyAccount(id, 0), ['accounts', id]);
  fitsAt(now, state.measured, emptyMeasured(), ['measured']);
  return state;
}

/** What the keys of a record are: words of the state, or names, for one or two levels; or what may be instants. */
type Level = 0 | 1 | 2 | 3 | 4;
const KEYS = 0;
const NAMES = 1;
const TWO_NAMES = 2;
const INSTANT = 3;
/** One, or a list or record of them. */
const INSTANTS = 4;

const levels = (level: Level, keys: string): readonly (readonly [string, Level])[] =>
  keys.split(' ').map((key) => [key, level]);

const BELOW: ReadonlyMap<string, Level> = new Map([
  ...levels(
    NAMES,
    'leads accounts people values occurrences holding became scores entered contacts nurtures handoffs with lines days promises opened goals readings again lengths away',
  ),
  ...levels(TWO_NAMES, 'turns scoresAt'),
  ...levels(INSTANT, 'at begun created due ended ends from left next now ownedSince started target until updated wake'),
  ...levels(INSTANTS, 'assigned clocks since times'),
]);

function copied(data: unknown, level: Level, way: string[]): unknown {
  const isPart = typeof data === 'object' && data !== null;
  if (level === INSTANT || (level === INSTANTS && !isPart)) {
    if (!Number.isSafeInteger(data)) throw new StateError(way, 'is no instant in whole seconds');
  } else if (data === null || Number.isNaN(data)) throw new StateError(way, 'is nothing');
  if (!isPart) return data;
  const copy: Record<string, unknown> = Array.isArray(data) ? Object(data.slice()) : emptyRecord();
  for (const key of Object.keys(data)) {
    const value: unknown = data[key as keyof typeof data];
    way.push(key);
    const isUnset = value === undefined || (value === null && level === KEYS && (key === 'now' || key === 'begun'));
    copy[key] = isUnset ? value : copied(value, below(data, level, key), way);
    way.pop();
  }
  return copy;
}

function below(data: object, level: Level, key: string): Level {
  if (level === INSTANTS) return INSTANT;
  // A list is as what it stands in.
  if (Array.isArray(data)) return level;
  return level === TWO_NAMES ? NAMES : level === NAMES ? KEYS : (BELOW.get(key) ?? KEYS);
}

/** Whether everything is there, and what is due next lies not behind what has been dealt with: time passes in one direction. */
function fitsAt(now: Instant, given: { readonly wake?: Instant }, model: object, way: readonly string[]): void {
  fits(given, model, way);
  if ((given.wake ?? now) < now) throw new StateError([...way, 'wake'], 'lies before `now`');
}

/** Whether everything is there that is there from the beginning, of the same kind. */
function fits(given: unknown, model: object, way: readonly string[]): void {
  for (const [key, value] of Object.entries(model)) {
    const found: unknown = kindOf(given) === 'object' ? given?.[key as keyof typeof given] : undefined;
    if (value !== null && kindOf(found) !== kindOf(value)) throw new StateError(way, `has no \`${key}\``);
  }
}

const kindOf = (data: unknown): string => (Array.isArray(data) ? 'list' : data === null ? 'null' : typeof data);
