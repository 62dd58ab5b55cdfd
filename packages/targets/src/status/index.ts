import { type Agreement, dayOf, type PlainDate } from '@sla/agreement';
import { dateText } from '../document/words/dates.ts';

/** Fewer days than this before its end, an agreement is said to end soon. */
const SOON_DAYS = 60;

/** Whether an agreement is in force on a day, in a few words and in a sentence. */
export interface AgreementStatus {
  readonly state: 'in force' | 'ends soon' | 'ended' | 'ahead' | 'undated';
  /** Such as `expires in 12 days`. */
  readonly words: string;
  /** The dates behind it. */
  readonly sentence: string;
}

/** The status of an agreement on a day, which is handed in: nothing here knows what day it is. */
export function agreementStatus({ effective, expires }: Agreement, today: PlainDate): AgreementStatus {
  const term = termText(effective, expires);
  if (effective !== undefined && today < effective) {
    return { state: 'ahead', words: `starts in ${daysText(today, effective)}`, sentence: term };
  }
  if (expires !== undefined && today > expires) {
    return { state: 'ended', words: `expired ${daysText(expires, today)} ago`, sentence: term };
  }
  if (expires !== undefined && dayOf(expires) - dayOf(today) < SOON_DAYS) {
    const words = today === expires ? 'expires today' : `expires in ${daysText(today, expires)}`;
    return { state: 'ends soon', words, sentence: term };
  }
  if (effective === undefined) return { state: 'undated', words: 'no first day', sentence: term };
  return { state: 'in force', words: 'in force', sentence: term };
}

function termText(effective: PlainDate | undefined, expires: PlainDate | undefined): string {
  const from = effective === undefined ? 'No first day is agreed' : `In force from ${dateText(effective)}`;
  if (expires === undefined) return effective === undefined ? `${from}.` : `${from}; no last day is agreed.`;
  return effective === undefined
    ? `${from}; the last day is ${dateText(expires)}.`
    : `${from} to ${dateText(expires)}.`;
}

function daysText(from: PlainDate, to: PlainDate): string {
  const days = dayOf(to) - dayOf(from);
  return days === 1 ? '1 day' : `${days} days`;
}
