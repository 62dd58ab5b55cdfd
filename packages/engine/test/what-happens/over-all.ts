import { expect } from 'vitest';
import { type Decision, type Fact, Session } from '../../src/index.ts';
import { measured } from '../measure/agreement.ts';
import { engineOfText, follow } from '../support.ts';
import type { Rules } from './rules.ts';

/** A moment of 2027 in New York, in winter: `03-01 09:00`. */
const at = (local: string): string => `2027-${local.replace(' ', 'T')}:00-05:00`;
const create = (lead: string, local: string, values: Record<string, string | number | boolean> = {}): Fact => ({
  kind: 'created',
  lead,
  at: at(local),
  values,
});
const event = (lead: string, local: string, name: string): Fact => ({
  kind: 'event',
  lead,
  at: at(local),
  event: name,
});
const touch = (lead: string, local: string, person = 'Ann'): Fact => ({
  kind: 'event',
  lead,
  at: at(local),
  event: 'touched',
  by: { person },
});
const win = (lead: string, local: string): Fact => ({
  kind: 'decides',
  lead,
  at: at(local),
  by: { role: 'Rep' },
  stage: 'Customer',
});
const pass = (local: string): Fact => ({ kind: 'time', at: at(local) });
const done = (promise: string, local: string): Fact => ({ kind: 'done', promise, at: at(local) });

const run = (text: string, ...facts: readonly Fact[]): readonly Decision[] =>
  follow(new Session(engineOfText(text)), ...facts);

/** What a KPI came to in its periods: `02-01 3`. */
const values = (decisions: readonly Decision[], kpi: string): readonly string[] =>
  decisions.flatMap((one) =>
    one.kind === 'kpi' && one.kpi === kpi ? [`${one.from.slice(5)} ${amount(one.value)}`] : [],
  );

type Kpi = Extract<Decision, { kind: 'kpi' }>;

function amount(value: Kpi['value']): string {
  switch (value?.kind) {
    case 'number':
      return value.number;
    case 'money':
      return `${value.money.amount} ${value.money.currency}`;
    case 'percent':
      return `${value.share.numerator}/${value.share.denominator}`;
    case 'duration':
      return `${value.duration.amount}s`;
    default:
      return 'nothing';
  }
}

/** What followed for all together of some kinds, at the day and hour of New York: `03-01 00:00 run late Volume.deliver`. */
const told = (decisions: readonly Decision[], ...kinds: readonly string[]): readonly string[] =>
  decisions.flatMap((one) => {
    if (!kinds.includes(one.kind) || one.lead !== undefined) return [];
    const name = 'promise' in one ? one.promise : 'goal' in one ? `${one.goal} ${one.is}` : '';
    return [`${local(one.at)} ${one.kind} ${name}`.trim()];
  });

const local = (instant: number): string =>
  new Date((instant - 5 * 3600) * 1000).toISOString().slice(5, 16).replace('T', ' ');

/** The agreement with more lines in its header, and more declarations. */
const withLines = (declarations: string, header = ''): string =>
  `${measured.replace('calendar Office\n}', `calendar Office\n${header}\n}`)}${declarations}`;

const mql = (lead: string, day: string): readonly Fact[] => [
  create(lead, `${day} 09:00`),
  event(lead, `${day} 10:00`, 'asked'),
];

/** The rules about all leads together, in the order of the page. */
export const overAll: Rules = {
  'What is of all leads comes after what is of each of them': () => {
    const facts = [...mql('1', '02-26'), pass('02-28 10:00'), pass('03-01 00:00')];
    // A run that is due at the very end of a day is late by the end of that day.
    const text = withLines('').replace('within 2 days, 90%', 'within 14 hours, 90%');
    expect(values(run(text, ...mql('1', '02-26'), pass('02-27 00:00')), 'Late')).toEqual(['02-26 1/1']);
    expect(values(run(withLines(''), ...facts), 'Late')).toEqual(['02-26 0/1', '02-27 0/1', '02-28 1/1']);
  },
  "Periods are those of the agreement's calendar, and measuring begins with the first fact": () => {
    const facts = [...mql('1', '02-26'), ...mql('2', '03-01'), pass('03-08 00:00')];
    expect(values(run(withLines(''), ...facts), 'Qualified')).toEqual(['02-22 1', '03-01 1']);
    const early = run(withLines('', '').replace('effective 2027-01-01', 'effective 2027-03-01'), ...facts);
    expect(values(early, 'Qualified')).toEqual(['03-01 1']);
  },
  'A lead counts once in a period, however often it becomes the stage; a sum takes every deal': () => {
    const again = [event('1', '03-02 10:00', 'lost'), event('1', '03-02 11:00', 'asked')];
    expect(values(run(withLines(''), ...mql('1', '03-01'), ...again, pass('03-08 00:00')), 'Qualified')).toEqual([
      '03-01 1',
    ]);
    const deals = [
      create('1', '03-01 09:00', { amount: 100 }),
      event('1', '03-01 10:00', 'asked'),
      event('1', '03-01 11:00', 'met'),
      win('1', '03-01 12:00'),
      event('1', '03-02 10:00', 'asked'),
      event('1', '03-02 11:00', 'met'),
      win('1', '03-02 12:00'),
    ];
    expect(values(run(withLines(''), ...deals, pass('04-02 00:00')), 'Bookings')).toEqual(['03-01 200 USD']);
  },
  'A rate is of the leads that became the first stage in the period, as far as they have come since': () => {
    const session = new Session(engineOfText(withLines('')));
    const first = follow(session, ...mql('1', '02-26'), ...mql('2', '02-27'), pass('03-01 00:00'));
    expect(values(first, 'Onward')).toEqual(['02-01 0/1']);
    const second = follow(session, event('1', '03-02 10:00', 'met'), ...mql('3', '03-03'), pass('04-02 00:00'));
    expect(values(second, 'Onward')).toEqual(['03-01 0/1']);
    const february = Object.values(session.state.measured.days).flatMap((days) => days['2027-02-26'] ?? []);
    // The state goes on counting for the lead that has come further since.
    expect(february.filter(({ hits }) => hits === 1).map(({ n }) => n)).toEqual([1]);
  },
  'What a share asks of a lead is asked once all has followed from its becoming the stage': () => {
    const text = withLines('').replace('share of MQL where hot = yes', 'share of MQL where owner is known');
    expect(values(run(text, ...mql('1', '03-01'), pass('03-08 00:00')), 'Hot')).toEqual(['03-01 1/1']);
  },
  'A time counts in the period in which it ends, and goes on from its first beginning': () => {
    const facts = [
      ...mql('1', '02-26'),
      event('1', '02-26 11:00', 'lost'),
      event('1', '02-26 12:00', 'asked'),
      touch('1', '03-01 10:00'),
      touch('1', '03-01 11:00'),
      pass('03-08 00:00'),
    ];
    expect(values(run(withLines(''), ...facts), 'Speed')).toEqual(['02-22 nothing', `03-01 ${3 * 86_400}s`]);
  },
  'A run counts in the period in which it is due, and not at all once it is cancelled': () => {
    const early = [...mql('1', '02-27'), touch('1', '02-27 11:00'), pass('03-08 00:00')];
    expect(values(run(withLines(''), ...early), 'Kept')).toEqual(['02-22 nothing', '03-01 1/1']);
    const cancelled = [...mql('1', '03-01'), event('1', '03-01 11:00', 'lost'), pass('03-08 00:00')];
    expect(values(run(withLines(''), ...cancelled), 'Kept')).toEqual(['03-01 nothing']);
  },
  'The share of a promise is judged when its period is over': () => {
    const kept = Array.from({ length: 9 }, (_, lead) => [...mql(`k${lead}`, '03-01')]).flat();
    const touches = Array.from({ length: 9 }, (_, lead) => touch(`k${lead}`, '03-01 11:00'));
    const judged = (more: readonly Fact[]): readonly Decision[] =>
      run(
        withLines(''),
        ...[...kept, ...more].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
        ...touches,
        pass('03-08 00:00'),
      );
    expect(judged([...mql('x', '03-01')]).filter(({ kind }) => kind === 'share')).toMatchObject([
      { kept: 9, due: 10, is: 'kept' },
    ]);
    expect(judged([...mql('x', '03-01'), ...mql('y', '03-01')]).filter(({ kind }) => kind === 'share')).toMatchObject([
      { kept: 9, due: 11, is: 'missed' },
    ]);
  },
  'A number that is promised is kept when it is reached, and missed when its time is over': () => {
    const text = withLines('goal Volume owned by Marketing { deliver at least 2 MQL every month by day 20 }\n');
    const facts = [...mql('1', '02-26'), ...mql('2', '03-01'), ...mql('3', '03-02'), pass('03-21 00:00')];
    expect(told(run(text, ...facts), 'run kept', 'run late')).toEqual(['03-02 10:00 run kept Volume.deliver']);
    // What comes after the twentieth is too late, also for the month that follows.
    const late = [...mql('1', '03-01'), ...mql('2', '03-21'), pass('04-21 00:00')];
    expect(told(run(text, ...late), 'run kept', 'run late')).toEqual([
      '03-20 23:00 run late Volume.deliver',
      '04-20 23:00 run late Volume.deliver',
    ]);
  },
  'A period with a line of its own is owed once': () => {
    const text = withLines(`goal Volume owned by Marketing {
  deliver at least 5 MQL every month
  deliver at least 1 MQL in 2027-03
}
`);
    const facts = [pass('03-01 00:00'), ...mql('1', '03-02'), pass('04-02 00:00')];
    expect(told(run(text, ...facts), 'run kept', 'run late', 'goal')).toEqual([
      '03-02 10:00 run kept Volume.deliver 2',
      '03-31 23:00 goal Volume met',
    ]);
  },
  'A goal is missed where one of its lines that are due is, and for some time where whole periods on end are': () => {
    const text = withLines(
      'goal Volume owned by Marketing { deliver at least 1 MQL every month }\n',
      '  may be terminated when Volume is missed for 2 months',
    );
    const quiet = run(text, pass('01-15 00:00'), pass('02-01 00:00'), ...mql('1', '02-10'), pass('04-02 00:00'));
    expect(told(quiet, 'goal', 'may be terminated')).toEqual([
      '02-01 00:00 goal Volume missed',
      '03-01 00:00 goal Volume met',
      '03-31 23:00 goal Volume missed',
    ]);
    const missed = run(text, pass('01-15 00:00'), pass('04-02 00:00'));
    expect(told(missed, 'may be terminated')).toEqual(['03-01 00:00 may be terminated']);
  },
  'KPIs are asked at the end of each of their periods, and what waits for them acts when it turns true': () => {
    const text = withLines('', '  review when Qualified < 2 over 2 weeks by Sales');
    const decisions = run(
      text.replace(' by Sales\n}', '\n}'),
      ...mql('1', '03-01'),
      ...mql('2', '03-08'),
      pass('03-29 00:00'),
    );
    expect(told(decisions, 'review')).toEqual(['03-21 23:00 review']);
  },
  'Of what people owe by a schedule one is owed at a time': () => {
    const text = withLines('report Weekly from "Ann" to Marketing every Friday { covers Qualified }\n');
    const decisions = run(
      text,
      pass('03-01 09:00'),
      done('Weekly.report', '03-05 10:00'),
      // What is sent again is not the report of the week that follows.
      done('Weekly.report', '03-05 11:00'),
      pass('03-13 10:00'),
      done('Weekly.report', '03-13 11:00'),
      done('Weekly.report', '03-13 12:00'),
    );
    expect(told(decisions, 'run kept', 'run late', 'run done late')).toEqual([
      '03-05 10:00 run kept Weekly.report',
      '03-13 00:00 run late Weekly.report',
      '03-13 11:00 run done late Weekly.report',
      '03-13 12:00 run kept Weekly.report',
    ]);
  },
  'The credit of a deal is divided to the last cent, by how long before it each touch was': () => {
    const text = withLines('attribution Credit of Bookings { halves every 7 days }\n');
    const facts = [
      create('1', '02-01 09:00', { amount: 100 }),
      event('1', '02-01 10:00', 'asked'),
      touch('1', '02-15 12:00', 'Ben'),
      event('1', '02-16 12:00', 'met'),
      touch('1', '02-22 12:00', 'Ann'),
      win('1', '03-01 12:00'),
    ];
    expect(run(text, ...facts).filter(({ kind }) => kind === 'credit')).toMatchObject([
      {
        cause: '/attributions/0/halfLife',
        shares: [
          { to: { person: 'Ben' }, amount: { money: { amount: '33.33' } } },
          { to: { person: 'Ann' }, amount: { money: { amount: '66.67' } } },
        ],
      },
    ]);
  },
  'Under another agreement what is measured in the same way goes on': () => {
    const before = new Session(engineOfText(withLines('')));
    follow(before, ...mql('1', '03-01'));
    const changed = withLines('').replace('measure count of replied', 'measure count of met');
    const after = new Session(engineOfText(changed), before.state);
    expect(values(follow(after, pass('03-08 00:00')), 'Qualified')).toEqual(['03-01 1']);
  },
};
