import type { Instant } from '@sla/agreement';
import type { Moment } from '../condition/context.ts';
import { failedPart } from '../condition/explain.ts';
import type { Decision, Pointer } from '../model/decision.ts';
import type { Doer, Fact, FactError, GivenValues } from '../model/fact.ts';
import type { LeadState } from '../model/state.ts';
import type { Engine } from '../program/engine.ts';
import { pointer } from '../program/pointer.ts';
import { beginWork } from '../run/work.ts';
import { worldOf } from '../run/world.ts';
import { Session } from '../session.ts';

/** A lead as somebody describes it, to ask where it would go. */
export interface SampleLead {
  /** When it comes into being, with its offset from UTC. */
  readonly at: string;
  readonly values?: GivenValues;
  /** What is known of its account; without it the lead has none. */
  readonly account?: GivenValues;
  /** The person its account names. */
  readonly accountOwner?: string;
  /** What then happens to it, in order; at the same moment where no time is said. */
  readonly events?: readonly SampleEvent[];
  /** Until when time passes after that. */
  readonly until?: string;
}
/** Something that happens to a lead that is described. */
export interface SampleEvent {
  readonly event: string;
  readonly at?: string;
  readonly by?: Doer;
  readonly channel?: string;
  readonly with?: GivenValues;
}

/** Where a lead is, and why: what led there, and what did not. */
export interface Why {
  readonly lead: LeadState;
  readonly now: Instant;
  /** Everything that followed, in order. */
  readonly timeline: readonly Decision[];
  /** What put it into its stage. */
  readonly stage: Decision | undefined;
  /** The last choice of an owner by routes, with the lines that did not take it. */
  readonly route: Extract<Decision, { kind: 'route' }> | undefined;
  /** What made its owner the owner. */
  readonly owner: Decision | undefined;
  /** Ways on that did not act, and the first part of each that does not hold. */
  readonly otherWays: readonly OtherWay[];
  /** What is due, open or late. */
  readonly due: readonly { readonly promise: string; readonly at: Instant; readonly isLate: boolean }[];
}
/** A way into another stage that the lead has not taken. */
export interface OtherWay {
  readonly stage: string;
  readonly way: Pointer;
  readonly failed: Pointer;
  readonly unknown?: true;
  /** Only a person's decision opens it. */
  readonly byDecision: boolean;
}

/** Lets a described lead come into being, and says where it goes and why; or what of the description is wrong. */
export function why(engine: Engine, sample: SampleLead): Why | { readonly error: FactError } {
  const session = new Session(engine);
  const timeline: Decision[] = [];
  for (const fact of factsOf(sample)) {
    const outcome = session.take(fact);
    if ('error' in outcome) return outcome;
    timeline.push(...outcome.decisions);
  }
  const { leads, now } = session.state;
  const lead = leads[LEAD];
  if (lead === undefined || now === null) throw new Error('A lead that was created is gone.');
  const { moment } = beginWork(engine, worldOf(session.state), { lead }, now, []);
  return {
    lead,
    now,
    timeline,
    stage: timeline.findLast(({ kind }) => kind === 'stage'),
    owner: timeline.findLast(({ kind }) => kind === 'owner'),
    route: timeline.findLast((one): one is Extract<Decision, { kind: 'route' }> => one.kind === 'route'),
    otherWays: otherWays(engine, lead, moment),
    due: lead.runs.flatMap(({ promise, due, is }) =>
      due !== undefined && (is === 'open' || is === 'late') ? [{ promise, at: due, isLate: is === 'late' }] : [],
    ),
  };
}

const LEAD = 'lead';
const ACCOUNT = 'account';

function factsOf({ at, values = {}, account, accountOwner, events = [], until }: SampleLead): readonly Fact[] {
  const owner = accountOwner === undefined ? {} : { owner: accountOwner };
  const hasAccount = account !== undefined || accountOwner !== undefined;
  let last = at;
  const happening = events.map(({ at: when, ...event }): Fact => {
    last = when ?? last;
    return { ...event, kind: 'event', lead: LEAD, at: last };
  });
  return [
    ...(hasAccount ? [{ kind: 'account', account: ACCOUNT, at, values: account ?? {}, ...owner } as const] : []),
    { kind: 'created', lead: LEAD, at, values, ...(hasAccount ? { account: ACCOUNT } : {}) },
    ...happening,
    { kind: 'time', at: until ?? last },
  ];
}

/** The ways that lead on from where the lead is, which it has not taken. */
function otherWays(engine: Engine, lead: LeadState, moment: Moment): readonly OtherWay[] {
  const from = lead.stage ?? '';
  if (engine.agreement.stages[from]?.final === true) return [];
  return Object.values(engine.agreement.stages).flatMap(({ name, enters }) =>
    enters.flatMap(({ from: stages, when, by }, index): readonly OtherWay[] => {
      const isClosed = engine.agreement.stages[from]?.leftOnlyByDecision === true && by !== 'decision';
      if (name === from || !stages.includes(from) || isClosed) return [];
      const way = pointer('stages', name, 'enters', index);
      return [{ stage: name, way, ...failedPart(engine, moment, when, `${way}/when`), byDecision: by === 'decision' }];
    }),
  );
}
