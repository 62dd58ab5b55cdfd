import { type Agreement, dayOf, type Instant } from '@sla/agreement';
import { emptyRecord } from '../model/entry.ts';
import type { Fact, FactError } from '../model/fact.ts';
import { isRecord, type Json } from '../model/json.ts';
import type { State } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { readInstant } from './instant.ts';
import type { KnownEvent, KnownFact, KnownHappening, KnownValues } from './known.ts';
import { builtIn, Parts } from './parts.ts';
import { Refused } from './refused.ts';

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
  readonly #agreement: Agreement;
  readonly #state: State;
  readonly #given: Json;
  readonly #parts: Parts;

  constructor(engine: Engine, state: State, given: Json) {
    this.#agreement = engine.agreement;
    this.#state = state;
    this.#given = given;
    this.#parts = new Parts(engine, state, given);
  }

  read(): KnownHappening {
    switch (this.#given.kind) {
      case 'created':
        return this.#created();
      case 'values':
        return {
          kind: 'values',
          lead: this.#parts.lead().id,
          values: this.#parts.values('values', this.#agreement.lead.fields),
        };
      case 'account':
        return this.#account();
      case 'event':
        return this.#event();
      case 'account event':
        return this.#accountEvent();
      case 'decides':
        return this.#decides();
      case 'reassigned':
        return { kind: 'reassigned', lead: this.#parts.lead().id, to: this.#parts.receiver() };
      case 'away':
        return this.#away();
      case 'left':
        return { kind: 'left', person: this.#parts.person(this.#given.person, '/person') };
      case 'done':
        return { kind: 'done', promise: this.#owed() };
      case 'time':
        return { kind: 'time' };
      default:
        throw new Refused('unknown-kind', '/kind', `\`kind\` is one of ${kinds.join(', ')}.`);
    }
  }

  #created(): KnownHappening {
    const lead = this.#parts.name('lead');
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
    return { kind: 'created', lead, values: this.#parts.values('values', this.#agreement.lead.fields), account };
  }

  #account(): KnownHappening {
    const { owner } = this.#given;
    const named = owner === undefined || owner === null ? owner : this.#parts.person(owner, '/owner');
    return {
      kind: 'account',
      account: this.#parts.name('account'),
      values: this.#parts.values('values', this.#agreement.account.fields),
      owner: named,
    };
  }

  #event(): KnownHappening {
    const lead = this.#parts.lead();
    const event = this.#parts.text('event');
    const declared = Object.hasOwn(this.#agreement.lead.events, event) ? this.#agreement.lead.events[event] : undefined;
    if (declared === undefined && !builtIn.includes(event))
      throw this.#parts.unknownEvent(event, this.#agreement.lead.events);
    const by = this.#given.by === undefined ? (event === 'touched' ? 'owner' : undefined) : this.#parts.doer();
    const properties = this.#parts.values('with', declared?.properties ?? {});
    const channel = this.#parts.channel();
    const about: KnownEvent = {
      ...(by === undefined ? {} : { by }),
      ...withProperties({
        ...properties,
        ...(channel === undefined ? {} : { channel: { kind: 'option', option: channel } }),
      }),
      ...this.#parts.reason(event),
    };
    const isOfLead = event === 'active' || (declared !== undefined && by === undefined);
    return { kind: 'event', lead: lead.id, event, about, isOfLead };
  }

  #accountEvent(): KnownHappening {
    const account = this.#parts.name('account');
    if (this.#state.accounts[account] === undefined)
      throw new Refused('unknown-account', '/account', `There is no account ${account} yet.`);
    const event = this.#parts.text('event');
    const declared = Object.hasOwn(this.#agreement.account.events, event)
      ? this.#agreement.account.events[event]
      : undefined;
    if (declared === undefined) throw this.#parts.unknownEvent(event, this.#agreement.account.events);
    return {
      kind: 'account event',
      account,
      event,
      about: withProperties(this.#parts.values('with', declared.properties)),
    };
  }

  #decides(): KnownHappening {
    const lead = this.#parts.lead();
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
      by: this.#parts.doer(),
      ...(stage === undefined ? {} : { stage }),
      ...(reason === undefined ? {} : { reason }),
    };
  }

  #owed(): string {
    const name = this.#parts.text('promise');
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
    const cover = coveredBy === undefined ? {} : { coveredBy: this.#parts.person(coveredBy, '/coveredBy') };
    return { kind: 'away', person: this.#parts.person(this.#given.person, '/person'), absence: { from, to, ...cover } };
  }
}

/** Every kind of fact: the compiler asks for one that is new. */
const kinds = Object.keys({
  created: true,
  values: true,
  account: true,
  event: true,
  'account event': true,
  decides: true,
  reassigned: true,
  away: true,
  left: true,
  done: true,
  time: true,
} satisfies Record<Fact['kind'], true>);

function withProperties(values: KnownValues): Pick<KnownEvent, 'with'> {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  if (known.length === 0) return {};
  const properties = emptyRecord<NonNullable<KnownValues[string]>>();
  for (const [name, value] of known) properties[name] = value;
  return { with: properties };
}
