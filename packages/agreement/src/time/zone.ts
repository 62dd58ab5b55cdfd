/**
 * A time zone as its offsets: from `since[i]` (seconds since the epoch) on, local time is UTC + `offsets[i]` seconds.
 * The first span has no beginning, the last no end; it is right within {@link zoneRange}.
 */
export interface Zone {
  readonly name: string;
  readonly since: readonly number[];
  readonly offsets: readonly number[];
}

/** The span in which zones are right, in seconds since the epoch: 2000 to 2059. */
export const zoneRange = { from: Date.UTC(2000, 0, 1) / 1000, to: Date.UTC(2060, 0, 1) / 1000 } as const;

/** UTC offset at an instant, in seconds. O(log transitions). */
export function offsetAt(zone: Zone, instant: number): number {
  return zone.offsets[spanAt(zone, instant)] ?? 0;
}

/** Which of the zone's spans an instant lies in. O(log transitions). */
export function spanAt(zone: Zone, instant: number): number {
  let low = 0;
  let high = zone.since.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((zone.since[middle] ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
