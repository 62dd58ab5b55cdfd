import { expect } from 'vitest';
import { Session } from '../../src/index.ts';
import { engineOfText, follow } from '../support.ts';
import { contact, create, event, local, recycle, run, told, touch } from './history.ts';
import type { Rules } from './rules.ts';

export const contacts: Rules = {
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
    const again = recycle('01 11:00');
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
};
