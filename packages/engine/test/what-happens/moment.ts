import { expect } from 'vitest';
import { type Fact, Session } from '../../src/index.ts';
import { engineOfText, follow } from '../support.ts';
import {
  at,
  contact,
  create,
  event,
  inTurn,
  leads,
  pass,
  promise,
  recycle,
  run,
  toAnn,
  told,
  touch,
} from './history.ts';
import type { Rules } from './rules.ts';

export const oneMoment: Rules = {
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
  'What follows at one instant begins nothing twice': () => {
    const around = `${inTurn}
handoff Around from Sales to Sales {
  when assigned
  route round robin among Rep
  route to Unassigned otherwise
}
`;
    expect(told(run(around, create('01 09:00'), event('01 10:00', 'asked')), 'handoff')).toHaveLength(2);
    const inCircle = `${contact('at least 2 attempts over 5 business days\n  stop when Calls is started then Mails')}
contact Mails by Rep {
  at least 2 attempts over 5 business days
  stop when Mails is started then Calls
}
`;
    expect(told(run(inCircle, create('01 09:00'), event('01 10:00', 'asked')), 'contact')).toEqual([
      '01 10:00 started Calls',
      '01 10:00 stopped Calls',
      '01 10:00 started Mails',
      '01 10:00 stopped Mails',
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
  'What holds of a lead of which nothing is known has not turned so when it comes in': () => {
    const text = `${leads}${toAnn}
score Interest {
  +1 each time phone becomes missing
  +10 each time phone becomes known
}
stage Nameless owned by Rep { enters from Lead when phone is missing }
`;
    const phone = (local: string, is: string | null): Fact => ({
      kind: 'values',
      lead: '1',
      at: at(local),
      values: { phone: is },
    });
    const facts = [create('01 09:00'), phone('01 10:00', '+1 555 0100'), phone('01 11:00', null)];
    expect(told(run(text, ...facts), 'points', 'stage')).toEqual([
      '01 09:00 stage Lead',
      '01 09:00 stage Nameless',
      '01 10:00 points 10',
      '01 11:00 points 11',
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
};
