import type { Act, Agreement, Constant, EventType, Field, Party } from '@sla/agreement';
import { type Compared, fieldKey, propertyKey } from './constants.ts';
import { type KnownField, valuesFor } from './values.ts';
import { type KnownWay, waysOf } from './ways.ts';

/** Something that happens to a lead, with what may be said of it. */
export interface KnownEvent {
  readonly event: string;
  readonly properties: readonly { readonly property: string; readonly values: readonly Constant[] }[];
}

/** What may be known of a lead and happen to it, as far as the agreement asks about it. */
export interface Vocabulary {
  readonly fields: readonly KnownField[];
  readonly events: readonly KnownEvent[];
  readonly ways: readonly KnownWay[];
  /** What people do. */
  readonly byHand: readonly Act[];
}

/** Reads off an agreement what may happen under it. */
export function vocabularyOf(agreement: Agreement, compared: Compared, days: readonly string[]): Vocabulary {
  const values = (key: string, { type }: Field): readonly Constant[] =>
    valuesFor(type, compared.constants.get(key) ?? [], days, agreement.currency);
  const fieldsOf = (of: 'lead' | 'account'): readonly KnownField[] =>
    Object.values(agreement[of].fields)
      .filter(({ name }) => compared.asked.has(fieldKey(of, name)))
      .map((field) => ({
        field: { kind: 'field', of, field: field.name },
        values: values(fieldKey(of, field.name), field),
      }));
  const eventOf = ({ name, properties }: EventType): KnownEvent => ({
    event: name,
    properties: Object.values(properties).map((property) => ({
      property: property.name,
      values: values(propertyKey(name, property.name), property),
    })),
  });
  const fields = [...fieldsOf('account'), ...fieldsOf('lead')].filter((field) => field.values.length > 0);
  return {
    fields,
    events: [...Object.values(agreement.lead.events), ...Object.values(agreement.account.events)].map(eventOf),
    ways: waysOf(agreement, fields),
    byHand: byHandOf(agreement),
  };
}

/** What people do beside deciding: touch, accept, reject, give away, leave. */
function byHandOf(agreement: Agreement): readonly Act[] {
  const act = (event: string, more: Partial<Extract<Act, { kind: 'event' }>> = {}): Act => ({
    kind: 'event',
    event,
    with: [],
    ...more,
  });
  const owner: Party = { kind: 'owner' };
  const reasons = [...new Set(Object.values(agreement.handoffs).flatMap(({ rejectReasons }) => rejectReasons))];
  const others = [
    ...Object.keys(agreement.roles).map((role): Party => ({ kind: 'role', role })),
    ...Object.keys(agreement.people).map((person): Party => ({ kind: 'person', person })),
  ];
  const inRoles = new Set(Object.values(agreement.roles).flatMap(({ members }) => members.map(({ person }) => person)));
  const receivers = [
    ...Object.keys(agreement.queues).map((queue): Party => ({ kind: 'queue', queue })),
    ...[...inRoles].map((person): Party => ({ kind: 'person', person })),
  ];
  return [
    act('touched', { by: owner }),
    ...channelsOf(agreement).map((channel) => act('touched', { by: owner, channel })),
    ...others.slice(0, MOST_OTHERS).map((by) => act('touched', { by })),
    act('accepted', { by: owner }),
    act('rejected', { by: owner }),
    ...reasons.map((reason) => act('rejected', { by: owner, reason })),
    ...receivers.map((to) => act('reassigned', { to })),
    act('owner leaves'),
  ];
}

/** Touches by more people than these say nothing new. */
const MOST_OTHERS = 12;

/** The channels that some line speaks of. */
function channelsOf(agreement: Agreement): readonly string[] {
  const found = new Set<string>();
  const read = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      if (key === 'channel' && typeof inner === 'string') found.add(inner);
      else if (key === 'channels' && Array.isArray(inner)) for (const channel of inner) found.add(String(channel));
      else read(inner);
    }
  };
  read([agreement.contacts, agreement.lead.consent]);
  return [...found];
}
