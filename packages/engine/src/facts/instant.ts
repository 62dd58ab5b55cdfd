import { type Instant, zoneRange } from '@sla/agreement';

/** Reads an instant with its offset from UTC, in whole seconds; undefined for any other text, and outside 2000 to 2059. */
export function readInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined;
  const at = Math.floor(Date.parse(text) / 1000);
  return at >= zoneRange.from && at < zoneRange.to ? at : undefined;
}

/** Writes an instant in UTC: `2027-03-05T23:10:00Z`. */
export function instantText(at: Instant): string {
  return new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}
