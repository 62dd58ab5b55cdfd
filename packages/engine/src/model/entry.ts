/*
 * Records whose keys are data. They have no prototype, so that a lead called `constructor` is a lead.
 */

/** A record with nothing in it. */
export function emptyRecord<Value>(): Record<string, Value> {
  return Object.create(null);
}

/** The value under a key, made where there is none. */
export function entry<Value>(record: Record<string, Value>, key: string, make: () => Value): Value {
  const known = record[key];
  if (known !== undefined) return known;
  const made = make();
  record[key] = made;
  return made;
}

/** A copy of plain data with nothing in common with it, in records without a prototype. */
export function copyOf<Data>(data: Data): Data {
  return copied(data) as Data;
}

function copied(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copied);
  if (typeof data !== 'object' || data === null) return data;
  const copy = emptyRecord<unknown>();
  for (const key of Object.keys(data)) copy[key] = copied(data[key as keyof typeof data]);
  return copy;
}
