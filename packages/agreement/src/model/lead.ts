import type { Condition } from './condition.ts';
import type { FieldReference } from './field-reference.ts';
import type { Explained, Named } from './named.ts';

/** What is known of a lead, what can happen to it, and the way it is meant to go. */
export interface LeadType {
  /** The explanation written above it, in Markdown; of several blocks, one after the other. */
  readonly prose?: string;
  /** When an account matches a lead; exactly one match makes it the lead's account. */
  readonly belongsToAccount?: Condition;
  /** The main path through the stages, first to last. */
  readonly path: readonly string[];
  /** Fields by name. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Declared events by name; the built-in events are not listed. */
  readonly events: Readonly<Record<string, EventType>>;
  /** Channels that must not be used while a condition holds. */
  readonly consent: readonly Consent[];
}

/** What is known of an account. */
export interface AccountType {
  /** The explanation written above it, in Markdown; of several blocks, one after the other. */
  readonly prose?: string;
  /** Fields by name. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Declared events by name; every event of a lead is one of its account as well. */
  readonly events: Readonly<Record<string, EventType>>;
}

/** A field of a lead or an account. */
export interface Field extends Named {
  /** What it holds. */
  readonly type: FieldType;
}

/** What a field or an event's property holds. */
export type FieldType = PlainType | OptionsType;
/** A plain type. */
export interface PlainType {
  /** The kind of value; text compares without regard to case. */
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'date and time' | 'yes/no' | 'duration';
}
/** One of a fixed list. */
export interface OptionsType {
  readonly kind: 'options';
  /** The options, in written order. */
  readonly options: readonly string[];
  /** How options are shown, where that differs from their names. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Something that can happen to a lead. */
export interface EventType extends Named {
  /** What is known of each occurrence, by name. */
  readonly properties: Readonly<Record<string, Field>>;
}

/** A channel that must not be used while a condition holds: its steps are skipped. */
export interface Consent extends Explained {
  /** The channel. */
  readonly channel: string;
  /** While this holds, the channel is forbidden. */
  readonly when: Condition;
}

/** A form and what it asks, which then is known of the lead. */
export interface Form extends Named {
  /** Fields of the lead, or of the account. */
  readonly asks: readonly FieldReference[];
}

/** A way to reach a lead beyond the built-in ones (phone, email, social, chat, meeting, letter). */
export interface Channel extends Named {}
