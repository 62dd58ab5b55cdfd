import {
  type Condition,
  type ContactPolicy,
  conditionParts,
  due,
  durationText,
  implies,
  type SlaPromise,
  windowEnd,
} from '@sla/agreement';
import { type CheckContext, defineCheck } from '../../problem/check.ts';
import { contactTable } from '../support/contact-time.ts';
import { firmTimesOf, isAboutLeads, promiseText } from '../support/times.ts';

export const promisesContradict = defineCheck({
  code: 'promises-contradict',
  category: 'promises',
  level: 'warning',
  summary: 'Two promises can both be kept, and do not promise the same in two ways.',
  run: (context) => {
    const promises = Object.values(context.agreement.promises).filter(isAboutLeads);
    const earlier = new Map<string, SlaPromise>();
    for (const promise of promises) {
      const matter = matterOf(promise);
      const other = earlier.get(matter);
      if (other) reportOtherTime(context, promise, other);
      else earlier.set(matter, promise);
      reportHeldByContact(context, promise);
    }
  },
});

/** What it is about: two promises of the same people with the same beginning and end are one, or contradict each other. */
const matterOf = ({ starts, done, cancelled, by }: SlaPromise): string =>
  JSON.stringify([starts, done, cancelled ?? null, by]);

function reportOtherTime({ report }: CheckContext, promise: SlaPromise, other: SlaPromise): void {
  const [mine, others] = [promise, other].map(({ firm }) => JSON.stringify(firm));
  if (mine === undefined || others === undefined || mine === others) return;
  report({
    at: [promise, 'firm'],
    message: `${promiseText(promise)} promises the same as '${other.name}'${bothTimes(promise, other)}. Keep one of the two.`,
    related: [{ at: [other, 'firm'], message: 'The other promise.' }],
  });
}

function bothTimes(promise: SlaPromise, other: SlaPromise): string {
  const [mine, ...more] = firmTimesOf(promise);
  const [its, ...rest] = firmTimesOf(other);
  if (!mine || !its || more.length > 0 || rest.length > 0) return ', for another time';
  return `: ${durationText(mine.within)} here, ${durationText(its.within)} there`;
}

/** A promise that only leaving a stage keeps, while a contact policy works the lead in that stage for longer. */
function reportHeldByContact(context: CheckContext, promise: SlaPromise): void {
  const { analyses, report } = context;
  const { starts, done } = promise;
  if (promise.kind !== 'promise' || starts.kind !== 'moment' || done.kind !== 'moment') return;
  if (stagesIn(done.when).length === 0) return;
  const stage = stagesIn(starts.when).find((name) => {
    const isThere: Condition = { op: 'stage', in: [name] };
    const holds = (when: Condition, then: Condition) => implies(when, then, analyses.world).verdict === 'yes';
    return holds(starts.when, isThere) && holds(done.when, { op: 'not', of: isThere });
  });
  if (stage === undefined) return;
  const longer = contactsIn(context, stage).flatMap((contact) => {
    const { attempts, name } = contact;
    const time = shorterThan(context, promise, contact);
    return time && attempts?.over ? [{ name, attempts, over: attempts.over, within: time.within }] : [];
  });
  const [first] = longer;
  if (!first) return;
  report({
    at: [promise, 'done'],
    message: `${promiseText(promise)} is kept only when a lead leaves '${stage}' within ${durationText(first.within)}, but '${first.name}' works it there for ${durationText(first.over)}. Let something sooner end the promise, such as \`done when touched\`, or promise more time.`,
    related: longer.map(({ attempts, name }) => ({ at: [attempts, 'over'], message: `How long '${name}' goes on.` })),
  });
}

/** Contact policies that a handoff begins when a lead comes into the stage. */
function contactsIn({ agreement, analyses }: CheckContext, stage: string): readonly ContactPolicy[] {
  const begun = Object.values(agreement.handoffs).flatMap(({ when, then }) => {
    if (!when || !stagesIn(when).includes(stage)) return [];
    const isThere = implies(when, { op: 'stage', in: [stage] }, analyses.world).verdict === 'yes';
    return isThere ? then.map(({ start }) => start) : [];
  });
  return Object.values(agreement.contacts).filter(({ name }) => begun.includes(name));
}

/** The stages a condition speaks of. */
const stagesIn = (condition: Condition): readonly string[] =>
  conditionParts(condition).flatMap((part) => (part.op === 'stage' ? part.in : []));

/** A time of the promise that is over before the contact's window, whenever both start. */
function shorterThan(context: CheckContext, promise: SlaPromise, contact: ContactPolicy) {
  const term = contactTable(context, contact);
  const over = contact.attempts?.over;
  if (!term || !over) return undefined;
  return firmTimesOf(promise).find(({ within }) =>
    term.starts.every((start) => {
      const [end, last] = [due(start, within, term.table), windowEnd(start, over, term.table)];
      return end !== 'outside' && last !== 'outside' && end < last;
    }),
  );
}
