import type { Agreement, Field } from '@sla/agreement';
import { emptyRecord } from '../model/entry.ts';
import { isRecord, type Json } from '../model/json.ts';
import type { LeadState, Owner, State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { pointer } from '../program/pointer.ts';
import type { KnownDoer, KnownValues } from './known.ts';
import { Refused, shown, suggestion } from './refused.ts';
import { readValue } from './value.ts';

/** Built-in events that come from outside; the others happen by themselves. */
export const builtIn = ['touched', 'accepted', 'rejected', 'active', 'owner leaves'];
const builtInChannels = ['phone', 'email', 'social', 'chat', 'meeting', 'letter'];

/** Reads the parts of a fact that several kinds have; what is wrong is thrown as {@link Refused}. */
export class Parts {
  readonly #engine: Engine;
  readonly #agreement: Agreement;
  readonly #state: State;
  readonly #given: Json;

  constructor(engine: Engine, state: State, given: Json) {
    this.#engine = engine;
    this.#agreement = engine.agreement;
    this.#state = state;
    this.#given = given;
  }

  /** The reason of a rejection. */
  reason(event: string): { readonly reason?: string } {
    const { reason } = this.#given;
    if (reason === undefined) return {};
    const reasons = [...new Set(Object.values(this.#agreement.handoffs).flatMap(({ rejectReasons }) => rejectReasons))];
    if (typeof reason !== 'string' || event !== 'rejected' || !reasons.includes(reason)) {
      throw new Refused(
        'unknown-reason',
        '/reason',
        `Only a rejection has a reason: ${reasons.join(', ') || 'the agreement lists none'}.`,
      );
    }
    return { reason };
  }

  /** The channel of a touch. */
  channel(): string | undefined {
    const { channel } = this.#given;
    if (channel === undefined) return undefined;
    const channels = [...builtInChannels, ...Object.keys(this.#agreement.channels)];
    if (typeof channel !== 'string' || !channels.includes(channel)) {
      throw new Refused('wrong-value', '/channel', `\`channel\` is one of ${channels.join(', ')}.`);
    }
    return channel;
  }

  /** Values by the names of fields or properties. */
  values(part: 'values' | 'with', fields: Readonly<Record<string, Field>>): KnownValues {
    const given = this.#given[part];
    const values = emptyRecord<KnownValues[string]>();
    if (given === undefined) return values;
    if (!isRecord(given)) throw new Refused('wrong-shape', `/${part}`, `\`${part}\` is an object of values by name.`);
    for (const [name, value] of Object.entries(given)) {
      const at = pointer(part, name);
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined)
        throw new Refused(
          part === 'with' ? 'unknown-property' : 'unknown-field',
          at,
          `There is no ${shown(name)} here${suggestion(name, Object.keys(fields))}`,
        );
      const read = readValue(value, field.type, this.#agreement.currency);
      if ('wanted' in read) throw new Refused('wrong-value', at, `${name} is ${read.wanted}.`);
      values[name] = read.value;
    }
    return values;
  }

  /** The lead it is about. */
  lead(): LeadState {
    const name = this.name('lead');
    const lead = this.#state.leads[name];
    if (lead === undefined)
      throw new Refused('unknown-lead', '/lead', `There is no lead ${name}; a fact of kind \`created\` comes first.`);
    return lead;
  }

  /** Somebody whom the agreement knows. */
  person(given: unknown, part: string): string {
    if (typeof given === 'string' && this.#engine.people.exists(given)) return given;
    const people = Object.keys(this.#agreement.people);
    throw new Refused(
      'unknown-person',
      part,
      `The agreement knows nobody of this name${typeof given === 'string' ? suggestion(given, people) : '.'}`,
    );
  }

  /** The name of a lead or an account. */
  name(part: 'lead' | 'account'): string {
    const name = this.text(part);
    if (name.length > 200) throw new Refused('too-long', `/${part}`, `\`${part}\` has at most 200 characters.`);
    return name;
  }

  /** A text that has to be there. */
  text(part: string): string {
    const text = this.#given[part];
    if (typeof text !== 'string' || text === '') throw new Refused('wrong-shape', `/${part}`, `\`${part}\` is a text.`);
    return text;
  }

  /** No event is called like that. */
  unknownEvent(event: string, events: Readonly<Record<string, unknown>>): Refused {
    return new Refused(
      'unknown-event',
      '/event',
      `There is no event ${shown(event)}${suggestion(event, [...Object.keys(events), ...builtIn])}`,
    );
  }

  /** Whoever does it. */
  doer(): KnownDoer {
    const { by } = this.#given;
    if (by === 'owner') return by;
    if (isRecord(by) && typeof by.role === 'string' && Object.hasOwn(this.#agreement.roles, by.role))
      return { role: by.role };
    if (isRecord(by) && by.person !== undefined) return { person: this.person(by.person, '/by/person') };
    throw new Refused(
      'wrong-shape',
      '/by',
      '`by` is "owner", { "person": … } or { "role": … }, by the names of the agreement.',
    );
  }

  /** Whoever is given the lead. */
  receiver(): Owner {
    const { to } = this.#given;
    if (isRecord(to) && typeof to.queue === 'string' && Object.hasOwn(this.#agreement.queues, to.queue))
      return { kind: 'queue', queue: to.queue };
    if (isRecord(to) && typeof to.role === 'string' && Object.hasOwn(this.#agreement.roles, to.role))
      return { kind: 'role', role: to.role };
    if (!isRecord(to) || to.person === undefined) {
      throw new Refused(
        'wrong-shape',
        '/to',
        '`to` is { "person": … }, { "queue": … } or { "role": … }, by the names of the agreement.',
      );
    }
    const person = this.person(to.person, '/to/person');
    const role = this.#engine.people.places(person)[0]?.role.name;
    return { kind: 'person', person, ...(role === undefined ? {} : { role }) };
  }
}
