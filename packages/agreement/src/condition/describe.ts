import type { Condition } from '../model/condition.ts';
import { durationText } from '../time/duration.ts';
import { nowText, often, reasonsText, turnedText } from './state-text.ts';
import { nameText, partyText, valueText } from './words.ts';

/**
 * A condition in plain English, as the language writes it: `industry in (Manufacturing, Logistics) and Size is MidSize`.
 * Read again, it gives the same condition.
 */
export function describeCondition(condition: Condition): string {
  switch (condition.op) {
    case 'all':
      return condition.of.map(inList).join(' and ');
    case 'any':
      return condition.of.map(inList).join(' or ');
    case 'at least':
      return `at least ${condition.count} of (${condition.of.map(inOptions).join(', ')})`;
    case 'not':
      return denied(condition.of);
    case 'constant':
      return condition.value ? 'always' : 'never';
    case 'becomes':
      return turnedText(condition.what, 'becomes');
    case 'became':
      return `${turnedText(condition.what, 'became')}${often(condition)}`;
    case 'any lead of account':
      return `any lead of account where ${describeCondition(condition.where)}`;
    case 'decides':
      return `${partyText(condition.by)} decides${reasonsText(condition)}`;
    case 'event':
      return eventText(condition);
    default:
      return comparisonText(condition) ?? nowText(condition) ?? condition.op;
  }
}

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>;

function comparisonText(condition: Condition): string | undefined {
  switch (condition.op) {
    case 'compare':
      return compareText(condition);
    case 'in':
      return `${valueText(condition.value)} in (${listText(condition.list)})${over(condition.value)}`;
    case 'contains':
      return `${valueText(condition.value)} contains ${valueText({ kind: 'text', text: condition.text })}`;
    case 'between': {
      const { value, low, high } = condition;
      return `${valueText(value)} between ${valueText(low)} and ${valueText(high)}${over(value)}`;
    }
    default:
      return undefined;
  }
}

/** In a list of one value a comma would look as if it set two apart. */
function listText(list: Of<'in'>['list']): string {
  const [only] = list;
  const isNumber = only?.kind === 'number' || only?.kind === 'money';
  return list.length === 1 && isNumber ? valueText(only).replaceAll(',', '') : list.map(valueText).join(', ');
}

function compareText({ left, is, right }: Of<'compare'>): string {
  const isYes = left.kind === 'field' && is === '=' && right.kind === 'yes/no' && right.yes;
  return isYes ? valueText(left) : `${valueText(left)} ${is} ${valueText(right)}${over(left)}`;
}

const over = (value: Of<'compare'>['left']): string =>
  value.kind === 'kpi' ? ` over ${durationText(value.over)}` : '';

function eventText(condition: Of<'event'>, atMost?: number): string {
  const name = condition.event === 'owner leaves' ? condition.event : nameText(condition.event);
  const by = condition.by ? ` by ${partyText(condition.by)}` : '';
  const where = condition.where.map((one) => ` with ${comparisonText(one) ?? describeCondition(one)}`).join('');
  return `${name}${by}${where}${often(condition, atMost)}${reasonsText(condition)}`;
}

/** `not` of a state, and of how often something happened, has words of its own. */
function denied(condition: Condition): string {
  if (condition.op === 'event' && condition.times > 1) return eventText(condition, condition.times - 1);
  if (condition.op === 'became' && condition.times > 1) {
    return `${turnedText(condition.what, 'became')}${often(condition, condition.times - 1)}`;
  }
  const state = nowText(condition, true);
  if (state !== undefined) return state;
  const isOpen = condition.op === 'all' || condition.op === 'any' || condition.op === 'not';
  return `not ${isOpen ? inParentheses(condition) : inList(condition)}`;
}

const inParentheses = (condition: Condition): string => `(${describeCondition(condition)})`;

/** `any lead of account where` reaches as far as it can; `and` beside `or` is clearer in parentheses. */
function inList(condition: Condition): string {
  const isOpen = condition.op === 'all' || condition.op === 'any' || condition.op === 'any lead of account';
  return isOpen ? inParentheses(condition) : describeCondition(condition);
}

/** Between the commas of a list, a list of reasons needs parentheses. */
function inOptions(condition: Condition): string {
  const text = describeCondition(condition);
  return text.includes('", "') ? `(${text})` : text;
}
