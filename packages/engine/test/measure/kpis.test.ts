import { elapsed, layOut, type PlainDate, zoneNamed } from '@sla/agreement';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decision, type Fact, Session } from '../../src/index.ts';
import { engineOfText } from '../support.ts';
import { measured } from './agreement.ts';

/*
 * KPIs are kept as counts. Here each value is worked out a second way at the end of its period: from everything that has
 * happened until then, in the plainest way, with days taken from the machine's own calendar.
 */

const engine = engineOfText(measured);
const begin = Date.parse('2027-02-25T09:00:00-05:00') / 1000;

const happening = fc.record({
  after: fc.integer({ min: 0, max: 30 * 3600 }),
  lead: fc.constantFrom('1', '2', '3', '4', '5'),
  what: fc.constantFrom<Record<string, unknown>>(
    { kind: 'created', values: { hot: true, amount: 120.5 } },
    { kind: 'created', values: { amount: 80 } },
    { kind: 'event', event: 'asked' },
    { kind: 'event', event: 'asked' },
    { kind: 'event', event: 'asked' },
    { kind: 'event', event: 'met' },
    { kind: 'event', event: 'met' },
    { kind: 'event', event: 'lost' },
    { kind: 'event', event: 'replied' },
    { kind: 'event', event: 'touched', by: 'owner' },
    { kind: 'event', event: 'touched', by: 'owner' },
    { kind: 'decides', by: { role: 'Rep' }, stage: 'Customer' },
    { kind: 'decides', by: { role: 'Rep' }, stage: 'Customer' },
    { kind: 'values', values: { hot: false } },
    { kind: 'values', values: { hot: true, amount: '99.99' } },
    { kind: 'values', values: { amount: { amount: '50', currency: 'EUR' } } },
  ),
});

/** Facts of some weeks, with the midnights of New York between them. */
const histories = fc.array(happening, { minLength: 20, maxLength: 120 }).map((list) => {
  let at = begin;
  const facts: Fact[] = [];
  for (const { after, lead, what } of list) {
    for (const midnight of midnights(at, at + after)) facts.push({ kind: 'time', at: iso(midnight) });
    at += after;
    facts.push({ lead, ...what, at: iso(at) } as unknown as Fact);
  }
  for (const midnight of midnights(at, at + 40 * 86_400)) facts.push({ kind: 'time', at: iso(midnight) });
  return facts;
});

const iso = (at: number): string => new Date(at * 1000).toISOString();

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });
const dayOfMoment = (at: number): PlainDate => dayFormat.format(new Date(at * 1000));

function midnights(from: number, to: number): readonly number[] {
  const hours = Array.from({ length: Math.floor(to / 3600) - Math.floor(from / 3600) }, (_, hour) => {
    return (Math.floor(from / 3600) + hour + 1) * 3600;
  });
  return hours.filter((at) => at > from && at <= to && dayOfMoment(at) !== dayOfMoment(at - 1));
}

/** Everything that has happened, as it is told. */
interface Log {
  readonly stages: { readonly lead: string; readonly stage: string; readonly at: number; readonly hot: boolean }[];
  readonly deals: { readonly at: number; readonly cents: number }[];
  readonly replies: number[];
  readonly touches: { readonly lead: string; readonly at: number }[];
}

type Kpi = Extract<Decision, { kind: 'kpi' }>;

/** What a KPI comes to, from the log. */
function plainly(kpi: Kpi, log: Log, session: Session): unknown {
  const isIn = (at: number): boolean => kpi.from <= dayOfMoment(at) && dayOfMoment(at) <= kpi.to;
  const mqls = log.stages.filter(({ stage, at }) => stage === 'MQL' && isIn(at));
  const leads = [...new Set(mqls.map(({ lead }) => lead))];
  const runs = Object.values(session.state.leads).flatMap((lead) => lead.runs);
  const became = (stage: string): number =>
    leads.filter((lead) => {
      const first = log.stages.findIndex((one) => one.lead === lead && one.stage === 'MQL' && isIn(one.at));
      return log.stages.some((one, index) => index > first && one.lead === lead && one.stage === stage);
    }).length;
  const times = timesOf(log).filter(({ to }) => isIn(to));
  switch (kpi.kpi) {
    case 'Qualified':
      return leads.length;
    case 'Replies':
      return log.replies.filter(isIn).length;
    case 'Onward':
      return ratio(became('SQL'), leads.length);
    case 'Won':
      return ratio(became('Customer'), leads.length);
    case 'Bookings':
      return log.deals.filter(({ at }) => isIn(at)).reduce((sum, { cents }) => sum + cents, 0) / 100;
    case 'Hot':
      return ratio(leads.filter((lead) => mqls.find((one) => one.lead === lead)?.hot === true).length, leads.length);
    case 'Speed':
      return middle(times.map(({ from, to }) => to - from));
    case 'Worked':
      return times.length === 0
        ? undefined
        : times.reduce((sum, { from, to }) => sum + worked(from, to), 0) / times.length;
    case 'Kept': {
      const due = runs.filter(
        ({ due, is }) => due !== undefined && isIn(due - 1) && is !== 'cancelled' && is !== 'open',
      );
      return ratio(due.filter(({ is }) => is === 'kept').length, due.length);
    }
    case 'Late': {
      const open = runs.filter(({ is }) => is === 'open' || is === 'late');
      return ratio(open.filter(({ is }) => is === 'late').length, open.length);
    }
    default:
      throw new Error(kpi.kpi);
  }
}

const ratio = (a: number, b: number): number | undefined => (b === 0 ? undefined : a / b);

/** From becoming an MQL to the next touch, a second MQL in between changing nothing. */
function timesOf({ stages, touches }: Log): readonly { readonly from: number; readonly to: number }[] {
  const moments = [
    ...stages.filter(({ stage }) => stage === 'MQL').map(({ lead, at }) => ({ lead, at, is: 'from' })),
    ...touches.map(({ lead, at }) => ({ lead, at, is: 'to' })),
  ].toSorted((a, b) => a.at - b.at);
  const running = new Map<string, number>();
  return moments.flatMap(({ lead, at, is }) => {
    const from = running.get(lead);
    if (is === 'from') running.set(lead, from ?? at);
    else running.delete(lead);
    return is === 'to' && from !== undefined ? [{ from, to: at }] : [];
  });
}

function middle(lengths: readonly number[]): number | undefined {
  const [low, high] = [Math.floor((lengths.length - 1) / 2), Math.floor(lengths.length / 2)];
  const inOrder = lengths.toSorted((a, b) => a - b);
  return lengths.length === 0 ? undefined : ((inOrder[low] ?? 0) + (inOrder[high] ?? 0)) / 2;
}

const office = engine.agreement.calendars.Office;
const zone = zoneNamed('America/New_York');
if (office === undefined || zone === undefined) throw new Error('There is no such calendar.');
const table = layOut(office, zone, '2026-01-01', '2028-12-31');
const worked = (from: number, to: number): number => Number(elapsed(table, from, to));

function shown({ value }: Kpi): unknown {
  switch (value?.kind) {
    case 'number':
      return Number(value.number);
    case 'money':
      return Number(value.money.amount);
    case 'percent':
      return value.share.numerator / value.share.denominator;
    case 'duration':
      return value.duration.amount;
    default:
      return undefined;
  }
}

/** Takes a fact and writes down what was told; the KPIs that were measured. */
function take(session: Session, log: Log, fact: Fact): readonly Kpi[] {
  const outcome = session.take(fact);
  if ('error' in outcome) return [];
  for (const decision of outcome.decisions) {
    if (decision.kind !== 'stage' || decision.lead === undefined) continue;
    const values = session.state.leads[decision.lead]?.values ?? {};
    const hot = values.hot?.kind === 'yes/no' && values.hot.yes;
    log.stages.push({ lead: decision.lead, stage: decision.stage, at: decision.at, hot });
    const { amount } = values;
    if (decision.stage === 'Customer' && amount?.kind === 'money' && amount.money.currency === 'USD')
      log.deals.push({ at: decision.at, cents: Math.round(Number(amount.money.amount) * 100) });
  }
  const at = Math.floor(Date.parse(fact.at) / 1000);
  if (fact.kind === 'event' && fact.event === 'replied') log.replies.push(at);
  if (fact.kind === 'event' && fact.event === 'touched') log.touches.push({ lead: fact.lead, at });
  return outcome.decisions.filter((one) => one.kind === 'kpi');
}

describe('KPIs', () => {
  test('are what everything that has happened comes to', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(histories, (facts) => {
        const session = new Session(engine);
        const log: Log = { stages: [], deals: [], replies: [], touches: [] };
        for (const fact of facts) {
          for (const kpi of take(session, log, fact)) {
            const wanted = plainly(kpi, log, session);
            if (typeof wanted === 'number') expect(shown(kpi), JSON.stringify(kpi)).toBeCloseTo(wanted, 9);
            else expect(shown(kpi), JSON.stringify(kpi)).toBeUndefined();
            if (wanted !== undefined && wanted !== 0) seen.set(kpi.kpi, (seen.get(kpi.kpi) ?? 0) + 1);
          }
        }
      }),
      { seed: 20271128, numRuns: process.env.SLA_LONG ? 1_000 : 40 },
    );
    for (const { name } of Object.values(engine.agreement.kpis))
      expect([name, seen.get(name) ?? 0]).not.toEqual([name, 0]);
  });

  test('cost a fact the same however many leads there are', () => {
    const session = new Session(engine);
    const buckets = (): number => Object.values(session.state.measured.days).flatMap(Object.keys).length;
    const at = iso(begin);
    for (let lead = 0; lead < 3_000; lead++) {
      session.take({ kind: 'created', lead: String(lead), at });
      session.take({ kind: 'event', event: 'asked', lead: String(lead), at });
    }
    // One day of each of four measures: of MQL, of the two rates from it, and of those that are hot.
    expect(buckets()).toBe(4);
    expect(Object.values(session.state.measured.days).map((days) => days['2027-02-25']?.n)).toEqual(
      Array(4).fill(3_000),
    );
  });
});
