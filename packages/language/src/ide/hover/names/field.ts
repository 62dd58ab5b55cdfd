import type { Field, FieldType } from '@sla/agreement';
import { type Card, cardOf, fact } from '../card.ts';
import type { NameCard } from './name-card.ts';

export const fieldCard: NameCard = ({ name }, { agreement }) => {
  const field = agreement.lead.fields[name];
  return field && cardOfField('field', field);
};

export const accountFieldCard: NameCard = ({ name }, { agreement }) => {
  const field = agreement.account.fields[name];
  return field && cardOfField('field of account', field);
};

export const eventCard: NameCard = ({ name }, { agreement }) => {
  const event = agreement.lead.events[name] ?? agreement.account.events[name];
  const properties = Object.values(event?.properties ?? {});
  return (
    event &&
    cardOf(
      'event',
      event,
      fact(
        'with',
        properties.map((property) => `${property.name} ${typeText(property.type)}`),
      ),
    )
  );
};

const cardOfField = (keyword: string, field: Field): Card =>
  cardOf(keyword, field, fact('holds', typeText(field.type)));

const typeText = (type: FieldType): string =>
  type.kind === 'options' ? `one of ${type.options.join(', ')}` : type.kind;
