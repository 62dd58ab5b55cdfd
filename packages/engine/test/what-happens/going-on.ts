import { expect } from 'vitest';
import { type Fact, Session } from '../../src/index.ts';
import { engineOfText, follow } from '../support.ts';
import { at, create, event, give, leads, pass, promise, recycle, toAnn, told, touch } from './history.ts';
import type { Rules } from './rules.ts';

export const goingOn: Rules = {
  'A lead that comes back begins anew, and remembers': () => {
    const text = `${promise('within 1 business day')}`.replace(
      'route to "Ann"',
      'route to previous owner\n  route to "Ann"',
    );
    const session = new Session(engineOfText(text));
    const away = recycle('01 11:00');
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
};
