import type { Instant } from '@sla/agreement';
import type { Deciding, Happening } from '../condition/context.ts';
import { onAccount, onDecision, onEvent, onField, onSiblings, onTime } from '../condition/dependency.ts';
import type { KnownDoer, KnownEvent, KnownFact, KnownHappening, KnownValues } from '../facts/known.ts';
import { isFactError, readFact } from '../facts/read.ts';
import type { OverAll } from '../measure/over-all.ts';
import type { Decision } from '../model/decision.ts';
import { copyOf, entry } from '../model/entry.ts';
import type { Fact, FactError } from '../model/fact.ts';
import type { AccountState, Actor, LeadState, State, SubjectState } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { isMislinked } from './account.ts';
import { echoes, voiceOf } from './echo.ts';
import { notOffered } from './offers.ts';
import { ownerAsActor, setOwner } from './owner.ts';
import { personState } from './presence.ts';
import { rebase } from './rebase.ts';
import { settle } from './settle.ts';
import { fallDue, nextWake } from './timers.ts';
import { type Wake, Wakes } from './wakes.ts';
import { beginWork, type Counting, markNow, noCounting, touch, touchEverything, type Work } from './work.ts';
import { emptyAccount, emptyLead, emptyState, type World, worldOf } from './world.ts';

/** What follows from a fact, in the order in which it happens; or why the fact was not taken. */
export type Outcome = { readonly decisions: readonly Decision[] } | { readonly error: FactError };

type Subject = LeadState | AccountState;
type KnownDecision = Extract<KnownFact, { kind: 'decides' }>;

/** Carries an agreement out, fact by fact. The state is changed in place, so that each fact costs what follows from it. */
export class LeadSession {
  readonly #engine: Engine;
  readonly #world: World;
  readonly #wakes = new Wakes<Subject>();
  readonly #counting: Counting;
  #decisions: Decision[] = [];

  /** Goes on from a state, which is copied; or begins with nothing. */
  constructor(engine: Engine, state?: State, counting: Counting = noCounting) {
    this.#engine = engine;
    this.#counting = counting;
    this.#world = worldOf(state === undefined ? emptyState(engine.mark) : copyOf(state), engine.link);
    for (const subject of this.#subjects()) this.#wakes.add(subject);
  }

  /** What is remembered: plain data that can be stored. It goes on changing. */
  get state(): State {
    return this.#world.state;
  }

  /** Takes a fact. After an error nothing has changed. */
  take(given: Fact): Outcome {
    const fact = readFact(this.#engine, this.#world.state, given);
    if (isFactError(fact)) return { error: fact };
    const refused = fact.kind === 'decides' ? this.#refuse(fact) : undefined;
    if (refused !== undefined) return { error: refused };
    this.#decisions = [];
    this.#adopt(fact.at);
    this.#counting.begin(this.#overAll(fact.at));
    this.#passTime((at) => at < fact.at);
    this.#world.state.now = fact.at;
    this.#happen(fact);
    if (fact.kind === 'time') this.#passTime((at) => at <= fact.at);
    return { decisions: this.#decisions };
  }

  /**
   * A decision is offered only as things will be when it is made. Where something falls due until then that may move the
   * lead, time is passed on a copy first, since nothing changes for a decision that is refused.
   */
  #refuse(fact: KnownDecision): FactError | undefined {
    const isStill = ![...this.#around(fact.lead)].some(({ wake }) => wake !== undefined && wake < fact.at);
    const there = isStill ? this : new LeadSession(this.#engine, this.#world.state, this.#counting);
    if (!isStill) there.take({ kind: 'time', at: new Date((fact.at - 1) * 1000).toISOString() });
    const lead = there.state.leads[fact.lead];
    if (lead === undefined) return undefined;
    return notOffered(beginWork(this.#engine, there.#world, { lead }, fact.at, []), decidingOf(lead, fact));
  }

  /** Under another agreement than before leads go on where they are. */
  #adopt(now: Instant): void {
    const { state } = this.#world;
    if (state.agreement === this.#engine.mark) return;
    for (const lead of Object.values(state.leads)) rebase(this.#work({ lead }, state.now ?? now));
    for (const account of Object.values(state.accounts)) rebase(this.#work({ account }, state.now ?? now));
    this.#counting.adopt(this.#overAll(state.now ?? now));
    state.agreement = this.#engine.mark;
    for (const subject of this.#subjects()) this.#wakes.add(subject);
  }

  #passTime(until: (at: Instant) => boolean): void {
    for (let wake = this.#next(until); wake !== undefined; wake = this.#next(until)) {
      const { at, subject } = wake;
      delete subject.wake;
      this.#world.state.now = at;
      const work = this.#work('entered' in subject ? { lead: subject } : { account: subject }, at);
      fallDue(work);
      this.#finish(work, true);
    }
  }

  /** What is due next for one lead or account; before it, but after all else at its instant, what is due for all together. */
  #next(until: (at: Instant) => boolean): Wake<Subject> | undefined {
    const { state } = this.#world;
    for (;;) {
      const due = state.measured.wake ?? Number.POSITIVE_INFINITY;
      const wake = this.#wakes.take((at) => until(at) && at <= due);
      if (wake !== undefined || due === Number.POSITIVE_INFINITY || !until(due)) return wake;
      state.now = due;
      this.#counting.fallDue(this.#overAll(due));
    }
  }

  #overAll(now: Instant): OverAll {
    return { engine: this.#engine, world: this.#world, now, decisions: this.#decisions };
  }

  #happen(fact: KnownFact & KnownHappening): void {
    switch (fact.kind) {
      case 'created':
        this.#create(fact);
        break;
      case 'values':
        this.#onLead(fact.lead, fact.at, (work) => {
          work.coming.push({ happenings: [], change: () => setValues(work, 'lead', fact.values) });
        });
        break;
      case 'account':
        this.#changeAccount(fact);
        break;
      case 'event':
        this.#onLead(fact.lead, fact.at, (work) => {
          const happenings = [happening(work, fact.event, fact.about)];
          if (fact.isOfLead && fact.event !== 'active') happenings.push(happening(work, 'active', {}));
          work.coming.push({ happenings });
        });
        break;
      case 'account event':
        this.#onAccount(fact.account, fact.at, (work) => {
          work.coming.push({ happenings: [happening(work, fact.event, fact.about)] });
        });
        break;
      case 'decides':
        this.#onLead(fact.lead, fact.at, (work) => {
          touch(work, onDecision);
          work.coming.push({ happenings: [], decided: decidingOf(work.lead, fact) });
        });
        break;
      case 'reassigned':
        this.#onLead(fact.lead, fact.at, (work) => setOwner(work, fact.to, ''));
        break;
      case 'away':
        personState(this.#world.state, fact.person).away.push(fact.absence);
        break;
      case 'left':
        this.#leave(fact.person, fact.at);
        break;
      case 'done':
        this.#counting.doneByHand(this.#overAll(fact.at), fact.promise);
        break;
      case 'time':
    }
  }

  #create({ lead: id, at, values, account }: Extract<KnownFact, { kind: 'created' }>): void {
    const lead = emptyLead(id, at);
    this.#world.state.leads[id] = lead;
    this.#world.arrivals.add(lead);
    if (account !== undefined) {
      lead.accountGiven = true;
      this.#world.join(lead, account);
    }
    const work = this.#work({ lead }, at);
    setValues(work, 'lead', values);
    touchEverything(work);
    work.coming.push({ happenings: [happening(work, 'created', {})] });
    settle(work);
    this.#finish(work, false);
  }

  #changeAccount({ account: id, at, values, owner }: Extract<KnownFact, { kind: 'account' }>): void {
    const isNew = this.#world.state.accounts[id] === undefined;
    const account = entry(this.#world.state.accounts, id, () => emptyAccount(id, at));
    if (typeof owner === 'string') account.owner = owner;
    if (owner === null) delete account.owner;
    const work = this.#work({ account }, at);
    const key = this.#world.links?.keyOf(account);
    if (isNew) touchEverything(work);
    setValues(work, 'account', values);
    this.#world.links?.readAccount(account);
    settle(work);
    this.#finish(work, false);
    this.#relink(account, key, at);
  }

  /** A new or changed account may be the one of leads that had none, or no longer. */
  #relink(account: AccountState, keyBefore: string | undefined, at: Instant): void {
    if (this.#engine.agreement.lead.belongsToAccount === undefined) return;
    const { links, state, arrivals } = this.#world;
    const found = links?.leadsBy([keyBefore, links.keyOf(account)]).toSorted(arrivals.compare);
    for (const lead of found ?? Object.values(state.leads)) {
      if (!isMislinked(this.#engine, this.#world, lead, at)) continue;
      this.#onLead(lead.id, at, (work) => {
        work.changed.add('created');
        work.coming.push({ happenings: [] });
      });
    }
  }

  #leave(person: string, at: Instant): void {
    personState(this.#world.state, person).left = at;
    for (const lead of Object.values(this.#world.state.leads)) {
      if (lead.owner?.kind !== 'person' || lead.owner.person !== person || lead.leaving === true) continue;
      this.#onLead(lead.id, at, (work) => {
        lead.leaving = true;
        work.coming.push({ happenings: [happening(work, 'owner leaves', {})] });
      });
    }
  }

  #onLead(id: string, at: Instant, begin: (work: Work) => void): void {
    const lead = this.#world.state.leads[id];
    if (lead === undefined) return;
    const work = this.#work({ lead }, at);
    begin(work);
    settle(work);
    this.#finish(work, false);
  }

  #onAccount(id: string, at: Instant, begin: (work: Work) => void): void {
    const account = this.#world.state.accounts[id];
    if (account === undefined) return;
    const work = this.#work({ account }, at);
    begin(work);
    settle(work);
    this.#finish(work, false);
  }

  /** Sets when something is due next, and tells the others who look at what has changed. */
  #finish(work: Work, isOver: boolean, depth = 0): void {
    this.#counting.settled(work);
    this.#setWake(work, isOver);
    if (work.lead === undefined) this.#world.siblings.forget(work.subject.id);
    else this.#world.siblings.changed(work.lead);
    if (depth > MOST_ECHOES) return;
    if (work.lead === undefined) this.#tellLeads(work, depth);
    else {
      this.#tellAccount(work, work.lead, depth);
      this.#tellSiblings(work, work.lead, depth);
    }
  }

  /** What happens to an account is seen by all its leads; what happens to one of them is that one's alone. */
  #tellLeads({ subject, now, happened, changed }: Work, depth: number): void {
    const { events } = this.#engine.agreement.account;
    const [own, others] = [new Set<string>(), new Set([onTime, 'created'])];
    for (const { event } of happened) (Object.hasOwn(events, event) ? own : others).add(onEvent(event));
    const keys = [...changed].filter((key) => !others.has(key));
    if (keys.length === 0) return;
    const happenings = happened.filter(({ event }) => own.has(onEvent(event)));
    for (const lead of this.#world.leadsOf(subject.id)) {
      const work = this.#work({ lead }, now);
      for (const key of keys) touch(work, key);
      work.coming.push({ happenings, isKnown: true });
      settle(work);
      this.#finish(work, false, depth + 1);
    }
  }

  /** An event of a lead is also one of its account. */
  #tellAccount({ now, happened }: Work, lead: LeadState, depth: number): void {
    const account = this.#world.state.accounts[lead.account ?? ''];
    if (account === undefined || !this.#engine.hasAccountLines || happened.length === 0) return;
    const work = this.#work({ account }, now);
    work.coming.push({ happenings: happened });
    settle(work);
    this.#finish(work, false, depth + 1);
  }

  /** The other leads of an account may look at this one. */
  #tellSiblings({ now, before }: Work, lead: LeadState, depth: number): void {
    if (before === undefined || this.#engine.siblings.length === 0) return;
    const after = voiceOf(this.#engine, this.#world, lead, now);
    for (const account of echoes(this.#engine, { world: this.#world, now }, lead, before, after)) {
      for (const other of this.#world.leadsOf(account.id)) {
        if (other === lead) continue;
        const work = this.#work({ lead: other }, now);
        touch(work, onSiblings);
        settle(work);
        this.#finish(work, false, depth + 1);
      }
    }
  }

  #setWake(work: Work, isOver: boolean): void {
    const wake = nextWake(work, isOver);
    if (wake === undefined) delete work.subject.wake;
    else work.subject.wake = wake;
    const subject: Subject | undefined = work.lead ?? this.#world.state.accounts[work.subject.id];
    if (subject !== undefined) this.#wakes.add(subject);
  }

  #work(subject: { readonly lead: LeadState } | { readonly account: AccountState }, now: Instant): Work {
    return beginWork(this.#engine, this.#world, subject, now, this.#decisions, this.#counting);
  }

  /** A lead, and all that can move it: the leads of its account, and the account. */
  *#around(id: string): Generator<Subject> {
    const { leads, accounts } = this.#world.state;
    const lead = leads[id];
    if (lead !== undefined) yield lead;
    const account = accounts[lead?.account ?? ''];
    if (account === undefined) return;
    yield account;
    yield* this.#world.leadsOf(account.id);
  }

  *#subjects(): Generator<Subject> {
    yield* Object.values(this.#world.state.leads);
    yield* Object.values(this.#world.state.accounts);
  }
}

/** What one lead's change sets off at others goes no further than this. */
const MOST_ECHOES = 8;

function happening(work: Work, event: string, { by, ...about }: KnownEvent): Happening {
  const actor = by === undefined ? undefined : actorOf(work.lead, by);
  return { event, occurrence: { ...markNow(work), ...(actor === undefined ? {} : { by: actor }), ...about } };
}

/** Whoever acts, now that it happens; nobody in particular where a lead has no owner who could. */
function actorOf(lead: LeadState | undefined, by: KnownDoer): Actor | undefined {
  if (by !== 'owner') return by;
  return lead === undefined ? undefined : ownerAsActor(lead);
}

function decidingOf(lead: LeadState | undefined, { by, stage, reason }: KnownDecision): Deciding {
  return {
    by: actorOf(lead, by) ?? {},
    ...(stage === undefined ? {} : { stage }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function setValues(work: Work, of: 'lead' | 'account', values: KnownValues): void {
  const known: SubjectState['values'] = work.subject.values;
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) delete known[field];
    else known[field] = value;
    touch(work, onField({ kind: 'field', of, field }));
  }
  if (of === 'account') touch(work, onAccount);
  if (work.lead !== undefined) work.world.links?.readLead(work.lead);
}
