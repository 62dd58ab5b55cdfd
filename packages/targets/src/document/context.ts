import type { Agreement, Party, Plan } from '@sla/agreement';
import { listedInline, reference } from './inline.ts';
import { type Journey, journeyOf } from './journey.ts';
import type { Inline, Reference, Span } from './model.ts';
import { type Pointer, pointerTo } from './pointer.ts';

/** What a section is written from: the compiled agreement and its arithmetic, and nothing else. */
export interface Context {
  readonly agreement: Agreement;
  readonly plan: Plan;
  readonly journey: Journey;
}

/** Everything that sections share. */
export const contextOf = (agreement: Agreement, plan: Plan): Context => ({
  agreement,
  plan,
  journey: journeyOf(agreement),
});

/** The records of the agreement whose entries have a name. */
export type Collection = {
  [Key in keyof Agreement]-?: Agreement[Key] extends Readonly<Record<string, { readonly name: string }>> ? Key : never;
}[keyof Agreement];

/** How a thing is shown: by its text, or where it has none by its name. */
export const shown = ({ name, text }: { readonly name: string; readonly text?: string }): string => text ?? name;

/** A declared thing as it is spoken of; by its name alone where it is not in the agreement. */
export function referTo({ agreement }: Context, collection: Collection, name: string): Span {
  const record: Readonly<Record<string, { readonly name: string; readonly text?: string }>> = agreement[collection];
  const thing = Object.hasOwn(record, name) ? record[name] : undefined;
  return thing === undefined ? name : reference(pointerTo(collection, name), shown(thing));
}

/** Somebody the agreement speaks of. */
export function partySpan(context: Context, party: Party): Span {
  switch (party.kind) {
    case 'team':
      return referTo(context, 'teams', party.team);
    case 'role':
      return referTo(context, 'roles', party.role);
    case 'person':
      return referTo(context, 'people', party.person);
    case 'queue':
      return referTo(context, 'queues', party.queue);
    default:
      return `the ${party.kind}`;
  }
}

/** Several of them: `Marketing and Sales`; what to say where there is none is handed in. */
export const partiesInline = (context: Context, parties: readonly Party[], nobody = 'nobody'): Inline =>
  parties.length === 0
    ? [nobody]
    : listedInline(
        parties.map((party) => [partySpan(context, party)]),
        'and',
      );

/** Several declared things: `phone, email and Interest`. */
export const referAll = (context: Context, collection: Collection, names: readonly string[], last = 'and'): Inline =>
  listedInline(
    names.map((name) => [referTo(context, collection, name)]),
    last,
  );

/** A reference with a text of its own. */
export const refer = (pointer: Pointer, text: string): Reference => reference(pointer, text);
