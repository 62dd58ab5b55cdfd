/** Freezes a value and all it holds, in place. */
export function freeze<T extends object>(value: T): T {
  const pending: object[] = [value];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next)) {
      if (typeof inner === 'object' && inner !== null) pending.push(inner);
    }
  }
  return value;
}
