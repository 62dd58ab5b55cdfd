import { dateOf, dayOf, type PlainDate, periodAround } from '@sla/agreement';

/** Days that two teams take at least to read an agreement and approve it. */
const DAYS_TO_AGREE = 14;

/** What is said to whoever begins is no part of what both teams read. */
const ASIDE = /^(\/\/\/ .+?\.) (Change .+)\n/;

/**
 * The starter agreement for teams that begin today: for a year from a month that is still ahead, and approved by nobody.
 * The example itself has fixed dates, so that what is said of it stays the same.
 */
export function starterOn(today: PlainDate, example: string): string {
  const ahead = periodAround(dateOf(dayOf(today) + DAYS_TO_AGREE), { unit: 'month' });
  const effective = dateOf(dayOf(ahead.to) + 1);
  const expires = dateOf(dayOf(`${Number(effective.slice(0, 4)) + 1}${effective.slice(4)}`) - 1);
  return example
    .replace(ASIDE, '// $2\n$1\n')
    .replace(/^( *effective ).*$/m, `$1${effective}`)
    .replace(/^( *expires ).*$/m, `$1${expires}`)
    .replace(/^ *approved by .*$/m, (line) => line.replaceAll(/ on \d{4}-\d{2}-\d{2}/g, ''));
}
