import { instantOf, isDate } from '@sla/agreement';
import {
  type Engine,
  type GivenValues,
  instantText,
  readInstant,
  type SampleEvent,
  type SampleLead,
} from '@sla/engine';
import { Refusal } from '../exit.ts';
import { readText } from '../files/read.ts';
import { visible } from '../render/safe.ts';
import { csvRows } from './csv.ts';

/** A lead of a file, with what it is called there. */
export interface NamedSample {
  readonly name: string;
  readonly sample: SampleLead;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads leads from a file: JSON, JSON lines, or CSV with a head. Times without an offset are those of the agreement. */
export function readSamples(file: string, path: string, engine: Engine, now: Date): readonly NamedSample[] {
  const read = readText(path);
  if (read.kind === 'problem')
    throw new Refusal(`${visible(file)} cannot be read. ${read.detail ?? 'There is no such file.'}`);
  const rows = file.endsWith('.csv') ? csvRows(read.text, visible(file), engine.agreement) : jsonRows(read.text, file);
  if (rows.length === 0) throw new Refusal(`There is no lead in ${visible(file)}.`);
  return rows.map((row, index) => ({
    name: nameOf(row, index),
    sample: sampleOf(row, `${visible(file)}, lead ${index + 1}`, engine, now),
  }));
}

const nameOf = (row: Json, index: number): string => (typeof row.lead === 'string' ? row.lead : `lead ${index + 1}`);

function jsonRows(text: string, file: string): readonly Json[] {
  const parse = (part: string, where: string): unknown => {
    try {
      return JSON.parse(part);
    } catch (error) {
      throw new Refusal(`${where} is not JSON: ${visible(error instanceof Error ? error.message : '')}`);
    }
  };
  const isLines = /\.(jsonl|ndjson)$/.test(file);
  const found = isLines
    ? text
        .split(/\r?\n/)
        .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `${visible(file)}, line ${index + 1},`)]))
    : parse(text, visible(file));
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.map((one, index) => {
    if (isRecord(one)) return one;
    throw new Refusal(`Lead ${index + 1} of ${visible(file)} is no object with \`values\`.`);
  });
}

/** What a described lead may say; a file may hold further things for others. */
function sampleOf(row: Json, where: string, engine: Engine, now: Date): SampleLead {
  const at = timeOf(row.at, `${where}: \`at\``, engine) ?? instantText(Math.floor(now.getTime() / 1000));
  const until = timeOf(row.until, `${where}: \`until\``, engine);
  const events = row.events === undefined ? [] : listOf(row.events, `${where}: \`events\``);
  const { values, account, accountOwner } = row;
  return {
    at,
    values: recordOf(values, `${where}: \`values\``),
    ...(account === undefined ? {} : { account: recordOf(account, `${where}: \`account\``) }),
    ...(typeof accountOwner === 'string' ? { accountOwner } : {}),
    events: events.map((event, index) => eventOf(event, `${where}: event ${index + 1}`, engine)),
    ...(until === undefined ? {} : { until }),
  };
}

function eventOf(event: unknown, where: string, engine: Engine): SampleEvent {
  if (typeof event === 'string') return { event };
  if (!isRecord(event) || typeof event.event !== 'string')
    throw new Refusal(`${where} is a name, or an object with \`event\`.`);
  const at = timeOf(event.at, `${where}: \`at\``, engine);
  const { at: _, ...rest } = event;
  return { ...rest, event: event.event, ...(at === undefined ? {} : { at }) };
}

function timeOf(given: unknown, what: string, engine: Engine): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string' && readInstant(given) !== undefined) return given;
  const local = typeof given === 'string' ? (isDate(given) ? `${given}T12:00` : given) : '';
  const at = instantOf(local, engine.calendars.zone(engine.agreement.calendar));
  if (at === undefined) throw new Refusal(`${what} is no time; write it as in 2027-03-05 18:10.`);
  return instantText(at);
}

function listOf(given: unknown, what: string): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new Refusal(`${what} is no list.`);
}

function recordOf(given: unknown, what: string): GivenValues {
  if (given === undefined) return {};
  if (isRecord(given)) return given as GivenValues; // Each value is read against its field by the engine.
  throw new Refusal(`${what} is no object of values by field.`);
}

function isRecord(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
