import { type Agreement, type ContactPolicy, describeCondition, sentenceList } from '@sla/agreement';
import type { Target } from '../../../names/target.ts';
import { type Card, cardOf, fact } from '../card.ts';
import type { CardContext, NameCard } from './name-card.ts';

export const channelCard: NameCard = ({ name }, { agreement }) => {
  const channel = agreement.channels[name];
  return channel && cardOf('channel', channel, usesOf(name, agreement));
};

/** Of the words that mean something without being declared only channels have more to say than the reference. */
export const builtInCard: NameCard = (target, context) =>
  isChannel(target) ? builtInChannel(target, context) : undefined;

const isChannel = (target: Target): boolean => target.kind === 'builtin' && target.family === 'channel';

const builtInChannel = ({ name }: Target, { agreement }: CardContext): Card =>
  cardOf('channel', { name }, usesOf(name, agreement));

function usesOf(channel: string, { lead, contacts }: Agreement): Card['facts'] {
  const policies = Object.values(contacts);
  return [
    ...fact(
      'never when',
      lead.consent.filter((one) => one.channel === channel).map(({ when }) => describeCondition(when)),
    ),
    ...fact(
      'due',
      policies.flatMap((policy) => daysOf(channel, policy)),
    ),
    ...fact(
      'counts as an attempt of',
      policies.filter((policy) => counts(channel, policy)).map(({ name }) => name),
    ),
  ];
}

/** `FollowUp on day 1, 3 and 5` */
function daysOf(channel: string, { name, cadence }: ContactPolicy): readonly string[] {
  const days = cadence.filter(({ steps }) => steps.some((step) => step.channel === channel)).map(({ day }) => `${day}`);
  return days.length > 0 ? [`${name} on day ${sentenceList(days)}`] : [];
}

const counts = (channel: string, { attempts }: ContactPolicy): boolean =>
  attempts !== undefined && (attempts.channels.length === 0 || attempts.channels.includes(channel));
