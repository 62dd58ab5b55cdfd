import type { Constant } from '@sla/agreement';
import { dateText, keyOf, loweredText, numberOf, shareOf } from './encode.ts';

/** What is known of a lead when a condition is asked. */
export interface KnownOfLead {
  readonly lead: Readonly<Record<string, Constant>>;
  /** Absent where the lead has no account. */
  readonly account?: Readonly<Record<string, Constant>>;
  /** The points of every score, as they are shown. */
  readonly scores: Readonly<Record<string, number>>;
  readonly stage?: string;
  /** Somebody owns it; a queue is where it waits for an owner. */
  readonly hasOwner: boolean;
  readonly hadOwner: boolean;
}

/** What expressions are asked over: plain JSON. What is missing is absent, never `null`. */
export interface ExpressionInput {
  readonly lead: Readonly<Record<string, InputValue>>;
  readonly account: Readonly<Record<string, InputValue>>;
  readonly scores: Readonly<Record<string, number>>;
  readonly state: {
    readonly stage?: string;
    readonly hasAccount: boolean;
    readonly hasOwner: boolean;
    readonly hadOwner: boolean;
  };
}
export type InputValue = string | number | boolean | { readonly amount: number; readonly currency: string };

/** What expressions are asked over; or the fields whose numbers have more digits than can be told, 15. */
export function expressionInput(known: KnownOfLead): ExpressionInput | { readonly tooPrecise: readonly string[] } {
  const tooPrecise: string[] = [];
  const { stage, hasOwner, hadOwner } = known;
  const input = {
    lead: valuesOf(known.lead, tooPrecise),
    account: valuesOf(known.account ?? {}, tooPrecise),
    scores: keyed(Object.entries(known.scores)),
    state: { ...(stage === undefined ? {} : { stage }), hasAccount: known.account !== undefined, hasOwner, hadOwner },
  };
  return tooPrecise.length > 0 ? { tooPrecise } : input;
}

function valuesOf(values: KnownOfLead['lead'], tooPrecise: string[]): Readonly<Record<string, InputValue>> {
  return keyed(
    Object.entries(values).flatMap(([field, value]) => {
      if (value.kind === 'duration') return [];
      const told = inputValue(value);
      if (told === undefined) tooPrecise.push(field);
      return told === undefined ? [] : [[field, told] as const];
    }),
  );
}

function inputValue(value: Exclude<Constant, { kind: 'duration' }>): InputValue | undefined {
  switch (value.kind) {
    case 'text':
      return loweredText(value.text);
    case 'option':
      return value.option;
    case 'yes/no':
      return value.yes;
    case 'number':
      return numberOf(value.number);
    case 'percent':
      return shareOf(value.share);
    case 'money': {
      const { amount, currency } = value.money;
      const number = numberOf(amount);
      return number === undefined ? undefined : { amount: number, currency };
    }
    case 'date':
    case 'date and time':
      return dateText(value.date);
  }
}

/** Without a prototype, so that a field called `constructor` is missing where it is not known. */
function keyed<Value>(entries: readonly (readonly [name: string, value: Value])[]): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = Object.create(null);
  for (const [name, value] of entries) record[keyOf(name)] = value;
  return record;
}
