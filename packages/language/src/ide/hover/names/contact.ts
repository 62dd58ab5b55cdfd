import { describeCondition, describePromise, durationText, type Stop } from '@sla/agreement';
import { contactLens } from '../../lenses/contact.ts';
import { cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const contactCard: NameCard = ({ name }, context) => {
  const contact = context.agreement.contacts[name];
  if (!contact) return undefined;
  const promises = Object.values(context.agreement.promises).filter(({ from }) => from === name);
  return cardOf('contact', contact, [
    ...fact('by', [contact.by, ...contact.others].join(' and ')),
    ...fact(
      'promises',
      promises.map((promise) => describePromise(promise, context.agreement)),
    ),
    ...fact('in short', contactLens.title(name, context)),
    ...fact('stops when', contact.stop.map(stopText)),
  ]);
};

export const nurtureCard: NameCard = ({ name }, { agreement }) => {
  const nurture = agreement.nurtures[name];
  if (!nurture) return undefined;
  return cardOf('nurture', nurture, [
    ...fact('by', nurture.by),
    ...fact('starts when', nurture.starts && describeCondition(nurture.starts)),
    ...fact('every', nurture.every && durationText(nurture.every)),
    ...fact(
      'steps',
      nurture.steps.map(({ offer }) => offer),
    ),
    ...fact('stops when', nurture.stop.map(stopText)),
  ]);
};

const stopText = ({ when, then }: Stop): string =>
  `${describeCondition(when)}${then === undefined ? '' : `, then ${then}`}`;
