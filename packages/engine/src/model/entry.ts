/*
 * Records whose keys are data. They have no prototype, so that a lead called `constructor` is a lead.
 */

/**
 * A record with nothing in it. It inherits from an object with nothing in it, and that from nothing: unlike what
 * `Object.create(null)` makes, engines do not lay this out as a hash table, which takes several times the memory.
 */
export function emptyRecord<Value>(): Record<string, Value> {
  return new Empty();
}

class Empty {
  [key: string]: never;
}
Object.setPrototypeOf(Empty.prototype, null);
Reflect.deleteProperty(Empty.prototype, 'constructor');

/** The value under a key, made where there is none. */
export function entry<Value>(record: Record<string, Value>, key: string, make: () => Value): Value {
  const known = record[key];
  if (known !== undefined) return known;
  const made = make();
  record[key] = made;
  return made;
}
