import type { Agreement, Constant, Value } from '@sla/agreement';
import { isRecord, type Json } from '../model/json.ts';

/** What an agreement compares things with, by what is compared: `lead.employees`, `account.domain`, `form_submitted.form`. */
export interface Compared {
  readonly constants: ReadonlyMap<string, readonly Constant[]>;
  /** What is asked about at all. */
  readonly asked: ReadonlySet<string>;
}

/** The key of a field. */
export const fieldKey = (of: 'lead' | 'account', field: string): string => `${of}.${field}`;
/** The key of a property of an event. */
export const propertyKey = (event: string, property: string): string => `with ${event}.${property}`;

/** Reads all conditions of an agreement, and what its scenarios give, wherever they stand. */
export function comparedIn(agreement: Agreement): Compared {
  const constants = new Map<string, Constant[]>();
  const asked = new Set<string>();
  const note = (key: string | undefined, found: readonly Constant[]): void => {
    if (key === undefined) return;
    asked.add(key);
    constants.set(key, [...(constants.get(key) ?? []), ...found]);
  };
  const read = (part: unknown, event: string): void => {
    if (Array.isArray(part)) for (const one of part) read(one, event);
    if (!isRecord(part)) return;
    const here = part.op === 'event' && typeof part.event === 'string' ? part.event : event;
    note(...comparison(part, here));
    for (const inner of Object.values(part)) read(inner, here);
  };
  read(agreement, '');
  for (const { members } of Object.values(agreement.roles))
    for (const { covers } of members) for (const { field } of covers) asked.add(fieldKey('lead', field));
  return { constants, asked };
}

type Noted = readonly [key: string | undefined, found: readonly Constant[]];

/** What one part of a condition compares with what. */
function comparison(part: Json, event: string): Noted {
  const { op, left, right, value, list, low, high, text, field } = part;
  if (op === 'compare') return [keyOf(left, event) ?? keyOf(right, event), constantsOf([left, right])];
  if (op === 'in') return [keyOf(value, event), constantsOf(list)];
  if (op === 'between') return [keyOf(value, event), constantsOf([low, high])];
  if (op === 'contains' && typeof text === 'string') return [keyOf(value, event), [{ kind: 'text', text }]];
  if (op === 'known') return [keyOf(value, event), []];
  // A value that a scenario gives, and the date before which something is due.
  return [keyOf(field, event), constantsOf([value])];
}

function keyOf(value: unknown, event: string): string | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'property' && typeof value.property === 'string') return propertyKey(event, value.property);
  const isField = value.kind === 'field' && (value.of === 'lead' || value.of === 'account');
  return isField && typeof value.field === 'string'
    ? fieldKey(value.of === 'lead' ? 'lead' : 'account', value.field)
    : undefined;
}

const constantsOf = (values: unknown): readonly Constant[] => (Array.isArray(values) ? values.filter(isGiven) : []);

/** All but shares and lengths of time, which no field has. */
const GIVEN: readonly Value['kind'][] = ['text', 'number', 'money', 'option', 'date', 'date and time', 'yes/no'];

/** A value that is written out, and can be that of a field. */
export function isGiven(value: unknown): value is Constant {
  return isRecord(value) && GIVEN.some((kind) => kind === value.kind);
}
