import { expect } from 'vitest';
import type { Fact } from '../../src/index.ts';
import { at, contact, create, event, give, pass, promise, run, told, touch } from './history.ts';
import type { Rules } from './rules.ts';

export const promises: Rules = {
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
};
