import type { Instant } from '@sla/agreement';
import { onEvent, onSiblings, onTime } from '../condition/dependency.ts';
import type { OverAll } from '../measure/over-all.ts';
import type { Decision } from '../model/decision.ts';
import type { AccountState, LeadState } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { echoes, voiceOf } from './echo.ts';
import { settle } from './settle.ts';
import { nextWake } from './timers.ts';
import type { Wakes } from './wakes.ts';
import { beginWork, type Counting, touch, type Work } from './work.ts';
import type { World } from './world.ts';

/** Who something happens to. */
export type Subject = LeadState | AccountState;

/** Lets things happen to leads and accounts, and tells the others who look at them. */
export class Course {
  readonly engine: Engine;
  readonly world: World;
  readonly counting: Counting;
  readonly #wakes: Wakes<Subject>;
  /** What follows from the fact that is being dealt with, in order. */
  decisions: Decision[] = [];

  constructor(engine: Engine, world: World, wakes: Wakes<Subject>, counting: Counting) {
    this.engine = engine;
    this.world = world;
    this.counting = counting;
    this.#wakes = wakes;
  }

  /** Lets something happen to a lead, and all that follows. */
  onLead(id: string, at: Instant, begin: (work: Work) => void): void {
    const lead = this.world.state.leads[id];
    if (lead !== undefined) this.#happen(this.work({ lead }, at), begin);
  }

  /** Lets something happen to an account, and all that follows. */
  onAccount(id: string, at: Instant, begin: (work: Work) => void): void {
    const account = this.world.state.accounts[id];
    if (account !== undefined) this.#happen(this.work({ account }, at), begin);
  }

  #happen(work: Work, begin: (work: Work) => void): void {
    begin(work);
    settle(work);
    this.finish(work, false);
  }

  /** Sets when something is due next, and tells the others who look at what has changed. */
  finish(work: Work, isOver: boolean, depth = 0): void {
    this.counting.settled(work);
    this.#setWake(work, isOver);
    if (work.lead === undefined) this.world.siblings.forget(work.subject.id);
    else this.world.siblings.changed(work.lead);
    if (depth > MOST_ECHOES) return;
    if (work.lead === undefined) this.#tellLeads(work, depth);
    else {
      this.#tellAccount(work, work.lead, depth);
      this.#tellSiblings(work, work.lead, depth);
    }
  }

  /** What happens to an account is seen by all its leads; what happens to one of them is that one's alone. */
  #tellLeads({ subject, now, happened, changed }: Work, depth: number): void {
    const { events } = this.engine.agreement.account;
    const [own, others] = [new Set<string>(), new Set([onTime, 'created'])];
    for (const { event } of happened) (Object.hasOwn(events, event) ? own : others).add(onEvent(event));
    const keys = [...changed].filter((key) => !others.has(key));
    if (keys.length === 0) return;
    const happenings = happened.filter(({ event }) => own.has(onEvent(event)));
    for (const lead of this.world.leadsOf(subject.id)) {
      const work = this.work({ lead }, now);
      for (const key of keys) touch(work, key);
      work.coming.push({ happenings, isKnown: true });
      settle(work);
      this.finish(work, false, depth + 1);
    }
  }

  /** An event of a lead is also one of its account. */
  #tellAccount({ now, happened }: Work, lead: LeadState, depth: number): void {
    const account = this.world.state.accounts[lead.account ?? ''];
    if (account === undefined || !this.engine.hasAccountLines || happened.length === 0) return;
    const work = this.work({ account }, now);
    work.coming.push({ happenings: happened });
    settle(work);
    this.finish(work, false, depth + 1);
  }

  /** The other leads of an account may look at this one. */
  #tellSiblings({ now, before }: Work, lead: LeadState, depth: number): void {
    if (before === undefined || this.engine.siblings.length === 0) return;
    const after = voiceOf(this.engine, this.world, lead, now);
    for (const account of echoes(this.engine, { world: this.world, now }, lead, before, after)) {
      for (const other of this.world.leadsOf(account.id)) {
        if (other === lead) continue;
        const work = this.work({ lead: other }, now);
        touch(work, onSiblings);
        settle(work);
        this.finish(work, false, depth + 1);
      }
    }
  }

  #setWake(work: Work, isOver: boolean): void {
    const wake = nextWake(work, isOver);
    if (wake === undefined) delete work.subject.wake;
    else work.subject.wake = wake;
    const subject: Subject | undefined = work.lead ?? this.world.state.accounts[work.subject.id];
    if (subject !== undefined) this.#wakes.add(subject);
  }

  work(subject: { readonly lead: LeadState } | { readonly account: AccountState }, now: Instant): Work {
    return beginWork(this.engine, this.world, subject, now, this.decisions, this.counting);
  }

  overAll(now: Instant): OverAll {
    return { engine: this.engine, world: this.world, now, decisions: this.decisions };
  }
}

/** What one lead's change sets off at others goes no further than this. */
const MOST_ECHOES = 8;
