import type { Instant } from '@sla/agreement';
import { emptyMeasured } from '../measure/empty.ts';
import { emptyRecord } from '../model/entry.ts';
import type { AccountState, LeadState, State, SubjectState } from '../model/state.ts';
import type { LinkFields } from '../program/link-fields.ts';
import { Arrivals } from './arrivals.ts';
import { Links } from './links.ts';
import { OpenRuns } from './open-runs.ts';
import { Siblings } from './siblings.ts';

/** A state with what is found quickly in it. Everything beside the state can be worked out of it again. */
export interface World {
  readonly state: State;
  /** The leads of an account, in the order of the state. */
  readonly leadsOf: (account: string) => readonly LeadState[];
  readonly join: (lead: LeadState, account: string | undefined) => void;
  /** The order of the leads in the state. */
  readonly arrivals: Arrivals;
  /** What has been promised and is not over. */
  readonly openRuns: OpenRuns;
  /** What the leads of an account answer to what is asked of any of them. */
  readonly siblings: Siblings;
  /** Leads and accounts by what links them; absent where all have to be looked at. */
  readonly links: Links | undefined;
}

export function worldOf(state: State, link?: LinkFields): World {
  const arrivals = new Arrivals();
  const byAccount = new Map<string, LeadState[]>();
  const add = (lead: LeadState): void => {
    if (lead.account === undefined) return;
    const leads = byAccount.get(lead.account) ?? [];
    byAccount.set(lead.account, leads);
    arrivals.insert(leads, lead);
  };
  const remove = (lead: LeadState): void => {
    const leads = byAccount.get(lead.account ?? '');
    if (leads?.includes(lead) === true) leads.splice(leads.indexOf(lead), 1);
  };
  for (const lead of Object.values(state.leads)) {
    arrivals.add(lead);
    add(lead);
  }
  const leadsOf = (account: string): readonly LeadState[] => [...(byAccount.get(account) ?? [])];
  const siblings = new Siblings(leadsOf);
  return {
    state,
    arrivals,
    openRuns: new OpenRuns(),
    siblings,
    links: link === undefined ? undefined : new Links(link, state),
    leadsOf,
    join: (lead, account) => {
      siblings.forget(lead.account);
      siblings.forget(account);
      remove(lead);
      if (account === undefined) delete lead.account;
      else lead.account = account;
      add(lead);
    },
  };
}

/** A state in which nothing has happened. */
export function emptyState(agreement: string): State {
  return {
    format: 1,
    agreement,
    now: null,
    leads: emptyRecord(),
    accounts: emptyRecord(),
    people: emptyRecord(),
    turns: emptyRecord(),
    measured: emptyMeasured(),
    sequence: 0,
  };
}

function emptySubject(id: string, created: Instant): SubjectState {
  return {
    id,
    created,
    values: emptyRecord(),
    occurrences: emptyRecord(),
    holding: emptyRecord(),
    since: emptyRecord(),
    became: emptyRecord(),
    scores: emptyRecord(),
    runs: [],
  };
}

/** A lead of which nothing is known. */
export function emptyLead(id: string, created: Instant): LeadState {
  return {
    ...emptySubject(id, created),
    entered: emptyRecord(),
    scoresAt: emptyRecord(),
    pastOwners: [],
    contacts: emptyRecord(),
    nurtures: emptyRecord(),
    handoffs: emptyRecord(),
  };
}

/** An account of which nothing is known. */
export function emptyAccount(id: string, created: Instant): AccountState {
  return emptySubject(id, created);
}
