import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Decision, type Fact, Session } from '../src/index.ts';
import { base, engineOfText, follow } from './support.ts';
import { overAll } from './what-happens-over-all.ts';

/** What every agreement of these tests has; each adds what it is about. */
const leads = `${base}
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
const toAnn = `
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
const at = (local: string): string => `2027-03-${local.replace(' ', 'T')}:00-05:00`;
const create = (local: string, values: Record<string, string | boolean> = {}): Fact => ({
  kind: 'created',
  lead: '1',
  at: at(local),
  values,
});
const event = (local: string, name: string): Fact => ({ kind: 'event', lead: '1', at: at(local), event: name });
const touch = (local: string, channel?: string): Fact => ({
  kind: 'event',
  lead: '1',
  at: at(local),
  event: 'touched',
  by: 'owner',
  ...(channel === undefined ? {} : { channel }),
});
const give = (local: string, person: string): Fact => ({
  kind: 'reassigned',
  lead: '1',
  at: at(local),
  to: { person },
});
const pass = (local: string): Fact => ({ kind: 'time', at: at(local) });

/** What followed of some kinds, with its local time in New York: `01 10:00 run kept Quick`. */
function told(decisions: readonly Decision[], ...kinds: readonly string[]): readonly string[] {
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

const local = (instant: number): string =>
  new Date((instant - 5 * 3600) * 1000).toISOString().slice(8, 16).replace('T', ' ');

const run = (text: string, ...facts: readonly Fact[]): readonly Decision[] =>
  follow(new Session(engineOfText(text)), ...facts);

const promise = (lines: string): string => `${leads}${toAnn}
promise Quick by Rep to Marketing {
  starts when lead becomes MQL
  done when touched
  ${lines}
}
`;
const contact = (
  lines: string,
): string => `${leads}${toAnn.replace('route to Unassigned otherwise', 'route to Unassigned otherwise\n  then Calls')}
contact Calls by Rep {
  ${lines}
}
`;

const recycle = (local: string): Fact => ({
  kind: 'decides',
  lead: '1',
  at: at(local),
  by: 'owner',
  stage: 'Recycled',
  reason: 'Not now',
});

const inTurn = `${leads}${toAnn.replace('route to "Ann"', 'route round robin among Rep')}`;

/** Who or which queue has a lead. */
function ownerOf(session: Session, lead: string): string {
  const owner = session.state.leads[lead]?.owner;
  if (owner?.kind === 'person') return owner.person;
  return owner?.kind === 'queue' ? owner.queue : '';
}

/** Who gets so many leads, one after the other. */
function ownersOf(text: string, count: number, ...before: readonly Fact[]): readonly string[] {
  const session = new Session(engineOfText(text));
  follow(session, ...before);
  return Array.from({ length: count }, (_, index) => {
    const [lead, when] = [`lead ${index}`, at(`01 10:${10 + index}`)];
    follow(session, { kind: 'created', lead, at: when }, { kind: 'event', lead, at: when, event: 'asked' });
    return ownerOf(session, lead);
  });
}

const rules: Readonly<Record<string, () => void>> = {
  'What happens at an instant comes before what falls due at it': () => {
    const facts = [create('01 09:00'), event('01 10:00', 'asked')];
    const text = promise('within 2 business hours');
    expect(told(run(text, ...facts, touch('01 12:00')), 'run')).toEqual([
      '01 10:00 run opened Quick, due 01 12:00',
      '01 12:00 run kept Quick, due 01 12:00',
    ]);
    expect(told(run(text, ...facts, pass('01 12:00'), touch('01 12:00')), 'run').slice(1)).toEqual([
      '01 12:00 run late Quick, due 01 12:00',
      '01 12:00 run done late Quick, due 01 12:00',
    ]);
  },
  'What is late is late before anything follows from it': () => {
    const text = `${promise('within 2 business hours\n  if late reassign').replace('route to "Ann"', 'route to "Ann"\n  route to "Ben"')}
promise Also by Rep to Marketing {
  starts when lead becomes MQL
  done when touched
  within 2 business hours
  restarts when reassigned
}
`;
    expect(told(run(text, create('01 09:00'), event('01 10:00', 'asked'), pass('01 12:00')), 'run').slice(2)).toEqual([
      '01 12:00 run late Also, due 01 12:00',
      '01 12:00 run late Quick, due 01 12:00',
      '01 12:00 run ended late Also, due 01 12:00',
      '01 12:00 run opened Also, due 01 14:00',
    ]);
  },
  'Leads that fall due at one instant follow each other by name': () => {
    const text = promise('within 2 business hours\n  if late notify owner');
    const facts = ['b', 'a'].flatMap((lead) => [
      { ...create('01 09:00'), lead },
      { ...event('01 09:00', 'asked'), lead },
    ]);
    const late = run(text, ...facts, pass('01 11:00')).filter(({ kind }) => kind === 'run late');
    expect(late.map(({ lead }) => lead)).toEqual(['a', 'b']);
  },
  'What happens together is seen together, and then one thing after the other follows': () => {
    const text = `${leads}${toAnn.replace('enters when asked\n', 'enters when Interest >= 10\n')}
score Interest {
  +10 each time asked
}
`;
    expect(told(run(text, create('01 09:00'), event('01 10:00', 'asked')), 'points', 'stage', 'owner')).toEqual([
      '01 09:00 stage Lead',
      '01 09:00 owner ',
      '01 10:00 points 10',
      '01 10:00 stage MQL',
      '01 10:00 owner ',
    ]);
  },
  'A line acts when it turns true, and at each of its events while it holds': () => {
    const text = contact('at least 3 attempts over 5 business days\n  stop when replied');
    const before = [create('01 09:00'), event('01 09:30', 'replied'), event('01 10:00', 'asked')];
    expect(told(run(text, ...before, event('02 10:00', 'replied')), 'contact')).toEqual([
      '01 10:00 started Calls',
      '02 10:00 stopped Calls',
    ]);
  },
  'What ends something does so by each of its alternatives': () => {
    const text = promise('within 4 business hours').replace(
      'done when touched',
      'done when touched or lead is not MQL',
    );
    const facts = [create('01 09:00'), touch('01 09:30'), event('01 10:00', 'asked')];
    expect(told(run(text, ...facts, recycle('01 11:00')), 'run').at(-1)).toBe('01 11:00 run kept Quick, due 01 14:00');
  },
  'What a score does not count is decided just before': () => {
    const text = `${leads}${toAnn}
score Interest {
  +10 each time asked
  +1 each time replied
  counts while lead is not MQL
}
`;
    expect(
      told(run(text, create('01 09:00'), event('01 10:00', 'asked'), event('01 11:00', 'replied')), 'points'),
    ).toEqual(['01 10:00 points 10']);
  },
  'Standing points come and go, earned points are held inside the bounds': () => {
    const text = `${leads}${toAnn}
score Interest {
  +30 when phone is known
  +25 each time replied
  -10 each time asked
  between 0 and 50
}
`;
    const facts = [create('01 09:00', { phone: '1' }), event('01 10:00', 'replied'), event('01 11:00', 'asked')];
    const session = new Session(engineOfText(text));
    expect(told(follow(session, ...facts), 'points')).toEqual(['01 10:00 points 50', '01 11:00 points 40']);
    follow(session, { kind: 'values', lead: '1', at: at('01 12:00'), values: { phone: null } });
    expect(session.state.leads['1']?.scores.Interest?.shown).toBe(10);
  },
  'What was done before a run began does not end it': () => {
    const text = promise('within 2 business hours');
    expect(
      told(run(text, create('01 09:00'), touch('01 09:30'), event('01 10:00', 'asked'), pass('01 13:00')), 'run').at(
        -1,
      ),
    ).toBe('01 12:00 run late Quick, due 01 12:00');
  },
  'A run that would be cancelled at once is not opened': () => {
    const text = promise('within 2 business hours\n  cancelled when blocked');
    expect(told(run(text, create('01 09:00', { blocked: true }), event('01 10:00', 'asked')), 'run')).toEqual([]);
    const later: Fact = { kind: 'values', lead: '1', at: at('01 11:00'), values: { blocked: true } };
    expect(told(run(text, create('01 09:00'), event('01 10:00', 'asked'), later), 'run').at(-1)).toBe(
      '01 11:00 run cancelled Quick, due 01 12:00',
    );
  },
  'Without a restart what is left of the time goes on with the new owner': () => {
    const text = promise('within 4 business hours');
    const facts = [create('01 09:00'), event('01 10:00', 'asked'), give('01 12:00', 'Eve')];
    // At noon in New York it is evening in Paris: two hours are left for Tuesday morning there.
    expect(told(run(text, ...facts), 'run').at(-1)).toBe('01 12:00 run moved Quick, due 02 05:00');
  },
  'With a restart the new owner has the whole time': () => {
    const text = promise('within 4 business hours\n  restarts when reassigned');
    expect(
      told(run(text, create('01 09:00'), event('01 10:00', 'asked'), give('01 12:00', 'Ben')), 'run').slice(1),
    ).toEqual(['01 12:00 run kept Quick, due 01 14:00', '01 12:00 run opened Quick, due 01 16:00']);
  },
  'The first assignment restarts nothing': () => {
    const text = promise('within 4 business hours\n  restarts when reassigned').replace('route to "Ann"\n', '');
    expect(told(run(text, create('01 09:00'), event('01 10:00', 'asked'), give('01 12:00', 'Ben')), 'run')).toEqual([
      '01 10:00 run opened Quick, due 01 14:00',
    ]);
  },
  'A contact policy restarts as a whole': () => {
    const text = contact(
      'first touch within 4 business hours\n  at least 2 attempts over 3 business days\n  restarts when reassigned',
    );
    const facts = [create('01 09:00'), event('01 10:00', 'asked'), touch('01 11:00')];
    expect(told(run(text, ...facts, give('01 12:00', 'Ben')), 'run').slice(-3)).toEqual([
      '01 12:00 run kept Calls.attempts, due 03 17:00',
      '01 12:00 run opened Calls.attempts, due 03 17:00',
      '01 12:00 run opened Calls.first touch, due 01 16:00',
    ]);
  },
  'What follows later from being late stays on the hours on which it became late': () => {
    const text = promise('within 2 business hours\n  if late by 2 business hours notify owner');
    const facts = [create('01 09:00'), event('01 10:00', 'asked'), give('01 13:00', 'Eve'), pass('02 12:00')];
    expect(told(run(text, ...facts), 'run late', 'notify')).toEqual([
      '01 12:00 run late Quick, due 01 12:00',
      '01 14:00 notify ',
    ]);
  },
  'A promise that repeats begins anew when it is done or late': () => {
    const text = promise('within 1 day\n  repeats');
    expect(
      told(run(text, create('01 09:00'), event('01 10:00', 'asked'), touch('01 11:00'), pass('02 11:00')), 'run'),
    ).toEqual([
      '01 10:00 run opened Quick, due 02 10:00',
      '01 11:00 run kept Quick, due 02 10:00',
      '01 11:00 run opened Quick, due 02 11:00',
      '02 11:00 run late Quick, due 02 11:00',
      '02 11:00 run opened Quick, due 03 11:00',
    ]);
  },
  'What is due before a date moves with the date': () => {
    const text = promise('by 1 business day before trial_ends');
    const ends = (local: string, date: string): Fact => ({
      kind: 'values',
      lead: '1',
      at: at(local),
      values: { trial_ends: date },
    });
    expect(
      told(
        run(
          text,
          create('01 09:00'),
          event('01 10:00', 'asked'),
          ends('01 11:00', '2027-03-05'),
          ends('01 12:00', '2027-03-08'),
        ),
        'run',
      ),
    ).toEqual([
      '01 10:00 run opened Quick',
      '01 11:00 run moved Quick, due 04 17:00',
      '01 12:00 run moved Quick, due 05 17:00',
    ]);
  },
  'The owner is whoever owns the lead when it happens': () => {
    const text = promise('within 2 business hours\n  if late reassign').replace(
      'route to "Ann"',
      'route to "Ann"\n  route to "Ben"',
    );
    const session = new Session(engineOfText(text));
    // Nobody passes time between: the lead has gone to Ben at noon, and who touches it an hour later is he.
    follow(session, create('01 09:00'), event('01 10:00', 'asked'), touch('01 13:00'));
    expect(session.state.leads['1']?.occurrences.touched?.map(({ by }) => by?.person)).toEqual(['Ben']);
  },
  "A person's own hours count, not those of the agreement": () => {
    const text = promise('within 4 business hours').replace('route to "Ann"', 'route to "Eve"');
    expect(told(run(text, create('01 09:00'), event('01 10:00', 'asked')), 'run').at(-1)).toBe(
      '01 10:00 run moved Quick, due 02 06:00',
    );
  },
  'Where no handoff finds somebody, the role owns the lead together': () => {
    const session = new Session(engineOfText(`${leads}${toAnn}`));
    follow(session, create('01 09:00'));
    expect(session.state.leads['1']?.owner).toEqual({ kind: 'role', role: 'Marketer' });
  },
  'Whoever is away and not covered is passed over, and saves no turns up': () => {
    const text = `${leads}${toAnn.replace('route to "Ann"', 'route round robin among Rep')}`;
    const session = new Session(engineOfText(text));
    follow(session, { kind: 'away', person: 'Ann', at: at('01 08:00'), from: '2027-03-01', to: '2027-03-01' });
    const owners = ['a', 'b', 'c', 'd', 'e'].map((lead, index) => {
      const when = at(index < 2 ? `01 10:0${index}` : `02 10:0${index}`);
      follow(session, { kind: 'created', lead, at: when }, { kind: 'event', lead, at: when, event: 'asked' });
      const owner = session.state.leads[lead]?.owner;
      return owner?.kind === 'person' ? owner.person : '';
    });
    expect(owners.slice(0, 2)).toEqual(['Ben', 'Eve']);
    expect(owners.slice(2).toSorted()).toEqual(['Ann', 'Ben', 'Eve']);
  },
  "Turns go by what is left of everybody's share": () => {
    const text = inTurn.replace('member "Ann" <ann@test.example>', 'member "Ann" <ann@test.example> weight 2');
    expect(ownersOf(text, 8)).toEqual(['Ann', 'Ben', 'Eve', 'Ann', 'Ann', 'Ben', 'Eve', 'Ann']);
  },
  "Whoever covers somebody takes that one's turn": () => {
    const away: Fact = {
      kind: 'away',
      person: 'Ann',
      at: at('01 08:00'),
      from: '2027-03-01',
      to: '2027-03-01',
      coveredBy: 'Ben',
    };
    expect(ownersOf(inTurn, 6, away)).toEqual(['Ben', 'Ben', 'Eve', 'Ben', 'Ben', 'Eve']);
  },
  'What is given by hand uses no turn and counts for no limit': () => {
    const limited = inTurn.replace(
      'role Rep in Sales {',
      'role Rep in Sales {\n  receives at most 1 leads per day each',
    );
    const byHand = [create('01 08:00'), give('01 08:10', 'Ann')];
    expect(ownersOf(limited, 4, ...byHand)).toEqual(['Ann', 'Ben', 'Eve', 'Unassigned']);
  },
  'A limit looks back on the calendar of whoever it is for': () => {
    // Six working hours back from 10:00 in New York, which is 16:00 in Paris, is 10:00 there, and Friday's 12:00 here.
    const limited = (scope: string): string =>
      inTurn.replace(
        'role Rep in Sales {',
        `role Rep in Sales {\n  receives at most 1 leads per 6 business hours ${scope}`,
      );
    const given = (scope: string): readonly string[] => {
      const session = new Session(engineOfText(limited(scope)));
      return [at('01 03:30'), at('01 03:31'), at('01 03:32'), at('01 10:00')].map((when, index) => {
        const lead = `lead ${index}`;
        follow(session, { kind: 'created', lead, at: when }, { kind: 'event', lead, at: when, event: 'asked' });
        return ownerOf(session, lead);
      });
    };
    expect(given('each')).toEqual(['Ann', 'Ben', 'Eve', 'Eve']);
    expect(given('together')).toEqual(['Ann', 'Unassigned', 'Unassigned', 'Unassigned']);
  },
  'Reassigning runs the routes that gave the lead last': () => {
    const text = `${promise('within 2 business hours\n  if late reassign')}
handoff Leaver from Sales to Sales {
  when owner leaves
  route to "Ben"
  route to "Eve"
  route to Unassigned otherwise
}
`;
    const session = new Session(engineOfText(text));
    const left: Fact = { kind: 'left', person: 'Ann', at: at('01 11:00') };
    follow(session, create('01 09:00'), event('01 10:00', 'asked'), left, pass('01 12:00'));
    expect(ownerOf(session, '1')).toBe('Eve');
  },
  'An answer is for the handoff that happened last': () => {
    const text = `${leads}${toAnn}
handoff Leaver from Sales to Sales {
  when owner leaves
  route to "Ben"
  route to Unassigned otherwise
}
`;
    const session = new Session(engineOfText(text));
    const left: Fact = { kind: 'left', person: 'Ann', at: at('01 11:00') };
    follow(session, create('01 09:00'), event('01 10:00', 'asked'), left, event('01 12:00', 'accepted'));
    expect(session.state.leads['1']?.handoffs).toMatchObject({
      ToSales: { is: 'pending' },
      Leaver: { is: 'accepted' },
    });
  },
  'Who owns a lead at the end of their last day leaves it then': () => {
    const text = `${promise('within 1 business hour\n  if late by 1 day notify owner').replace('<ann@test.example>', '<ann@test.example> until 2027-03-01')}
handoff Leaver from Sales to Sales {
  when owner leaves
  route to "Ben"
  route to Unassigned otherwise
}
`;
    const session = new Session(engineOfText(text));
    follow(session, create('01 09:00'), event('01 10:00', 'asked'), pass('02 00:00'));
    expect(ownerOf(session, '1')).toBe('Ben');
    follow(session, give('02 09:00', 'Ann'), pass('05 12:00'));
    expect(ownerOf(session, '1')).toBe('Ann');
  },
  'A touch that comes too soon after the last is no attempt': () => {
    const text = contact(
      'at least 3 attempts over 5 business days\n  at least 4 business hours apart\n  day 1 phone, email\n  day 2 phone',
    );
    const session = new Session(engineOfText(text));
    follow(
      session,
      create('01 08:00'),
      event('01 09:00', 'asked'),
      touch('01 09:10', 'phone'),
      touch('01 09:15', 'email'),
      touch('01 09:20', 'phone'),
      touch('02 09:00', 'phone'),
    );
    expect(session.state.leads['1']?.contacts.Calls?.attempts.map((one) => local(one.at))).toEqual([
      '01 09:10',
      '01 09:15',
      '02 09:00',
    ]);
  },
  'A step that may not be taken is skipped, and one attempt less is owed': () => {
    const text = `${contact('at least 2 attempts over 3 business days\n  day 1 phone\n  day 2 email')}
lead { never phone when blocked }
`;
    const facts = [create('01 09:00', { blocked: true }), event('01 10:00', 'asked'), touch('01 11:00', 'email')];
    expect(told(run(text, ...facts), 'skipped', 'run kept')).toEqual([
      '01 10:00 skipped Calls',
      expect.stringContaining('01 11:00 run kept Calls.attempts'),
    ]);
  },
  'A contact that begins while it is under way goes on': () => {
    const text = contact('at least 3 attempts over 5 business days');
    const facts = [create('01 09:00'), event('01 10:00', 'asked')];
    const again: Fact = {
      kind: 'decides',
      lead: '1',
      at: at('01 11:00'),
      by: 'owner',
      stage: 'Recycled',
      reason: 'Not now',
    };
    expect(told(run(text, ...facts, again, event('01 12:00', 'asked')), 'contact')).toEqual(['01 10:00 started Calls']);
  },
  'What begins a contact does not end it': () => {
    const facts = [create('01 09:00'), event('01 10:00', 'asked'), event('02 10:00', 'replied')];
    for (const name of ['Before', 'Talk']) {
      const text = `${contact(`at least 3 attempts over 5 business days\n  stop when replied then ${name}`)}
contact ${name} by Rep {
  at least 2 attempts over 5 business days
  stop when replied
}
`;
      const session = new Session(engineOfText(text));
      expect(told(follow(session, ...facts), 'contact')).toEqual([
        '01 10:00 started Calls',
        '02 10:00 stopped Calls',
        `02 10:00 started ${name}`,
      ]);
      expect(told(follow(session, event('03 10:00', 'replied')), 'contact')).toEqual([`03 10:00 stopped ${name}`]);
    }
  },
  'A lead that comes back begins anew, and remembers': () => {
    const text = `${promise('within 1 business day')}`.replace(
      'route to "Ann"',
      'route to previous owner\n  route to "Ann"',
    );
    const session = new Session(engineOfText(text));
    const away: Fact = {
      kind: 'decides',
      lead: '1',
      at: at('01 11:00'),
      by: 'owner',
      stage: 'Recycled',
      reason: 'Not now',
    };
    const first = follow(
      session,
      create('01 09:00'),
      event('01 10:00', 'asked'),
      give('01 10:30', 'Ben'),
      touch('01 10:40'),
      away,
    );
    const second = follow(session, event('02 10:00', 'asked'));
    expect(told(first, 'run opened')).toHaveLength(1);
    expect(told(second, 'run opened')).toHaveLength(1);
    expect(session.state.leads['1']?.owner).toMatchObject({ person: 'Ben' });
  },
  'A decision is made only while it is offered': () => {
    const session = new Session(engineOfText(`${leads}${toAnn}`));
    follow(session, create('01 09:00'));
    const sign: Fact = {
      kind: 'decides',
      lead: '1',
      at: at('01 10:00'),
      by: { role: 'Rep' },
      stage: 'Customer',
      reason: 'Signed',
    };
    expect(session.take(sign)).toMatchObject({ error: { code: 'not-offered' } });
    follow(session, event('01 11:00', 'asked'));
    expect(session.take({ ...sign, at: at('01 12:00'), reason: 'Won' })).toMatchObject({
      error: { code: 'not-offered' },
    });
    expect(session.take({ ...sign, at: at('01 12:00') })).toMatchObject({
      decisions: [{ kind: 'stage', stage: 'Customer' }],
    });
  },
  'Another agreement acts on nothing that holds already': () => {
    const before = new Session(engineOfText(promise('within 4 business hours')));
    follow(before, create('01 09:00', { phone: '1' }), event('01 10:00', 'asked'));
    const changed = promise('within 1 business hour').replace(
      'enters from MQL when owner decides for "Not now"',
      'enters from MQL when phone is known',
    );
    const after = new Session(engineOfText(changed), before.state);
    expect(told(follow(after, pass('01 11:30')), 'stage', 'run')).toEqual([]);
    expect(told(follow(after, touch('01 13:00')), 'run')).toEqual(['01 13:00 run kept Quick, due 01 14:00']);
  },
  ...overAll,
};

describe('what happens when', () => {
  test.each(Object.entries(rules))('%s', (_, holds) => holds());

  test('every rule of the page is tried here', () => {
    const page = readFileSync(new URL('../../../docs/reference/what-happens-when.md', import.meta.url), 'utf8');
    const written = [...page.matchAll(/^### (.+)$/gm)].map(([, rule]) => rule);
    expect(written).toEqual(Object.keys(rules));
  });
});
