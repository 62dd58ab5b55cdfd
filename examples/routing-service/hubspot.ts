import { type Engine, instantText } from '@sla/engine';
import { isObject } from './body.ts';
import type { Delivery } from './service.ts';

type Agreement = Engine['agreement'];
type Field = Agreement['lead']['fields'][string];

/** A notification as HubSpot sends it in lists: what happened to which contact or company. */
interface Notification {
  readonly subscriptionType: string;
  readonly subscriptionId: number;
  readonly eventId: number;
  readonly objectId: number;
  /** Milliseconds since 1970. */
  readonly occurredAt: number;
  readonly propertyName?: string;
  readonly propertyValue?: string | null;
}

/**
 * The deliveries of a list of notifications, in the order in which things happened, which is not that of the list;
 * undefined where it is something else. Properties are called as the agreement's fields, or as `system hubspot` maps
 * them; what the agreement knows nothing of is left out.
 */
export function deliveriesOf(agreement: Agreement, list: unknown): readonly Delivery[] | undefined {
  if (!Array.isArray(list) || !list.every(isNotification)) return undefined;
  return list
    .toSorted((a, b) => a.occurredAt - b.occurredAt || Number(isCreation(b)) - Number(isCreation(a)))
    .flatMap((one) => {
      const fact = factOf(agreement, one);
      return fact === undefined ? [] : [{ delivery: nameOf(one), fact }];
    });
}

const isCreation = ({ subscriptionType }: Notification): boolean => subscriptionType.endsWith('.creation');

/** The number of an event alone is not promised to be its own, and that of the attempt changes when it is sent again. */
function nameOf({ subscriptionType, subscriptionId, eventId, objectId, occurredAt }: Notification): string {
  return `hubspot ${subscriptionType} ${subscriptionId} ${eventId} ${objectId} ${occurredAt}`;
}

function factOf(agreement: Agreement, one: Notification): Delivery['fact'] | undefined {
  const at = instantText(Math.floor(one.occurredAt / 1000));
  const id = String(one.objectId);
  switch (one.subscriptionType) {
    case 'contact.creation':
      return { kind: 'created', at, lead: id };
    case 'company.creation':
      return { kind: 'account', at, account: id };
    case 'contact.propertyChange': {
      const values = valuesOf(agreement, agreement.lead.fields, one);
      return values && { kind: 'values', at, lead: id, values };
    }
    case 'company.propertyChange': {
      const values = valuesOf(agreement, agreement.account.fields, one);
      return values && { kind: 'account', at, account: id, values };
    }
    default:
      return undefined;
  }
}

function valuesOf(
  agreement: Agreement,
  fields: Readonly<Record<string, Field>>,
  { propertyName = '', propertyValue = null }: Notification,
): Readonly<Record<string, unknown>> | undefined {
  const name = fieldCalled(agreement, propertyName);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field && { [name]: propertyValue === null ? null : readText(field, propertyValue) };
}

/** Every value comes as a text; one that does not fit is left as it is, and refused by the engine with what would. */
function readText({ type }: Field, text: string): unknown {
  if (text === '') return null;
  if (type.kind === 'yes/no') return text === 'true' ? true : text === 'false' ? false : text;
  if (type.kind === 'date' && /^\d{1,13}$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  return text;
}

function fieldCalled({ systems }: Agreement, property: string): string {
  for (const { to, what } of systems.hubspot?.maps ?? []) {
    if (to === property && what.kind === 'field') return what.field;
  }
  return property;
}

function isNotification(one: unknown): one is Notification {
  if (!isObject(one)) return false;
  const {
    subscriptionType,
    subscriptionId,
    eventId,
    objectId,
    occurredAt,
    propertyName,
    propertyValue,
  }: Partial<Record<keyof Notification, unknown>> = one;
  return (
    typeof subscriptionType === 'string' &&
    subscriptionType.length <= 100 &&
    [subscriptionId, eventId, objectId, occurredAt].every(Number.isSafeInteger) &&
    Number(occurredAt) >= 0 &&
    Number(occurredAt) <= LATEST &&
    (propertyName === undefined || typeof propertyName === 'string') &&
    (propertyValue === undefined || propertyValue === null || typeof propertyValue === 'string')
  );
}

/** Later than this the calendar of JavaScript does not go; long before that the service refuses what is in the future. */
const LATEST = 8.64e15;
