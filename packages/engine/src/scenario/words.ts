import { type Constant, durationText, type Item, localOf, sentenceList, type Zone } from '@sla/agreement';
import type { Decision } from '../model/decision.ts';
import type { Owner } from '../model/state.ts';
import { nameOf } from '../run/owner.ts';
import type { Verdict } from './expect.ts';

/** What a decision says, in a few words: `MQL, from Lead`, `ToSales gives it to Ana Ruiz`. Times are local to a zone. */
export function decisionText(decision: Decision, zone: Zone): string {
  const local = (at: number): string => localOf(at, zone).replace('T', ' ');
  switch (decision.kind) {
    case 'stage':
      return `becomes ${decision.stage}${decision.from === undefined ? '' : `, from ${decision.from}`}${decision.by === 'decision' ? ', by decision' : ''}`;
    case 'owner':
      return `owned by ${whose(decision.owner)}${decision.before === undefined ? '' : `, before by ${whose(decision.before)}`}`;
    case 'handoff':
      return `${decision.handoff}${missing(decision.missing)}`;
    case 'route':
      return `${decision.handoff} gives it to ${whose(decision.to)}`;
    case 'accepted':
    case 'rejected':
      return `${decision.handoff} is ${decision.kind}${decision.reason === undefined ? '' : ` for "${decision.reason}"`}`;
    case 'notify':
      return `tells ${decision.who.join(', ') || 'nobody'}${decision.by.length === 0 ? '' : ` by ${decision.by.map(({ channel }) => channel).join(', ')}`}`;
    case 'do':
      return decision.text;
    case 'points':
      return `${decision.score} ${decision.points > 0 ? '+' : ''}${decision.points}, ${decision.total} in all`;
    case 'reset':
      return `${decision.score} is reset, ${decision.total} in all`;
    case 'account':
      return decision.found === undefined ? `no account: ${decision.matches} match` : `account ${decision.found}`;
    case 'nurture':
    case 'contact':
      return `${decision.kind === 'contact' ? decision.contact : decision.nurture} is ${decision.is}${'ends' in decision && decision.ends !== undefined ? `, until ${local(decision.ends)}` : ''}`;
    case 'skipped':
      return `${decision.contact} does without ${decision.channel}`;
    case 'offer':
      return `${decision.nurture} sends "${decision.offer}"`;
    case 'kpi':
      return `${decision.kpi} is ${decision.value === undefined ? 'not known' : amountText(decision.value)} from ${decision.from} to ${decision.to}${decision.alarm === true ? ', an alarm' : decision.target === false ? ', off target' : ''}`;
    case 'share':
      return `${decision.promise}: ${decision.kept} of ${decision.due} kept from ${decision.from} to ${decision.to}${decision.is === 'kept' ? '' : ', too few'}`;
    case 'goal':
      return `${decision.goal} is ${decision.is}`;
    case 'review':
      return `calls ${decision.who.join(', ') || 'somebody'} to review ${decision.of?.name ?? 'the agreement'}`;
    case 'may be terminated':
      return 'the agreement may be terminated';
    case 'credit':
      return `${decision.kpi} to ${decision.shares.map(({ to, amount }) => `${nameOf(to)} ${amountText(amount)}`).join(', ')}`;
    case 'run opened':
    case 'run moved':
      return `${decision.promise} ${decision.kind === 'run opened' ? 'begins' : 'moves'}${times(decision, local)}`;
    default:
      return `${decision.promise} ${RUNS[decision.kind]}`;
  }
}

/** An amount that was measured: money with its currency, shares in percent, lengths of time in seconds. */
function amountText(value: Constant): string {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'money':
      return `${value.money.amount} ${value.money.currency}`;
    case 'percent':
      return `${Math.round((1000 * value.share.numerator) / value.share.denominator) / 10}%`;
    case 'duration':
      return durationText(value.duration);
    default:
      return '';
  }
}

const RUNS = {
  'run kept': 'is kept',
  'run done late': 'is done, late',
  'run late': 'is late',
  'run cancelled': 'is cancelled',
  'run ended late': 'ends late',
} as const;

function times(
  { due, target }: { readonly due?: number; readonly target?: number },
  local: (at: number) => string,
): string {
  return `${target === undefined ? '' : `, aim ${local(target)}`}${due === undefined ? '' : `, due ${local(due)}`}`;
}

const whose = (owner: Owner | undefined): string => (owner === undefined ? 'nobody' : nameOf(owner));

const missing = (items: readonly Item[]): string =>
  items.length === 0 ? '' : `, without ${sentenceList(items.map(itemText))}`;

/** What is passed on, as its words call it. */
function itemText(item: Item): string {
  if (item.kind === 'field') return item.of === 'account' ? `${item.field} of account` : item.field;
  const whole = item.name ?? item.kind;
  return item.of === undefined ? whole : `${item.of} of ${whole}`;
}

/** Why a step did not come out as it should: what is there instead, or what stands against it. */
export function failureText({ problem, got, unknown }: Extract<Verdict, { passed: false }>): string {
  if (problem !== undefined) return problem;
  if (got !== undefined) return got;
  return unknown === true ? 'Nobody knows: a value that is asked for is missing.' : 'This does not hold.';
}
