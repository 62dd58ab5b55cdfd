import { describeCondition } from '../condition/describe.ts';
import type { Agreement } from '../model/agreement.ts';
import type { RateLimit } from '../model/definition.ts';
import type { Due, MomentEnd, SlaPromise } from '../model/promise.ts';
import { formatPercent } from '../number/ratio.ts';
import { sentenceList } from '../text/sentence-list.ts';
import { durationText } from '../time/duration.ts';
import { commitmentText } from './commitment-text.ts';
import { partyName } from './party-name.ts';
import { recurrenceText } from './recurrence-text.ts';

/** What a promise says, in parts: put together they are its sentence. */
export interface PromiseWords {
  /** Who does what for whom: `SDR accepts each lead of ToSales`. */
  readonly act: string;
  /** By when it has to be done: `within 4 business hours`; absent where the act says so, or nothing does. */
  readonly due?: string;
  /** The aim: `5 business minutes`. */
  readonly aim?: string;
  /** The calendar that is written on it. */
  readonly calendar?: string;
  /** For what share of cases, where that is less than all: `95% of the time`. */
  readonly share?: string;
  /** How often it comes again, or at most: `again and again`. */
  readonly runs?: string;
}

/** A promise in words, part by part. */
export function promiseWords(promise: SlaPromise, agreement: Agreement): PromiseWords {
  const { firm, target, calendar, share, sharePeriod, repeats, atMost } = promise;
  const isAll = share.numerator === share.denominator;
  const period = sharePeriod === 'month' ? '' : ` every ${sharePeriod}`;
  const runs = [...(repeats ? ['again and again'] : []), ...(atMost === undefined ? [] : [runsText(atMost)])];
  return {
    act: actText(promise, agreement),
    ...(firm === undefined || isSaidByAct(promise) ? {} : { due: dueText(firm) }),
    ...(target === undefined ? {} : { aim: lengthText(target) }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(isAll ? {} : { share: `${formatPercent(share)} of the time${period}` }),
    ...(runs.length === 0 ? {} : { runs: runs.join(', ') }),
  };
}

/**
 * A promise as one plain sentence without a full stop: who does what for whom, by when, for what share of cases:
 * `SDR accepts each lead of ToSales within 4 business hours, 95% of the time`.
 */
export function describePromise(promise: SlaPromise, agreement: Agreement): string {
  const { act, due, runs, aim, calendar, share } = promiseWords(promise, agreement);
  const parts = [
    due === undefined ? act : `${act} ${due}`,
    ...(runs === undefined ? [] : [runs]),
    ...(aim === undefined ? [] : [`aiming at ${aim}`]),
    ...(calendar === undefined ? [] : [`in calendar ${calendar}`]),
    ...(share === undefined ? [] : [share]),
  ];
  return parts.join(', ');
}

const runsText = ({ times, per }: RateLimit): string =>
  `starting at most ${times === 1 ? 'once' : `${times} times`} a lead${per === undefined ? '' : ` per ${durationText(per)}`}`;

/** Promises whose act already says when: goals by their lines, reports, meetings and reviews by their schedules. */
const isSaidByAct = ({ kind }: SlaPromise): boolean =>
  kind === 'volume' ||
  kind === 'result' ||
  kind === 'growth' ||
  kind === 'report' ||
  kind === 'meeting' ||
  kind === 'review';

function actText(promise: SlaPromise, agreement: Agreement): string {
  const { kind, from, by, to } = promise;
  const who = by.length === 0 ? 'Nobody in particular' : sentenceList(by.map(partyName));
  const does = (verb: string, singular = `${verb}s`) => `${who} ${by.length > 1 ? verb : singular}`;
  const receivers = to.length === 0 ? '' : ` to ${sentenceList(to.map(partyName))}`;
  switch (kind) {
    case 'promise':
      return `${does('keep')} ${from}${receivers}: ${momentsText(promise)}`;
    case 'acceptance':
      return `${does('accept')} each lead of ${from}`;
    case 'first touch':
      return `${does('touch', 'touches')} each lead of ${from} for the first time`;
    case 'attempts':
      return `${does('make')} ${attemptsText(promise, agreement)}`;
    case 'volume':
    case 'result':
    case 'growth':
      return goalText(promise, agreement, does);
    case 'volume report':
      return `${does('report')} the numbers of ${from}${receivers}`;
    case 'report':
      return `${does('send')} ${from}${receivers}${scheduleText(promise)}`;
    case 'meeting':
      return `${does('meet')} for ${from}${scheduleText(promise)}`;
    case 'review':
      return `${does('review')} ${reviewedText(promise, agreement)}${scheduleText(promise)}`;
  }
}

type Does = (verb: string, singular?: string) => string;

function goalText({ name, from, starts }: SlaPromise, { goals }: Agreement, does: Does): string {
  const commitment = goals[from]?.commitments.find(({ promise }) => promise === name);
  if (commitment === undefined) return `${does('reach', 'reaches')} ${from}`;
  const verb = commitment.kind;
  return `${verb === 'reach' ? does(verb, 'reaches') : does(verb)} ${commitmentText(commitment)}${exceptText(starts)}`;
}

const exceptText = (starts: SlaPromise['starts']): string =>
  starts.kind === 'schedule' && starts.except
    ? ` except in ${sentenceList(starts.except.map(({ period }) => period))}`
    : '';

function attemptsText({ from, done }: SlaPromise, { contacts }: Agreement): string {
  const channels = contacts[from]?.attempts?.channels ?? [];
  const by = channels.length === 0 ? '' : ` by ${channels.join(' or ')}`;
  const times = done.kind === 'moment' ? done.times : 1;
  return `at least ${times} attempt${times === 1 ? '' : 's'} to reach each lead of ${from}${by}`;
}

function momentsText({ starts, done }: SlaPromise): string {
  const start = starts.kind === 'moment' ? `when ${describeCondition(starts.when)}, ` : '';
  return `${start}${done.kind === 'moment' ? doneText(done) : done.kind}`;
}

const doneText = ({ when, times }: MomentEnd): string =>
  `${describeCondition(when)}${times === 1 ? '' : ` ${times} times`}`;

function reviewedText({ name }: SlaPromise, { reviews }: Agreement): string {
  return reviews.find(({ promise }) => promise === name)?.of?.name ?? 'the agreement';
}

const scheduleText = ({ starts }: SlaPromise): string =>
  starts.kind === 'schedule' ? ` ${recurrenceText(starts.every)}` : '';

function dueText(due: Due): string {
  switch (due.kind) {
    case 'after':
      return `within ${lengthText(due)}`;
    case 'window':
      return `over ${durationText(due.over)}`;
    case 'before':
      return `by ${lengthText(due)}`;
    case 'on':
      return `by ${due.date}`;
    case 'end of period':
      if (due.dayOfMonth !== undefined) return `by day ${due.dayOfMonth}`;
      return due.dayOfNextMonth === undefined
        ? 'by the end of the period'
        : `by day ${due.dayOfNextMonth} of the next month`;
  }
}

/** `2 business hours when demo_requested in the last 1 day, 1 business day otherwise` */
function lengthText(due: Due): string {
  if (due.kind === 'before') return `${durationText(due.by)} before ${due.field.field}`;
  if (due.kind !== 'after') return dueText(due);
  const isChoice = due.choices.length > 1;
  return due.choices
    .map(({ when, within }) => {
      const otherwise = isChoice ? ' otherwise' : '';
      return `${durationText(within)}${when === undefined ? otherwise : ` when ${describeCondition(when)}`}`;
    })
    .join(', ');
}
