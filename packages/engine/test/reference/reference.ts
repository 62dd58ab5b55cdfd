import type { Minute } from './clock.ts';
import type { Calls, Deal } from './deal.ts';
import type { Thing } from './history.ts';
import {
  attempt,
  type Contact,
  contactPromises,
  emptyLead,
  goingOn,
  isLastOfItsName,
  type Lead,
  nameOf,
  type Owner,
  type Promised,
  personOf,
  type Run,
  timesText,
} from './lead.ts';
import { People } from './people.ts';
import { Terms } from './terms.ts';

/*
 * The agreement carried out minute by minute, as docs/reference/what-happens-when.md says it. Slow, and meant to be
 * obvious: every minute every lead is looked at, and every length of time is stepped through on the clock.
 */

/** What followed, with its minute: `27000 a run late Quick`. */
export type Told = readonly [at: Minute, text: string];

/** What follows from a history. */
export function referenceOf(deal: Deal, history: readonly Thing[]): readonly Told[] {
  const machine = new Machine(deal);
  const [first, last] = [history[0]?.at ?? 0, history.at(-1)?.at ?? 0];
  const things = Map.groupBy(history, ({ at }) => at);
  for (let now = first; now <= last; now++) {
    for (const thing of things.get(now) ?? []) machine.happen(thing);
    if (now < last) machine.fallDue(now);
  }
  return machine.told;
}

class Machine {
  readonly told: Told[] = [];
  readonly #deal: Deal;
  readonly #terms: Terms;
  readonly #people: People;
  readonly #leads: Lead[] = [];
  #byName: readonly Lead[] = [];
  #now = 0;

  constructor(deal: Deal) {
    this.#deal = deal;
    this.#terms = new Terms(deal, (person) => this.#people.isRep(person));
    this.#people = new People(deal, (person) => this.#terms.clock(this.#terms.calendarOf(person)));
  }

  happen(thing: Thing): void {
    this.#now = thing.at;
    if (thing.kind === 'time') this.fallDue(thing.at);
    else if (thing.kind === 'created') this.#create(thing);
    else if (thing.kind === 'away') this.#people.absent(thing.person, thing);
    else if (thing.kind === 'left') this.#leave(thing.person);
    else {
      const lead = this.#leads.find(({ name }) => name === thing.lead);
      if (lead !== undefined) this.#happenTo(lead, thing);
    }
  }

  #create({ lead: name, region, vip }: Extract<Thing, { kind: 'created' }>): void {
    const lead = emptyLead(name, region, vip);
    this.#leads.push(lead);
    this.#byName = this.#leads.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    this.#tell(lead, 'stage Lead');
    this.#own(lead, { role: 'Marketer' });
    this.#settle(lead);
  }

  #leave(person: string): void {
    this.#people.leave(person);
    for (const lead of this.#leads) {
      if (personOf(lead.owner) !== person || lead.isLeaving) continue;
      lead.isLeaving = true;
      this.#ownerLeaves(lead);
      this.#settle(lead);
    }
  }

  #happenTo(lead: Lead, thing: Extract<Thing, { lead: string }>): void {
    switch (thing.kind) {
      case 'asked':
        if (lead.stage === 'Lead' || lead.stage === 'Recycled') this.#becomeMql(lead);
        break;
      case 'replied':
        this.#reply(lead);
        break;
      case 'touched':
        this.#touch(lead, thing.by ?? personOf(lead.owner), thing.channel);
        break;
      case 'accepted':
      case 'rejected':
        this.#answer(lead, thing.kind);
        break;
      case 'decides':
        if (lead.stage !== 'MQL' || lead.owner === undefined || 'queue' in lead.owner) this.#tell(lead, 'refused');
        else this.#recycle(lead);
        break;
      case 'given':
        this.#own(lead, thing.to === undefined ? { queue: 'Unassigned' } : { person: thing.to });
        break;
      case 'vip':
        lead.vip = thing.vip;
        break;
      case 'created':
    }
    this.#settle(lead);
  }

  #settle(lead: Lead): void {
    for (let next = lead.next.shift(); next !== undefined; next = lead.next.shift()) next();
  }

  #becomeMql(lead: Lead): void {
    lead.stage = 'MQL';
    this.#tell(lead, 'stage MQL');
    this.#open(lead, 'Quick');
    if (this.#deal.accept !== undefined) this.#open(lead, 'ToSales.accept');
    lead.handoffs.push({ name: 'ToSales', is: 'pending' });
    this.#route(lead, 'ToSales', undefined);
    this.#notifyOwner(lead);
    if (this.#deal.calls !== undefined && lead.contact?.isOver !== false) {
      this.#startContact(lead, this.#deal.calls);
      lead.next.unshift(() => this.#openContactRuns(lead));
    }
  }

  #recycle(lead: Lead): void {
    lead.stage = 'Recycled';
    this.#tell(lead, 'stage Recycled');
    lead.next.push(() => this.#own(lead, { role: 'Marketer' }));
  }

  #disqualify(lead: Lead): void {
    lead.stage = 'Disqualified';
    this.#tell(lead, 'stage Disqualified');
    this.#own(lead, undefined);
    if (!this.#deal.quick.cancelled) return;
    for (const run of goingOn(lead, 'Quick')) this.#end(lead, run, 'run cancelled');
  }

  #own(lead: Lead, owner: Owner): void {
    if (nameOf(lead.owner) === nameOf(owner)) return;
    const before = personOf(lead.owner);
    if (before !== undefined) lead.past.push(before);
    lead.owner = owner;
    lead.isLeaving = false;
    this.#tell(lead, `owner ${nameOf(owner)}`);
    this.#move(lead);
    if (owner === undefined || 'role' in owner) return;
    if (lead.wasAssigned) lead.next.push(() => this.#restart(lead));
    lead.wasAssigned = true;
  }

  /** What is left of each time goes on with whoever owes now. */
  #move(lead: Lead): void {
    const isOwed = this.#people.isRep(personOf(lead.owner));
    const calendar = this.#terms.calendarOf(personOf(lead.owner));
    for (const run of lead.runs) {
      if (run.is === 'over') continue;
      const calendar = this.#terms.calendarFor(run.promise, lead.owner);
      if (run.is === 'open' && run.calendar !== calendar) this.#moveRun(lead, run, calendar);
      if (isOwed) run.heldSince ??= this.#now;
    }
    const { contact } = lead;
    if (contact === undefined || contact.isOver) return;
    if (contact.calendar !== calendar && this.#deal.calls !== undefined) {
      contact.ends = this.#terms.moved(this.#now, contact.ends, this.#deal.calls.over, contact.calendar, calendar);
      contact.calendar = calendar;
    }
    if (isOwed) contact.heldSince ??= this.#now;
  }

  #moveRun(lead: Lead, run: Run, calendar: string): void {
    const before = timesText(run);
    run.due = this.#terms.moved(this.#now, run.due, run.length, run.calendar, calendar);
    const aim = this.#terms.of(run.promise).target;
    if (run.target !== undefined && aim !== undefined)
      run.target = this.#terms.moved(this.#now, run.target, aim, run.calendar, calendar);
    run.calendar = calendar;
    if (timesText(run) !== before) this.#tell(lead, `run moved ${run.promise}${timesText(run)}`);
  }

  #route(lead: Lead, handoff: 'ToSales' | 'Leaver', without: string | undefined): void {
    const routes = handoff === 'ToSales' ? this.#deal.routes : (['in turn'] as const);
    for (const [index, route] of routes.entries()) {
      const to = this.#tryRoute(lead, route, without);
      if (to === undefined) continue;
      this.#people.assign(to, this.#now);
      this.#give(lead, { person: to }, index);
      return;
    }
    this.#give(lead, { queue: 'Unassigned' }, routes.length);
  }

  #give(lead: Lead, to: Owner, index: number): void {
    this.#tell(lead, `route ${index} ${nameOf(to)}`);
    this.#own(lead, to);
  }

  #tryRoute(lead: Lead, route: Deal['routes'][number], without: string | undefined): string | undefined {
    if (route === 'in turn' || route === 'in turn who cover') {
      const turn = this.#people.turn(lead.region, route === 'in turn who cover', without, this.#now);
      turn?.pay();
      return turn?.taker;
    }
    if (route === 'Ann when vip' && !lead.vip) return undefined;
    const now = personOf(lead.owner);
    const owners = [...lead.past, ...(now === undefined ? [] : [now])].filter((one) => this.#people.isRep(one));
    const person = route === 'previous owner' ? owners.at(-1) : 'Ann';
    const taker = person === undefined || person === without ? undefined : this.#people.taker(person, this.#now);
    return taker === without ? undefined : taker;
  }

  #ownerLeaves(lead: Lead): void {
    if (!this.#deal.leaver) return;
    lead.handoffs.push({ name: 'Leaver', is: 'pending' });
    this.#route(lead, 'Leaver', undefined);
  }

  #touch(lead: Lead, by: string | undefined, channel: string): void {
    const { calls } = this.#deal;
    const counts = calls !== undefined && (calls.channels.length === 0 || calls.channels.includes(channel));
    if (counts && lead.contact?.isOver === false)
      attempt(lead.contact, calls, this.#terms.clock(lead.contact.calendar), this.#now);
    for (const promise of ['Quick', 'Calls.first touch'] as const) this.#done(lead, promise);
    if (counts && (lead.contact?.attempts.length ?? 0) >= calls.attempts) this.#done(lead, 'Calls.attempts');
    if (this.#people.isRep(by) && lead.handoffs.some(({ is }) => is === 'pending')) this.#answer(lead, 'accepted');
  }

  /** The handoff between the teams has its answer; where it waits for none, the one inside the team. */
  #answer(lead: Lead, is: 'accepted' | 'rejected'): void {
    const waiting = lead.handoffs.filter((one) => one.is === 'pending' && isLastOfItsName(lead, one));
    const last = waiting.find(({ name }) => name === 'ToSales') ?? waiting[0];
    if (last === undefined) return;
    last.is = is;
    this.#tell(lead, `${is} ${last.name}`);
    if (last.name !== 'ToSales') return;
    this.#done(lead, 'ToSales.accept');
    if (is === 'rejected' && lead.stage === 'MQL') this.#disqualify(lead);
  }

  #reply(lead: Lead): void {
    const owner = personOf(lead.owner);
    if (this.#deal.turnUsed === 'replied' && owner !== undefined && this.#people.isRep(owner))
      this.#people.useTurn(owner, this.#now);
    const { contact } = lead;
    if (contact === undefined || contact.isOver) return;
    contact.isOver = true;
    this.#tell(lead, 'contact stopped');
    for (const promise of contactPromises)
      for (const run of goingOn(lead, promise)) this.#end(lead, run, 'run cancelled');
  }

  #open(lead: Lead, promise: Promised): void {
    if (promise === 'Quick' && this.#deal.quick.cancelled && lead.stage === 'Disqualified') return;
    const times = this.#terms.of(promise);
    const { vip } = this.#deal.quick;
    const length = promise === 'Quick' && lead.vip && vip !== undefined ? vip : times.within;
    const calendar = this.#terms.calendarFor(promise, lead.owner);
    const clock = this.#terms.clock(calendar);
    const run: Run = {
      promise,
      length,
      due: promise === 'Calls.attempts' ? clock.over(this.#now, length) : clock.within(this.#now, length),
      target: times.target === undefined ? undefined : clock.within(this.#now, times.target),
      calendar,
      is: 'open',
      heldSince: this.#people.isRep(personOf(lead.owner)) ? this.#now : undefined,
      follows: [],
    };
    lead.runs = [...lead.runs.filter(({ is }) => is !== 'over'), run];
    this.#tell(lead, `run opened ${promise}${timesText(run)}`);
  }

  #done(lead: Lead, promise: Promised): void {
    for (const run of goingOn(lead, promise)) {
      const wasOpen = run.is === 'open';
      this.#end(lead, run, wasOpen ? 'run kept' : 'run done late');
      if (promise === 'Quick' && this.#deal.quick.repeats && wasOpen) this.#open(lead, promise);
    }
  }

  #end(lead: Lead, run: Run, how: string): void {
    run.is = 'over';
    this.#tell(lead, `${how} ${run.promise}, due ${run.due}`);
  }

  /** A new owner begins anew with what somebody else of those who owe has had before. */
  #restart(lead: Lead): void {
    if (!this.#people.isRep(personOf(lead.owner))) return;
    const wasHeld = (since: Minute | undefined): boolean => since !== undefined && since < this.#now;
    const { contact } = lead;
    if (this.#deal.quick.restarts) {
      for (const run of goingOn(lead, 'Quick')) {
        if (!wasHeld(run.heldSince)) continue;
        const wasOpen = run.is === 'open';
        this.#end(lead, run, wasOpen ? 'run kept' : 'run ended late');
        if (wasOpen || !this.#deal.quick.repeats) this.#open(lead, 'Quick');
      }
    }
    const { calls } = this.#deal;
    if (calls?.restarts !== true || contact === undefined || contact.isOver || !wasHeld(contact.heldSince)) return;
    for (const promise of contactPromises)
      for (const run of goingOn(lead, promise)) this.#end(lead, run, run.is === 'open' ? 'run kept' : 'run ended late');
    this.#startContact(lead, calls);
    this.#openContactRuns(lead);
  }

  #startContact(lead: Lead, { over }: Calls): void {
    const person = personOf(lead.owner);
    const calendar = this.#terms.calendarOf(person);
    const ends = this.#terms.clock(calendar).over(this.#now, over);
    const heldSince = this.#people.isRep(person) ? this.#now : undefined;
    lead.contact = { started: this.#now, ends, calendar, isOver: false, heldSince, attempts: [] };
    this.#tell(lead, `contact started, ends ${ends}`);
  }

  #openContactRuns(lead: Lead): void {
    for (const promise of contactPromises) this.#open(lead, promise);
  }

  fallDue(now: Minute): void {
    this.#now = now;
    for (const lead of this.#byName) {
      const { runs } = lead;
      for (const run of runs) if (run.is === 'open' && run.due <= now) this.#becomeLate(lead, run);
      for (const run of runs) this.#follow(lead, run);
      const { contact } = lead;
      if (contact !== undefined && !contact.isOver && contact.ends <= now) this.#exhaust(lead, contact);
      const person = personOf(lead.owner);
      if (person !== undefined && !lead.isLeaving && this.#isLastMoment(person)) {
        lead.isLeaving = true;
        this.#ownerLeaves(lead);
        this.#settle(lead);
      }
    }
  }

  #becomeLate(lead: Lead, run: Run): void {
    run.is = 'late';
    const clock = this.#terms.clock(run.calendar);
    run.follows = this.#terms
      .of(run.promise)
      .late.map((late) => ({ late, at: late.after === undefined ? run.due : clock.lengthEnd(run.due, late.after) }))
      .toSorted((a, b) => a.at - b.at);
    this.#tell(lead, `run late ${run.promise}, due ${run.due}`);
    if (run.promise === 'Quick' && this.#deal.quick.repeats) this.#open(lead, 'Quick');
  }

  #follow(lead: Lead, run: Run): void {
    while (run.is === 'late' && (run.follows[0]?.at ?? Number.POSITIVE_INFINITY) <= this.#now) {
      const does = run.follows.shift()?.late.does;
      if (does === 'notify owner') this.#notifyOwner(lead);
      else if (does === 'route to Unassigned') this.#own(lead, { queue: 'Unassigned' });
      else this.#reassign(lead, run.promise);
      this.#settle(lead);
    }
  }

  #reassign(lead: Lead, promise: Promised): void {
    const handoff = promise === 'ToSales.accept' ? 'ToSales' : lead.handoffs.at(-1)?.name;
    if (handoff !== undefined) this.#route(lead, handoff, personOf(lead.owner));
  }

  #exhaust(lead: Lead, contact: Contact): void {
    contact.isOver = true;
    this.#tell(lead, 'contact exhausted');
    if (this.#deal.calls?.recyclesWhenExhausted === true && lead.stage === 'MQL') this.#recycle(lead);
    this.#settle(lead);
  }

  #isLastMoment(person: string): boolean {
    const until = this.#people.lastDay(person);
    if (until === undefined) return false;
    const clock = this.#terms.clock(this.#terms.calendarOf(person));
    return clock.date(this.#now - 1) === until && clock.date(this.#now) > until;
  }

  #notifyOwner({ owner, name }: Lead): void {
    const who = personOf(owner) ?? (owner !== undefined && 'role' in owner ? 'Marketer #1' : '');
    this.told.push([this.#now, `${name} notify ${who}`]);
  }

  #tell({ name }: Lead, text: string): void {
    this.told.push([this.#now, `${name} ${text}`]);
  }
}
