import { instantOf, isDate } from '@sla/agreement';
import {
  type Engine,
  type Given,
  type GivenValues,
  instantText,
  readInstant,
  type SampleEvent,
  type SampleLead,
} from '@sla/engine';
import { Refusal } from '../exit.ts';
import { readText } from '../files/read.ts';
import { visible } from '../render/safe.ts';

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
  const rows = file.endsWith('.csv') ? csvRows(read.text, file, engine) : jsonRows(read.text, file);
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

/** The rows of a CSV file. Columns are fields, `FIELD of account`, `lead`, `at`, `events` (names with a semicolon between). */
function csvRows(text: string, file: string, engine: Engine): readonly Json[] {
  const [head = [], ...rows] = csv(text);
  const { lead, account } = engine.agreement;
  return rows.map((cells, index) => {
    if (cells.length !== head.length)
      throw new Refusal(
        `Line ${index + 2} of ${visible(file)} has ${cells.length} values; the head has ${head.length}.`,
      );
    const values: Record<string, Given> = {};
    const ofAccount: Record<string, Given> = {};
    const row: Record<string, unknown> = {};
    head.forEach((column, place) => {
      const cell = cells[place] ?? '';
      if (cell === '') return;
      if (column === 'lead' || column === 'at') row[column] = cell;
      else if (column === 'events') row.events = cell.split(';').map((event) => event.trim());
      else if (column.endsWith(' of account'))
        ofAccount[column.slice(0, -' of account'.length)] = typed(
          cell,
          account.fields[column.slice(0, -' of account'.length)]?.type.kind,
        );
      else
        values[column] = typed(cell, Object.hasOwn(lead.fields, column) ? lead.fields[column]?.type.kind : undefined);
    });
    return { ...row, values, ...(Object.keys(ofAccount).length === 0 ? {} : { account: ofAccount }) };
  });
}

const typed = (cell: string, kind: string | undefined): Given =>
  kind === 'yes/no' ? (/^(yes|true|1)$/i.test(cell) ? true : /^(no|false|0)$/i.test(cell) ? false : cell) : cell;

/** RFC 4180: quotes around a cell keep commas, line ends and doubled quotes. */
function csv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
