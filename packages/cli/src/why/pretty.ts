import { lineWords, localTime, otherWayBecause, ownerText, passedOverBecause, type Why } from '@sla/engine';
import type { Colours } from '../render/colours.ts';
import { visible } from '../render/safe.ts';
import { timelineText } from './timeline.ts';
import { spotAt, type Words } from './words.ts';

/** Where one lead goes and why, for people: what led there with its line, and what did not with the first part that fails. */
export function prettyWhy(name: string, why: Why, words: Words, colours: Colours): string {
  const { lead, now, route } = why;
  const sections = [
    `${colours.bold(visible(name))}  ${colours.dim(localTime(words.engine, now))}`,
    ...became('stage', lead.stage ?? 'no stage', why.stage?.cause, words, colours),
    ...became('owner', ownerText(why), why.owner?.cause, words, colours),
    ...(route?.passedOver ?? []).map((passed) => {
      const reason = visible(passedOverBecause(words.engine, passed));
      return `      ${colours.dim('not')} ${place(passed.route, words, colours)}: ${reason}`;
    }),
    ...why.due.map(
      ({ promise, at, isLate }) =>
        `  due    ${visible(promise)}  ${localTime(words.engine, at)}${isLate ? colours.red('  late') : ''}`,
    ),
    ...(why.otherWays.length === 0 ? [] : ['  other ways on']),
    ...why.otherWays.map((other) => {
      const { stage, way } = other;
      const reason = visible(otherWayBecause(words.engine, other));
      return `      ${colours.dim('not')} ${visible(stage)}  ${place(way, words, colours)}: ${reason}`;
    }),
  ];
  return `${sections.join('\n')}\n\n${colours.dim('  What followed:')}\n${timelineText(why.timeline, words, colours)}`;
}

function became(
  what: string,
  now: string,
  cause: string | undefined,
  words: Words,
  colours: Colours,
): readonly string[] {
  return [
    `  ${what.padEnd(6)} ${colours.green(visible(now))}${cause === undefined ? '' : `  ${place(cause, words, colours)}`}`,
  ];
}

/** The line of a part of the agreement, with its words. */
function place(pointer: string, words: Words, colours: Colours): string {
  const spot = spotAt(words, pointer);
  if (spot === undefined) return '';
  const line = lineWords(spot.lines?.line(spot.start.line) ?? '');
  return `${visible(spot.path)}:${spot.start.line}  ${colours.cyan(visible(line))}`;
}
