import type { Constant, Value } from '../model/condition.ts';
import type { Party } from '../model/party.ts';
import { formatDecimal, formatMoney } from '../number/format.ts';
import { formatPercent } from '../number/ratio.ts';
import { durationText } from '../time/duration.ts';

/** A value as the language writes it: `domain of account`, `Total at MQL`, `4,000`. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'field':
      return value.of === 'account' ? `${nameText(value.field)} of account` : nameText(value.field);
    case 'score':
      return value.at === undefined ? nameText(value.score) : `${nameText(value.score)} at ${nameText(value.at)}`;
    case 'property':
      return nameText(value.property);
    case 'kpi':
      return nameText(value.kpi);
    case 'account':
    case 'owner':
    case 'previous owner':
      return value.kind;
    default:
      return constantText(value);
  }
}

/** A party as the language writes it: `owner`, `Marketer`, `"Amy Chen"`. */
export function partyText(party: Party): string {
  switch (party.kind) {
    case 'team':
      return nameText(party.team);
    case 'role':
      return nameText(party.role);
    case 'queue':
      return nameText(party.queue);
    case 'person':
      return quoted(party.person);
    default:
      return party.kind;
  }
}

/** A name; in backquotes where the language would read it as a word of its own. */
export function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !RESERVED.has(name) ? name : `\`${name}\``;
}

/** A text in quotes. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

function constantText(constant: Constant): string {
  switch (constant.kind) {
    case 'text':
      return quoted(constant.text);
    case 'number':
      return formatDecimal(constant.number);
    case 'percent':
      return formatPercent(constant.share, MOST_DIGITS);
    case 'money':
      return formatMoney(constant.money);
    case 'option':
      return nameText(constant.option);
    case 'date':
      return constant.date;
    case 'date and time':
      return constant.date.replace('T', ' ');
    case 'yes/no':
      return constant.yes ? 'yes' : 'no';
    case 'duration':
      return durationText(constant.duration);
  }
}

/** A share is written as a decimal; more digits than this are not kept apart. */
const MOST_DIGITS = 15;

/** Words that begin or join clauses of a condition. */
const RESERVED: ReadonlySet<string> = new Set(
  `and any at became becomes between by contains decides for in is known leaves missing no not of or otherwise over the
   then when where with yes`.split(/\s+/),
);
