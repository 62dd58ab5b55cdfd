import type { Agreement, Field } from '@sla/agreement';
import type { Given } from '@sla/engine';
import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../exit.ts';
import { visible } from '../render/safe.ts';

/** A row as it is described in JSON too. */
type Row = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Field>>;

/** Columns that are no fields. */
const OWN = ['lead', 'at', 'events'];
const OF_ACCOUNT = ' of account';

/** The leads of a CSV file. Columns are `lead`, `at`, `events` (with a semicolon between), fields, `FIELD of account`. */
export function csvRows(text: string, file: string, { lead, account }: Agreement): readonly Row[] {
  return parsed(text, file).map((cells): Row => {
    const known = Object.entries(cells).filter(([, cell]) => cell !== '');
    const ofAccount = known.flatMap(([column, cell]) =>
      column.endsWith(OF_ACCOUNT) ? [given(column.slice(0, -OF_ACCOUNT.length), cell, account.fields)] : [],
    );
    const ofLead = known.filter(([column]) => !OWN.includes(column) && !column.endsWith(OF_ACCOUNT));
    return {
      ...Object.fromEntries(known.filter(([column]) => OWN.includes(column))),
      ...(cells.events ? { events: cells.events.split(';').map((event) => event.trim()) } : {}),
      values: Object.fromEntries(ofLead.map(([column, cell]) => given(column, cell, lead.fields))),
      ...(ofAccount.length === 0 ? {} : { account: Object.fromEntries(ofAccount) }),
    };
  });
}

/** Rows after RFC 4180, by the names of the head. */
function parsed(text: string, file: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(text, { columns: (head: readonly string[]) => headOf(head, file), skip_empty_lines: true, bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(`${file} is not CSV as expected: ${visible(error.message)}.`);
  }
}

/** The names of the columns: each once, and with commas between them, since semicolons stand between events. */
function headOf(head: readonly string[], file: string): string[] {
  const [only = ''] = head;
  const twice = head.find((name, index) => head.indexOf(name) !== index);
  if (head.length === 1 && /[;\t]/.test(only))
    throw new Refusal(`${file} has no comma between the names of its columns: ${visible(only)}. Save it with commas.`);
  if (twice !== undefined) throw new Refusal(`${file} has more than one column called ${visible(twice)}.`);
  return [...head];
}

/** A cell is text but for yes and no, which stand in tables in many ways. */
function given(column: string, cell: string, fields: Fields): readonly [string, Given] {
  const type = Object.hasOwn(fields, column) ? fields[column]?.type.kind : undefined;
  if (type === 'yes/no' && /^(yes|true|1)$/i.test(cell)) return [column, true];
  if (type === 'yes/no' && /^(no|false|0)$/i.test(cell)) return [column, false];
  return [column, cell];
}
