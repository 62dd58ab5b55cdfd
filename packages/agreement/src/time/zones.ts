import { nearestAll } from '../text/nearest.ts';
import type { Zone } from './zone.ts';
import data from './zones.data.json' with { type: 'json' };

/** Which edition of the IANA data is carried, and the span in which it is right. It is written by `generate-zones.ts`. */
export const zoneData = {
  source: data.source,
  from: Date.parse(data.from) / 1000,
  to: Date.parse(data.to) / 1000,
} as const;

const codes: ReadonlyMap<string, string> = new Map(Object.entries(data.zones));
const decoded = new Map<string, Zone>();

/** Every IANA name that is known, aliases included. */
export function timeZones(): readonly string[] {
  return [...codes.keys()];
}

/** Whether this is the IANA name of a time zone, spelt as IANA spells it. */
export function isTimeZone(name: string): boolean {
  return codes.has(name);
}

/** The names nearest to an unknown one. The city alone is enough: `new york` finds `America/New_York`. */
export function nearestTimeZones(name: string): readonly string[] {
  const wanted = name.trim().replaceAll(' ', '_');
  const byCity = timeZones().filter((zone) => cityOf(zone).toLowerCase() === cityOf(wanted).toLowerCase());
  return byCity.length > 0 ? byCity.slice(0, 3) : nearestAll(wanted, timeZones());
}

/** The zone of this name, or undefined if there is none. */
export function zoneNamed(name: string): Zone | undefined {
  const known = decoded.get(name);
  if (known !== undefined) return known;
  const code = codes.get(name);
  if (code === undefined) return undefined;
  const zone = decode(name, code.startsWith('=') ? (codes.get(code.slice(1)) ?? '') : code);
  decoded.set(name, zone);
  return zone;
}

/** Reads `offsets in minutes|transitions`, each transition minutes since the last to the base 36 and an offset's letter. */
function decode(name: string, code: string): Zone {
  const [offsetText = '', transitions = ''] = code.split('|');
  const known = offsetText.split(' ').map((minutes) => Number(minutes) * 60);
  const since = [Number.NEGATIVE_INFINITY];
  const offsets = [known[0] ?? 0];
  let at = zoneData.from;
  for (const [, minutes = '', letter = ''] of transitions.matchAll(/([0-9a-z]+)([A-Z])/g)) {
    at += Number.parseInt(minutes, 36) * 60;
    since.push(at);
    offsets.push(known[letter.charCodeAt(0) - 65] ?? 0);
  }
  return { name, since, offsets };
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}
