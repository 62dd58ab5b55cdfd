import { type Zone, zoneRange } from '@sla/agreement';

const fortnight = 14 * 86_400;

/**
 * The zone of an IANA name by the data of the machine, in the form the arithmetic wants; undefined where the machine
 * does not know it. It finds every change of the clocks, provided that no two lie within two weeks of each other and
 * cancel out.
 */
export function zoneOfMachine(name: string): Zone | undefined {
  const offsetAt = offsets(name);
  if (offsetAt === undefined) return undefined;
  const since = [Number.NEGATIVE_INFINITY];
  const known = [offsetAt(zoneRange.from)];
  for (let at = zoneRange.from; at < zoneRange.to; at += fortnight) {
    for (let from = at; offsetAt(at + fortnight) !== known.at(-1); ) {
      const change = firstChange(offsetAt, from, at + fortnight);
      since.push(change);
      known.push(offsetAt(change));
      from = change;
    }
  }
  return { name, since, offsets: known };
}

/** The first second with another offset than the one at `from`, given that `to` has another. */
function firstChange(offsetAt: (instant: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function offsets(name: string): ((instant: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, hourCycle: 'h23', second: 'numeric', ...numeric });
  } catch {
    return undefined;
  }
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant * 1000).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant;
  };
}
