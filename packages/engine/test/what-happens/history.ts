// Short histories of one lead, and what is told of them.
import { type Decision, type Fact, Session } from '../../src/index.ts';
import { base, engineOfText, follow } from '../support.ts';

/** What every agreement of these tests has; each adds what it is about. */
export const leads = `${base}
calendar Paris {
  timezone "Europe/Paris"
  hours Mon-Fri 09:00-17:00
}
role Rep in Sales {
  member "Ann" <ann@test.example>
  member "Ben" <ben@test.example>
  member "Eve" <eve@test.example> calendar Paris
}
lead {
  path Lead -> MQL -> Customer
  field phone     text
  field blocked   yes/no
  field trial_ends date
  event asked
  event replied
}
stage Lead owned by Marketer { enters when created }
stage Customer owned by Rep {
  enters from MQL when Rep decides for "Signed"
  left only by decision
}
stage Recycled owned by Marketer {
  enters from MQL when owner decides for "Not now"
}
`;
export const toAnn = `
stage MQL owned by Rep {
  enters when asked
  enters from Recycled when asked since Recycled
}
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  route to "Ann"
  route to Unassigned otherwise
}
`;

/** A moment of the week of Monday, March 1, in New York. */
export const at = (local: string): string => `2027-03-${local.replace(' ', 'T')}:00-05:00`;
export const create = (local: string, values: Record<string, string | boolean> = {}): Fact => ({
  kind: 'created',
  lead: '1',
  at: at(local),
  values,
});
export const event = (local: string, name: string): Fact => ({ kind: 'event', lead: '1', at: at(local), event: name });
export const touch = (local: string, channel?: string): Fact => ({
  kind: 'event',
  lead: '1',
  at: at(local),
  event: 'touched',
  by: 'owner',
  ...(channel === undefined ? {} : { channel }),
});
export const give = (local: string, person: string): Fact => ({
  kind: 'reassigned',
  lead: '1',
  at: at(local),
  to: { person },
});
export const pass = (local: string): Fact => ({ kind: 'time', at: at(local) });

/** What followed of some kinds, with its local time in New York: `01 10:00 run kept Quick`. */
export function told(decisions: readonly Decision[], ...kinds: readonly string[]): readonly string[] {
  return decisions.flatMap((one) => {
    if (!kinds.some((kind) => one.kind.startsWith(kind))) return [];
    const name =
      'promise' in one
        ? one.promise
        : 'contact' in one
          ? one.contact
          : 'stage' in one
            ? one.stage
            : 'score' in one
              ? String(one.total)
              : '';
    const is = one.kind === 'contact' ? one.is : one.kind;
    return [`${local(one.at)} ${is} ${name}${'due' in one && one.due !== undefined ? `, due ${local(one.due)}` : ''}`];
  });
}

export const local = (instant: number): string =>
  new Date((instant - 5 * 3600) * 1000).toISOString().slice(8, 16).replace('T', ' ');

export const run = (text: string, ...facts: readonly Fact[]): readonly Decision[] =>
  follow(new Session(engineOfText(text)), ...facts);

export const promise = (lines: string): string => `${leads}${toAnn}
promise Quick by Rep to Marketing {
  starts when lead becomes MQL
  done when touched
  ${lines}
}
`;
export const contact = (
  lines: string,
): string => `${leads}${toAnn.replace('route to Unassigned otherwise', 'route to Unassigned otherwise\n  then Calls')}
contact Calls by Rep {
  ${lines}
}
`;

export const recycle = (local: string): Fact => ({
  kind: 'decides',
  lead: '1',
  at: at(local),
  by: 'owner',
  stage: 'Recycled',
  reason: 'Not now',
});

export const inTurn = `${leads}${toAnn.replace('route to "Ann"', 'route round robin among Rep')}`;

/** Who or which queue has a lead. */
export function ownerOf(session: Session, lead: string): string {
  const owner = session.state.leads[lead]?.owner;
  if (owner?.kind === 'person') return owner.person;
  return owner?.kind === 'queue' ? owner.queue : '';
}

/** Who gets so many leads, one after the other. */
export function ownersOf(text: string, count: number, ...before: readonly Fact[]): readonly string[] {
  const session = new Session(engineOfText(text));
  follow(session, ...before);
  return Array.from({ length: count }, (_, index) => {
    const [lead, when] = [`lead ${index}`, at(`01 10:${10 + index}`)];
    follow(session, { kind: 'created', lead, at: when }, { kind: 'event', lead, at: when, event: 'asked' });
    return ownerOf(session, lead);
  });
}
