import { type Engine, readSample, type SampleLead } from '@sla/engine';
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
  const rows = /\.csv$/i.test(file) ? csvRows(read.text, visible(file), engine.agreement) : jsonRows(read.text, file);
  if (rows.length === 0) throw new Refusal(`There is no lead in ${visible(file)}.`);
  return rows.map((row, index) => {
    const sample = readSample(row, engine, now);
    if ('problem' in sample) throw new Refusal(`${visible(file)}, lead ${index + 1}: ${visible(sample.problem)}`);
    return { name: nameOf(row, index), sample: sample.sample };
  });
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
  const isLines = /\.(jsonl|ndjson)$/i.test(file);
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

function isRecord(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
