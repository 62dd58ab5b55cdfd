import { type Decision, decisionText, localTime } from '@sla/engine';
import type { Colours } from '../render/colours.ts';
import { visible } from '../render/safe.ts';
import { spotAt, type Words } from './words.ts';

/** Everything that followed, for people: a line each, with its local time and where it is written. */
export function timelineText(timeline: readonly Decision[], words: Words, colours: Colours): string {
  const { engine } = words;
  const zone = engine.calendars.zone(engine.agreement.calendar);
  const rows = timeline.map((decision) => {
    const spot = spotAt(words, decision.cause);
    const where = spot === undefined ? '' : colours.dim(`  ${visible(spot.path)}:${spot.start.line}`);
    return `      ${localTime(engine, decision.at)}  ${visible(decisionText(decision, zone))}${where}\n`;
  });
  return rows.join('');
}
