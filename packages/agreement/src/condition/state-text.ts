import type { Duration } from '../model/calendar.ts';
import type { Condition } from '../model/condition.ts';
import { durationText } from '../time/duration.ts';
import { nameText, quoted, valueText } from './words.ts';

/** What something is said to be: `lead`, `MQL`. */
interface StateWords {
  readonly subject: string;
  /** Several where one of them suffices. */
  readonly states: readonly string[];
  /** Reasons, and for how long. */
  readonly rest: string;
}

/** `lead is MQL for 4 business hours`, `Size in (MidSize, Large)`, `phone is known`; undefined for what is no state. */
export function nowText(condition: Condition, isDenied = false): string | undefined {
  const words = wordsOf(condition);
  // A length of time belongs to what is denied, and `is missing` denies `is known` in a word of its own.
  const hasDenial = words && condition.op !== 'known' && !('for' in condition) && words.states.length === 1;
  if (!words || (isDenied && !hasDenial)) return undefined;
  const { subject, states, rest } = words;
  if (states.length !== 1) return `${subject} in (${states.join(', ')})${rest}`;
  return `${subject} is ${isDenied ? 'not ' : ''}${states[0]}${rest}`;
}

/** `lead becomes MQL`, `phone became known`, `Priority becomes not Hot`. */
export function turnedText(condition: Condition, verb: 'becomes' | 'became'): string {
  const isDenied = condition.op === 'not';
  const words = wordsOf(isDenied ? condition.of : condition);
  if (!words) return `it ${verb} so that ${condition.op}`;
  return `${words.subject} ${verb} ${isDenied ? 'not ' : ''}${words.states.join(' or ')}${words.rest}`;
}

/** ` at least 2 times in the last 30 days since MQL`; nothing for once, ever. */
export function often(
  how: { readonly times: number; readonly within?: Duration; readonly since?: string },
  atMost?: number,
): string {
  const least = how.times === 1 ? '' : ` at least ${how.times} times`;
  const most = atMost === 1 ? ' at most once' : ` at most ${atMost} times`;
  const lately = how.within ? ` in the last ${durationText(how.within)}` : '';
  return `${atMost === undefined ? least : most}${lately}${how.since ? ` since ${nameText(how.since)}` : ''}`;
}

/** ` for "No budget", "Bad timing"` */
export const reasonsText = ({ reasons }: { readonly reasons: readonly string[] }): string =>
  reasons.length === 0 ? '' : ` for ${reasons.map(quoted).join(', ')}`;

function wordsOf(condition: Condition): StateWords | undefined {
  switch (condition.op) {
    case 'known':
      return { subject: valueText(condition.value), states: [condition.known ? 'known' : 'missing'], rest: '' };
    case 'stage':
      return { subject: 'lead', states: condition.in.map(nameText), rest: lasting(condition) };
    case 'persona':
      return { subject: 'lead', states: [nameText(condition.persona)], rest: lasting(condition) };
    case 'segment':
      return condition.groups.length === 0
        ? { subject: 'lead', states: [nameText(condition.segment)], rest: lasting(condition) }
        : { subject: nameText(condition.segment), states: condition.groups.map(nameText), rest: lasting(condition) };
    case 'matrix':
      return { subject: nameText(condition.matrix), states: condition.results.map(nameText), rest: lasting(condition) };
    case 'contact':
      return { subject: nameText(condition.contact), states: [condition.is], rest: lasting(condition) };
    case 'goal':
      return { subject: nameText(condition.goal), states: [condition.is], rest: lasting(condition) };
    case 'handoff': {
      const rest = `${reasonsText(condition)}${lasting(condition)}`;
      return { subject: nameText(condition.handoff), states: [condition.is], rest };
    }
    default:
      return undefined;
  }
}

const lasting = (condition: { readonly for?: Duration }): string =>
  condition.for ? ` for ${durationText(condition.for)}` : '';
