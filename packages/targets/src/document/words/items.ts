import type { FieldReference, Item, MeasuredItem } from '@sla/agreement';
import { type Collection, type Context, refer, referTo } from '../context.ts';
import type { Inline, Span } from '../model.ts';
import { pointerTo } from '../pointer.ts';

const COLLECTIONS = {
  score: 'scores',
  segment: 'segments',
  persona: 'personas',
  matrix: 'matrices',
  stage: 'stages',
  queue: 'queues',
  promise: 'promises',
  kpi: 'kpis',
  goal: 'goals',
} as const satisfies Readonly<Record<string, Collection>>;

/** Something known of a lead, or a number about all: `phone`, `Total at MQL`, `first MQL`. */
export function itemInline(context: Context, item: Item | MeasuredItem): Inline {
  if (item.kind === 'field') return [fieldSpan(context, item)];
  if (!('name' in item) || item.name === undefined) return [`the ${item.kind}`];
  const of = 'of' in item && item.of !== undefined ? [`${item.of} of `] : [];
  const at = 'at' in item && item.at !== undefined ? [' at ', referTo(context, 'stages', item.at)] : [];
  return [...of, namedSpan(context, item.kind, item.name), ...at];
}

/** A field, shown as people know it. */
export function fieldSpan({ agreement }: Context, { of, field }: FieldReference): Span {
  const declared = Object.hasOwn(agreement[of].fields, field) ? agreement[of].fields[field] : undefined;
  const suffix = of === 'account' ? ' of the account' : '';
  return declared === undefined
    ? `${field}${suffix}`
    : refer(pointerTo(of, 'fields', field), `${declared.text ?? field}${suffix}`);
}

function namedSpan(context: Context, kind: Exclude<Item | MeasuredItem, FieldReference>['kind'], name: string): Span {
  if (kind === 'event') return eventSpan(context, name);
  return kind in COLLECTIONS && isCollected(kind) ? referTo(context, COLLECTIONS[kind], name) : name;
}

const isCollected = (kind: string): kind is keyof typeof COLLECTIONS => Object.hasOwn(COLLECTIONS, kind);

/** An event, of the lead or of its account. */
export function eventSpan({ agreement }: Context, name: string): Span {
  const of = (['lead', 'account'] as const).find((owner) => Object.hasOwn(agreement[owner].events, name));
  const declared = of === undefined ? undefined : agreement[of].events[name];
  return of === undefined || declared === undefined
    ? name
    : refer(pointerTo(of, 'events', name), declared.text ?? name);
}
