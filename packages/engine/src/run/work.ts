import type { Instant } from '@sla/agreement';
import type { Deciding, Happening, Moment } from '../condition/context.ts';
import { onEvent } from '../condition/dependency.ts';
import type { Case } from '../measure/gauge.ts';
import type { OverAll } from '../measure/over-all.ts';
import type { Decision, Pointer, What } from '../model/decision.ts';
import type { AccountState, Actor, LeadState, Mark, Occurrence, RunState, SubjectState } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import type { Line } from '../program/lines.ts';
import { type Voice, voiceOf } from './echo.ts';
import type { World } from './world.ts';

/** What is happening to one lead or account at one instant, until nothing more follows. */
export interface Work {
  readonly engine: Engine;
  readonly world: World;
  readonly now: Instant;
  readonly subject: SubjectState;
  readonly lead: LeadState | undefined;
  readonly counting: Counting;
  readonly decisions: Decision[];
  /** What is still to happen, in order. */
  readonly coming: Coming[];
  /** Lines, turnings and lastings that have to be read again. */
  readonly due: { readonly lines: Set<number>; readonly turning: Set<number>; readonly lasting: Set<number> };
  /** Stages entered at this instant; none is entered twice. */
  readonly entered: Set<string>;
  /** Handoffs made at this instant, and contacts and nurtures begun; none is twice. */
  readonly begun: Set<string>;
  /** What takes over from what has been stopped at this moment. */
  readonly successors: Successor[];
  /** Ways into stages that have acted since the last move. */
  readonly ways: Set<Line>;
  /** Stages the lead has become at this instant, and which of its times in them each is. */
  readonly became: { readonly stage: string; readonly time: number }[];
  /** What the lead answered, before, to what is asked of any lead of its account. */
  readonly before: Voice | undefined;
  /** What others may have to look at: keys that changed. */
  readonly changed: Set<string>;
  /** How things are now. A new one for each state of things, made when it is asked for. */
  moment: Moment;
  /** Things are not as the moment has them. */
  isStale: boolean;
  /** What has happened at this instant, for others who look at it. */
  readonly happened: Happening[];
  /** Scores that do not count what happens now. */
  readonly idle: Set<string>;
  /** Whether roles that share a limit are full, as far as it has been asked since somebody was last assigned something. */
  readonly full: Map<string, boolean>;
  /** Scores that were reset at this instant; of several resets the first written acts. */
  readonly reset: Set<string>;
}

/** Who counts what becomes of leads and promises, and carries out what falls due for all of them together. */
export interface Counting {
  /** With the first fact the agreement begins to be carried out. */
  readonly begin: (over: OverAll) => void;
  /** It goes on under another agreement. */
  readonly adopt: (over: OverAll) => void;
  /** Something is due for all together. */
  readonly fallDue: (over: OverAll) => void;
  /** What the agreement promises itself has been done. */
  readonly doneByHand: (over: OverAll, promise: string) => void;
  /** A run becomes something else than before. */
  readonly run: (
    work: Work,
    promise: string,
    due: Instant | undefined,
    before: RunState['is'] | undefined,
    now: RunState['is'],
  ) => void;
  /** The moment of a lead or an account has come for something that is measured. */
  readonly came: (work: Work, came: (one: Case) => void) => void;
  /** All has followed from what happened. */
  readonly settled: (work: Work) => void;
}

const nothing = (): void => undefined;
/** Of one lead nothing is counted. */
export const noCounting: Counting = {
  begin: nothing,
  adopt: nothing,
  fallDue: nothing,
  doneByHand: nothing,
  run: nothing,
  came: nothing,
  settled: nothing,
};

/** A contact or nurture that begins in the place of another. */
export interface Successor {
  readonly name: string;
  readonly cause: Pointer;
}

/** Something that is about to happen: it changes the state, and its events are seen. */
export interface Coming {
  readonly change?: () => void;
  readonly happenings: readonly Happening[];
  readonly decided?: Deciding;
  /** The events are written down already, since they are somebody else's. */
  readonly isKnown?: true;
}

let stamps = 0;

/** Begins work on a lead or an account. */
export function beginWork(
  engine: Engine,
  world: World,
  subject: { readonly lead: LeadState } | { readonly account: AccountState },
  now: Instant,
  decisions: Decision[],
  counting = noCounting,
): Work {
  const lead = 'lead' in subject ? subject.lead : undefined;
  if (lead !== undefined) world.siblings.moves(lead);
  const account = 'lead' in subject ? world.state.accounts[subject.lead.account ?? ''] : subject.account;
  const about = 'lead' in subject ? subject.lead : subject.account;
  let moment: Moment = { world, now, subject: about, lead, account, pulse: undefined, stamp: ++stamps };
  return {
    engine,
    world,
    now,
    subject: about,
    lead,
    counting,
    decisions,
    coming: [],
    due: { lines: new Set(), turning: new Set(), lasting: new Set() },
    entered: new Set(),
    begun: new Set(),
    successors: [],
    ways: new Set(),
    became: [],
    // What time alone has changed is seen too: at the instant before, things were as they are left.
    before: lead === undefined ? undefined : voiceOf(engine, world, lead, now - 1),
    changed: new Set(),
    isStale: false,
    get moment() {
      if (this.isStale) {
        this.isStale = false;
        const now = lead === undefined ? moment.account : world.state.accounts[lead.account ?? ''];
        moment = { ...moment, account: now, stamp: ++stamps };
      }
      return moment;
    },
    set moment(changed: Moment) {
      moment = changed;
    },
    happened: [],
    idle: new Set(),
    full: new Map(),
    reset: new Set(),
  };
}

/** What is read again when something has changed that it looks at. */
const READ = ['lines', 'turning', 'lasting'] as const;

/** Says that something has changed: whoever looks at it is read again. */
export function touch(work: Work, key: string): void {
  for (const kind of READ) for (const index of work.engine.watchers[kind].get(key) ?? []) work.due[kind].add(index);
  work.changed.add(key);
  refresh(work);
}

/** Everything is read, as for a lead that has just come into being. */
export function touchEverything(work: Work): void {
  for (const kind of READ) for (const index of work.engine[kind].keys()) work.due[kind].add(index);
  touch(work, 'created');
}

/** Things are not as they were: what was worked out of them is worked out again. */
export function refresh(work: Work): void {
  work.isStale = true;
}

/** Writes down what follows, and why. */
export function emit(work: Work, cause: Pointer, what: What): void {
  const of = work.lead === undefined ? { account: work.subject.id } : { lead: work.lead.id };
  work.decisions.push({ at: work.now, ...of, cause, ...what });
}

/** Whether something begins for the first time at this instant, so that two that lead to each other come to rest. */
export function isFirst({ begun }: Work, what: string): boolean {
  if (begun.has(what)) return false;
  begun.add(what);
  return true;
}

/** The next place in the order of everything. */
export function markNow(work: Work): Mark {
  return { at: work.now, n: ++work.world.state.sequence };
}

/** Lets a built-in event happen next. */
export function raise(work: Work, event: string, by?: Actor): void {
  const occurrence: Occurrence = { ...markNow(work), ...(by === undefined ? {} : { by }) };
  work.coming.push({ happenings: [{ event, occurrence }] });
}

/** Writes an event down. */
export function record(work: Work, { event, occurrence }: Happening): void {
  const list = work.subject.occurrences[event];
  if (list === undefined) work.subject.occurrences[event] = [occurrence];
  else list.push(occurrence);
  work.happened.push({ event, occurrence });
  touch(work, onEvent(event));
}

/** Whether something has still to be dealt with at this instant. */
export function isUnsettled({ coming, due }: Work): boolean {
  return coming.length > 0 || due.lines.size > 0 || due.turning.size > 0 || due.lasting.size > 0;
}
