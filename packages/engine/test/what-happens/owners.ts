import { expect } from 'vitest';
import { type Fact, Session } from '../../src/index.ts';
import { engineOfText, follow } from '../support.ts';
import {
  at,
  create,
  event,
  give,
  inTurn,
  leads,
  ownerOf,
  ownersOf,
  pass,
  promise,
  run,
  toAnn,
  told,
  touch,
} from './history.ts';
import type { Rules } from './rules.ts';

export const owners: Rules = {
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
  'Handoffs of one moment follow each other by name, and the last has the lead': () => {
    const text = `${leads}
handoff Worth from Marketing to Sales {
  when lead becomes MQL
  route to "Ben"
  route to Unassigned otherwise
}
${toAnn}`;
    const session = new Session(engineOfText(text));
    const decisions = follow(session, create('01 09:00'), event('01 10:00', 'asked'));
    const handoffs = decisions.flatMap((one) => (one.kind === 'handoff' ? [one.handoff] : []));
    expect(handoffs).toEqual(['ToSales', 'Worth']);
    expect(ownerOf(session, '1')).toBe('Ben');
  },
  'An answer is for the last handoff that asks for one': () => {
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
    const handoffs = () => session.state.leads['1']?.handoffs;
    expect(handoffs()).toMatchObject({ ToSales: { is: 'accepted' }, Leaver: { is: 'pending' } });
    follow(session, { kind: 'event', lead: '1', at: at('01 12:30'), event: 'touched', by: { role: 'Marketer' } });
    expect(handoffs()).toMatchObject({ Leaver: { is: 'pending' } });
    follow(session, event('01 13:00', 'accepted'));
    expect(handoffs()).toMatchObject({ ToSales: { is: 'accepted' }, Leaver: { is: 'accepted' } });
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
};
