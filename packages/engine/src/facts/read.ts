import { type Agreement, dayOf, type Field, type Instant, nearestAll } from '@sla/agreement';
import { emptyRecord } from '../model/entry.ts';
import type { FactError } from '../model/fact.ts';
import type { LeadState, Owner, State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { readInstant } from './instant.ts';
import type { KnownDoer, KnownEvent, KnownFact, KnownHappening, KnownValues } from './known.ts';
import { readValue } from './value.ts';

/** Thrown inside this file only; every entry turns it into a value. */
class Refused extends Error {
  readonly error: FactError;
  constructor(code: FactError['code'], part: string, message: string) {
    super(message);
    this.error = { code, part, message };
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a fact against the agreement and what is known so far; an error says which part is wrong and what would fit. */
export function readFact(engine: Engine, state: State, given: unknown): KnownFact | FactError {
  try {
    if (!isRecord(given)) throw new Refused('wrong-shape', '', 'A fact is a JSON object with `kind` and `at`.');
    const at = readTime(given, state);
    return { at, ...new Reader(engine, state, given).read() };
  } catch (refused) {
    if (refused instanceof Refused) return refused.error;
    throw refused;
  }
}

/** Whether reading a fact has failed. */
export function isFactError(read: KnownFact | FactError): read is FactError {
  return 'code' in read;
}

function readTime(given: Json, state: State): Instant {
  const at = readInstant(given.at);
  if (at === undefined) {
    throw new Refused(
      'bad-time',
      '/at',
      '`at` is an instant with its offset from UTC, such as "2027-03-05T18:10:00-05:00", from 2000 to 2059.',
    );
  }
  if (state.now !== null && at < state.now) {
    throw new Refused(
      'out-of-order',
      '/at',
      'Facts come in the order of time: this one is earlier than what has been dealt with.',
    );
  }
  return at;
}

class Reader {
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

  read(): KnownHappening {
    switch (this.#given.kind) {
      case 'created':
        return this.#created();
      case 'values':
        return { kind: 'values', lead: this.#lead().id, values: this.#values('values', this.#agreement.lead.fields) };
      case 'account':
        return this.#account();
      case 'event':
        return this.#event();
      case 'account event':
        return this.#accountEvent();
      case 'decides':
        return this.#decides();
      case 'reassigned':
        return { kind: 'reassigned', lead: this.#lead().id, to: this.#receiver() };
      case 'away':
        return this.#away();
      case 'left':
        return { kind: 'left', person: this.#person(this.#given.person, '/person') };
      case 'done':
        return { kind: 'done', promise: this.#owed() };
      case 'time':
        return { kind: 'time' };
      default:
        throw new Refused('unknown-kind', '/kind', `\`kind\` is one of ${kinds.join(', ')}.`);
    }
  }

  #created(): KnownHappening {
    const lead = this.#name('lead');
    if (this.#state.leads[lead] !== undefined)
      throw new Refused('lead-exists', '/lead', `There is a lead ${lead} already.`);
    const { account } = this.#given;
    if (account !== undefined && (typeof account !== 'string' || this.#state.accounts[account] === undefined)) {
      throw new Refused(
        'unknown-account',
        '/account',
        'There is no such account yet; tell of it with a fact of kind `account`.',
      );
    }
    return { kind: 'created', lead, values: this.#values('values', this.#agreement.lead.fields), account };
  }

  #account(): KnownHappening {
    const { owner } = this.#given;
    const named = owner === undefined || owner === null ? owner : this.#person(owner, '/owner');
    return {
      kind: 'account',
      account: this.#name('account'),
      values: this.#values('values', this.#agreement.account.fields),
      owner: named,
    };
  }

  #event(): KnownHappening {
    const lead = this.#lead();
    const event = this.#text('event');
    const declared = Object.hasOwn(this.#agreement.lead.events, event) ? this.#agreement.lead.events[event] : undefined;
    if (declared === undefined && !builtIn.includes(event))
      throw this.#unknownEvent(event, this.#agreement.lead.events);
    const by = this.#given.by === undefined ? (event === 'touched' ? 'owner' : undefined) : this.#doer();
    const properties = this.#values('with', declared?.properties ?? {});
    const channel = this.#channel();
    const about: KnownEvent = {
      ...(by === undefined ? {} : { by }),
      ...withProperties({
        ...properties,
        ...(channel === undefined ? {} : { channel: { kind: 'option', option: channel } }),
      }),
      ...this.#reason(event),
    };
    const isOfLead = event === 'active' || (declared !== undefined && by === undefined);
    return { kind: 'event', lead: lead.id, event, about, isOfLead };
  }

  #accountEvent(): KnownHappening {
    const account = this.#name('account');
    if (this.#state.accounts[account] === undefined)
      throw new Refused('unknown-account', '/account', `There is no account ${account} yet.`);
    const event = this.#text('event');
    const declared = Object.hasOwn(this.#agreement.account.events, event)
      ? this.#agreement.account.events[event]
      : undefined;
    if (declared === undefined) throw this.#unknownEvent(event, this.#agreement.account.events);
    return { kind: 'account event', account, event, about: withProperties(this.#values('with', declared.properties)) };
  }

  #decides(): KnownHappening {
    const lead = this.#lead();
    const { stage, reason } = this.#given;
    if (stage !== undefined && (typeof stage !== 'string' || !Object.hasOwn(this.#agreement.stages, stage))) {
      throw new Refused(
        'unknown-stage',
        '/stage',
        `\`stage\` is one of ${Object.keys(this.#agreement.stages).join(', ')}.`,
      );
    }
    if (reason !== undefined && typeof reason !== 'string')
      throw new Refused('wrong-shape', '/reason', '`reason` is a text.');
    return {
      kind: 'decides',
      lead: lead.id,
      by: this.#doer(),
      ...(stage === undefined ? {} : { stage }),
      ...(reason === undefined ? {} : { reason }),
    };
  }

  #owed(): string {
    const name = this.#text('promise');
    const acts = Object.values(this.#agreement.promises).filter(({ done }) => done.kind === 'act');
    if (acts.some((promise) => promise.name === name)) return name;
    const names = acts.map((promise) => promise.name);
    throw new Refused(
      'unknown-promise',
      '/promise',
      `\`promise\` is one that people keep by doing it: ${names.join(', ') || 'the agreement has none'}.`,
    );
  }

  #away(): KnownHappening {
    const { from, to, coveredBy } = this.#given;
    if (typeof from !== 'string' || Number.isNaN(dayOf(from)))
      throw new Refused('wrong-value', '/from', '`from` is a date such as "2027-07-01".');
    if (typeof to !== 'string' || Number.isNaN(dayOf(to)) || to < from)
      throw new Refused('wrong-value', '/to', '`to` is a date, not before `from`.');
    const cover = coveredBy === undefined ? {} : { coveredBy: this.#person(coveredBy, '/coveredBy') };
    return { kind: 'away', person: this.#person(this.#given.person, '/person'), absence: { from, to, ...cover } };
  }

  #receiver(): Owner {
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
    const person = this.#person(to.person, '/to/person');
    const role = this.#engine.people.places(person)[0]?.role.name;
    return { kind: 'person', person, ...(role === undefined ? {} : { role }) };
  }

  #doer(): KnownDoer {
    const { by } = this.#given;
    if (by === 'owner') return by;
    if (isRecord(by) && typeof by.role === 'string' && Object.hasOwn(this.#agreement.roles, by.role))
      return { role: by.role };
    if (isRecord(by) && by.person !== undefined) return { person: this.#person(by.person, '/by/person') };
    throw new Refused(
      'wrong-shape',
      '/by',
      '`by` is "owner", { "person": … } or { "role": … }, by the names of the agreement.',
    );
  }

  #reason(event: string): { readonly reason?: string } {
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

  #channel(): string | undefined {
    const { channel } = this.#given;
    if (channel === undefined) return undefined;
    const channels = [...builtInChannels, ...Object.keys(this.#agreement.channels)];
    if (typeof channel !== 'string' || !channels.includes(channel)) {
      throw new Refused('wrong-value', '/channel', `\`channel\` is one of ${channels.join(', ')}.`);
    }
    return channel;
  }

  #values(part: 'values' | 'with', fields: Readonly<Record<string, Field>>): KnownValues {
    const given = this.#given[part];
    const values = emptyRecord<KnownValues[string]>();
    if (given === undefined) return values;
    if (!isRecord(given)) throw new Refused('wrong-shape', `/${part}`, `\`${part}\` is an object of values by name.`);
    for (const [name, value] of Object.entries(given)) {
      const at = `/${part}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
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

  #lead(): LeadState {
    const name = this.#name('lead');
    const lead = this.#state.leads[name];
    if (lead === undefined)
      throw new Refused('unknown-lead', '/lead', `There is no lead ${name}; a fact of kind \`created\` comes first.`);
    return lead;
  }

  #person(given: unknown, part: string): string {
    if (typeof given === 'string' && this.#engine.people.exists(given)) return given;
    const people = Object.keys(this.#agreement.people);
    throw new Refused(
      'unknown-person',
      part,
      `The agreement knows nobody of this name${typeof given === 'string' ? suggestion(given, people) : '.'}`,
    );
  }

  #name(part: 'lead' | 'account'): string {
    const name = this.#text(part);
    if (name.length > 200) throw new Refused('too-long', `/${part}`, `\`${part}\` has at most 200 characters.`);
    return name;
  }

  #text(part: string): string {
    const text = this.#given[part];
    if (typeof text !== 'string' || text === '') throw new Refused('wrong-shape', `/${part}`, `\`${part}\` is a text.`);
    return text;
  }

  #unknownEvent(event: string, events: Readonly<Record<string, unknown>>): Refused {
    return new Refused(
      'unknown-event',
      '/event',
      `There is no event ${shown(event)}${suggestion(event, [...Object.keys(events), ...builtIn])}`,
    );
  }
}

const kinds = [
  'created',
  'values',
  'account',
  'event',
  'account event',
  'decides',
  'reassigned',
  'away',
  'left',
  'done',
  'time',
];
/** Built-in events that come from outside; the others happen by themselves. */
const builtIn = ['touched', 'accepted', 'rejected', 'active', 'owner leaves'];
const builtInChannels = ['phone', 'email', 'social', 'chat', 'meeting', 'letter'];

function withProperties(values: KnownValues): Pick<KnownEvent, 'with'> {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  if (known.length === 0) return {};
  const properties = emptyRecord<NonNullable<KnownValues[string]>>();
  for (const [name, value] of known) properties[name] = value;
  return { with: properties };
}

/** A name as it stands in a message: what is longer than any name there is, is cut. */
function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

/** What may have been meant, or just the end of the sentence. */
function suggestion(name: string, known: readonly string[]): string {
  const near = nearestAll(name.slice(0, 100), known).slice(0, 3);
  return near.length === 0 ? '.' : `; did you mean ${near.join(' or ')}?`;
}

function isRecord(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
