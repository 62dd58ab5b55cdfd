import { expect } from 'vitest';
import { type Fact, Session } from '../../src/index.ts';
import { engineOfText, follow } from '../support.ts';
import { at, leads, pass, run, told } from './history.ts';
import type { Rules } from './rules.ts';

const text = `${leads.replace('  path', '  belongs to account when phone = domain of account\n  path')}
account {
  field domain text
  event renewed
}
stage MQL owned by Rep {
  enters when asked
  enters when renewed
}
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  route to "Ann"
}
`;
const create = (lead: string): Fact => ({ kind: 'created', lead, at: at('01 09:01'), values: { phone: 'kiln' } });
const event = (lead: string, local: string, name: string): Fact => ({
  kind: 'event',
  lead,
  at: at(local),
  event: name,
});
const begin: readonly Fact[] = [
  { kind: 'account', account: 'kiln', at: at('01 09:00'), values: { domain: 'kiln' } },
  create('1'),
  create('2'),
];

export const accounts: Rules = {
  'What happens to a lead happens to its account too, and to none of its other leads': () => {
    const counted = `${text}
score Interest { +10 each time replied }
score Warmth for account { +1 each time replied }
`;
    const session = new Session(engineOfText(counted));
    follow(session, ...begin, event('2', '01 10:00', 'replied'), event('1', '01 11:00', 'replied'));
    expect(session.state.leads['1']?.scores.Interest?.shown).toBe(10);
    expect(session.state.leads['2']?.scores.Interest?.shown).toBe(10);
    expect(session.state.accounts.kiln?.scores.Warmth?.shown).toBe(2);

    const asked = [event('1', '01 12:00', 'asked'), event('2', '01 12:00', 'asked')];
    follow(session, ...asked, { ...event('1', '01 13:00', 'touched'), by: 'owner' } as Fact);
    expect(session.state.leads['1']?.handoffs.ToSales?.is).toBe('accepted');
    expect(session.state.leads['2']?.handoffs.ToSales?.is).toBe('pending');

    const renewed = new Session(engineOfText(text));
    const all = follow(renewed, ...begin, {
      kind: 'account event',
      account: 'kiln',
      at: at('01 10:00'),
      event: 'renewed',
    });
    expect(told(all, 'stage').slice(2)).toEqual(['01 10:00 stage MQL', '01 10:00 stage MQL']);
  },
  'What is asked of any lead of an account is looked at again when the answer for all of them changes': () => {
    const quiet = `${text}
promise Wake by Rep to Marketing {
  starts when lead is MQL and not any lead of account where replied in the last 1 day
  done when touched
  within 1 business day
}
`;
    const facts = [event('1', '01 10:00', 'replied'), event('2', '01 11:00', 'asked')];
    const reply = event('1', '02 09:30', 'replied');
    const all = run(quiet, ...begin, ...facts, reply, pass('04 09:00'));
    expect(told(all, 'run opened')).toEqual(['03 09:30 run opened Wake, due 04 17:00']);
    expect(all.find(({ kind }) => kind === 'run opened')?.lead).toBe('2');
  },
};
