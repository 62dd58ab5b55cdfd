import type { Instant } from '@sla/agreement';
import { onDecision } from '../condition/dependency.ts';
import type { KnownFact } from '../facts/known.ts';
import { entry } from '../model/entry.ts';
import type { AccountState } from '../model/state.ts';
import { isMislinked } from './account.ts';
import type { Course } from './course.ts';
import { decidingOf, happening, setValues } from './happenings.ts';
import { setOwner } from './owner.ts';
import { personState } from './presence.ts';
import { observeTurning, settle } from './settle.ts';
import { touch, touchEverything } from './work.ts';
import { emptyAccount, emptyLead } from './world.ts';

/** Lets a fact happen. */
export function happen(course: Course, fact: KnownFact): void {
  switch (fact.kind) {
    case 'created':
      create(course, fact);
      break;
    case 'values':
      course.onLead(fact.lead, fact.at, (work) => {
        work.coming.push({ happenings: [], change: () => setValues(work, 'lead', fact.values) });
      });
      break;
    case 'account':
      changeAccount(course, fact);
      break;
    case 'event':
      course.onLead(fact.lead, fact.at, (work) => {
        const happenings = [happening(work, fact.event, fact.about)];
        if (fact.isOfLead && fact.event !== 'active') happenings.push(happening(work, 'active', {}));
        work.coming.push({ happenings });
      });
      break;
    case 'account event':
      course.onAccount(fact.account, fact.at, (work) => {
        work.coming.push({ happenings: [happening(work, fact.event, fact.about)] });
      });
      break;
    case 'decides':
      course.onLead(fact.lead, fact.at, (work) => {
        touch(work, onDecision);
        work.coming.push({ happenings: [], decided: decidingOf(work.lead, fact) });
      });
      break;
    case 'reassigned':
      course.onLead(fact.lead, fact.at, (work) => setOwner(work, fact.to, ''));
      break;
    case 'away':
      personState(course.world.state, fact.person).away.push(fact.absence);
      break;
    case 'left':
      leave(course, fact.person, fact.at);
      break;
    case 'done':
      course.counting.doneByHand(course.overAll(fact.at), fact.promise);
      break;
    case 'time':
      break;
    default:
      fact satisfies never;
  }
}

function create(course: Course, { lead: id, at, values, account }: Extract<KnownFact, { kind: 'created' }>): void {
  const lead = emptyLead(id, at);
  course.world.state.leads[id] = lead;
  course.world.arrivals.add(lead);
  const work = course.work({ lead }, at);
  observeTurning(work);
  if (account !== undefined) {
    lead.accountGiven = true;
    course.world.join(lead, account);
  }
  setValues(work, 'lead', values);
  touchEverything(work);
  work.coming.push({ happenings: [happening(work, 'created', {})] });
  settle(work);
  course.finish(work, false);
}

function changeAccount(
  course: Course,
  { account: id, at, values, owner }: Extract<KnownFact, { kind: 'account' }>,
): void {
  const isNew = course.world.state.accounts[id] === undefined;
  const account = entry(course.world.state.accounts, id, () => emptyAccount(id, at));
  const work = course.work({ account }, at);
  if (isNew) observeTurning(work);
  if (typeof owner === 'string') account.owner = owner;
  if (owner === null) delete account.owner;
  const key = course.world.links?.keyOf(account);
  if (isNew) touchEverything(work);
  setValues(work, 'account', values);
  course.world.links?.readAccount(account);
  settle(work);
  course.finish(work, false);
  relink(course, account, key, at);
}

/** A new or changed account may be the one of leads that had none, or no longer. */
function relink(course: Course, account: AccountState, keyBefore: string | undefined, at: Instant): void {
  if (course.engine.agreement.lead.belongsToAccount === undefined) return;
  const { links, state, arrivals } = course.world;
  const found = links?.leadsBy([keyBefore, links.keyOf(account)]).toSorted(arrivals.compare);
  for (const lead of found ?? Object.values(state.leads)) {
    if (!isMislinked(course.engine, course.world, lead, at)) continue;
    course.onLead(lead.id, at, (work) => {
      work.changed.add('created');
      work.coming.push({ happenings: [] });
    });
  }
}

function leave(course: Course, person: string, at: Instant): void {
  personState(course.world.state, person).left = at;
  for (const lead of Object.values(course.world.state.leads)) {
    if (lead.owner?.kind !== 'person' || lead.owner.person !== person || lead.leaving === true) continue;
    course.onLead(lead.id, at, (work) => {
      lead.leaving = true;
      work.coming.push({ happenings: [happening(work, 'owner leaves', {})] });
    });
  }
}
