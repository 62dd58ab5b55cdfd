import { instantOf, isDate } from '@sla/agreement';
import { instantText, readInstant } from '../facts/instant.ts';
import type { GivenValues } from '../model/fact.ts';
import { isRecord, type Json } from '../model/json.ts';
import type { Engine } from '../program/engine.ts';
import type { SampleEvent, SampleLead } from './why.ts';

/** A lead as it was described, or what of the description cannot be read. */
export type ReadSample = { readonly sample: SampleLead } | { readonly problem: string };

/** Thrown inside this file only; its entry turns it into a value. */
class Unreadable extends Error {}

/**
 * Reads a lead that is described in JSON: `at`, `values`, `account`, `accountOwner`, `events`, `until`; further things are
 * left alone. Times without an offset are those of the agreement; without a time the lead comes into being now.
 */
export function readSample(given: unknown, engine: Engine, now: Date): ReadSample {
  try {
    if (!isRecord(given)) return { problem: 'A lead is an object with `values`.' };
    return { sample: sampleOf(given, engine, now) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    throw error;
  }
}

function sampleOf(row: Json, engine: Engine, now: Date): SampleLead {
  const at = timeOf(row.at, '`at`', engine) ?? instantText(Math.floor(now.getTime() / 1000));
  const until = timeOf(row.until, '`until`', engine);
  const events = row.events === undefined ? [] : listOf(row.events, '`events`');
  const { values, account, accountOwner } = row;
  return {
    at,
    values: recordOf(values, '`values`'),
    ...(account === undefined ? {} : { account: recordOf(account, '`account`') }),
    ...(typeof accountOwner === 'string' ? { accountOwner } : {}),
    events: events.map((event, index) => eventOf(event, `event ${index + 1}`, engine)),
    ...(until === undefined ? {} : { until }),
  };
}

function eventOf(event: unknown, what: string, engine: Engine): SampleEvent {
  if (typeof event === 'string') return { event };
  if (!isRecord(event) || typeof event.event !== 'string')
    throw new Unreadable(`${what} is a name, or an object with \`event\`.`);
  const at = timeOf(event.at, `${what}: \`at\``, engine);
  const { at: _, ...rest } = event;
  return { ...rest, event: event.event, ...(at === undefined ? {} : { at }) };
}

function timeOf(given: unknown, what: string, engine: Engine): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string' && readInstant(given) !== undefined) return given;
  const local = typeof given === 'string' ? (isDate(given) ? `${given}T12:00` : given) : '';
  const at = instantOf(local, engine.calendars.zone(engine.agreement.calendar));
  if (at === undefined) throw new Unreadable(`${what} is no time; write it as in 2027-03-05 18:10.`);
  return instantText(at);
}

function listOf(given: unknown, what: string): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new Unreadable(`${what} is no list.`);
}

function recordOf(given: unknown, what: string): GivenValues {
  if (given === undefined) return {};
  if (isRecord(given)) return given as GivenValues; // Each value is read against its field by the engine.
  throw new Unreadable(`${what} is no object of values by field.`);
}
